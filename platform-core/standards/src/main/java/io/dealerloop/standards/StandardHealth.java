package io.dealerloop.standards;

import org.jspecify.annotations.Nullable;

/**
 * How a version answered in the group's stores within the last 24 hours.
 *
 * @param calls questions asked
 * @param failures of these, the ones without an answer that could be used
 * @param p99Millis within how many milliseconds 99 of 100 answers came; absent = none was asked
 * @param resting whether the answering node leaves it alone for a while because it failed too often; absent = it is not asked there
 * @param contained whether its worker process is cut off from network and files on the answering node; absent = none runs there
 */
public record StandardHealth(long calls, long failures, @Nullable Integer p99Millis, @Nullable Boolean resting, @Nullable Boolean contained) {}
