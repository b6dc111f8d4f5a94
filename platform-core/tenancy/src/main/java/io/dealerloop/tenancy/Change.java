package io.dealerloop.tenancy;

/**
 * One thing that applying a description changed, or would change.
 *
 * @param subject code of the group or store
 * @param detail in words for the operator
 */
public record Change(String subject, String detail) {}
