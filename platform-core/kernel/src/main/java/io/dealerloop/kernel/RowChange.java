package io.dealerloop.kernel;

import java.util.UUID;

/**
 * A row created or changed as part of a set, with what stood before, so that it can be taken back.
 *
 * @param before the row before as JSON; {@code null} = it was created
 * @param version the version after the change
 */
public record RowChange(String table, UUID id, String before, int version) {}
