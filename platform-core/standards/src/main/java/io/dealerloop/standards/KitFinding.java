package io.dealerloop.standards;

/**
 * What the conformance kit found in a version that was kept.
 *
 * @param rule the rule that is not kept
 * @param input what was asked when it showed
 * @param mend what to do about it
 */
public record KitFinding(String rule, String input, String mend) {}
