/**
 * The contract between DealerLoop and a brand's dealer operating standard (经销商运营标准).
 *
 * <p><b>Plugins decide, the core acts.</b> The core asks a question in a record, the plugin answers with a record. A plugin is
 * never handed a connection, a transaction, an entity or a thread, and it must answer from the question alone: the same question
 * always gets the same answer, so that a standard can be tested as a table and replayed over past visits.
 *
 * <p>Rules for every type here: no component is {@code null} (absence is an {@link java.util.Optional} or an empty list); lists
 * and maps are copied and immutable; days are calendar days in the store's time zone; texts come in both languages
 * ({@link io.dealerloop.spi.Text}).
 *
 * <p>What was built against a version works with every later one of the same {@linkplain io.dealerloop.spi.Contract#MAJOR major} number; the
 * build holds the contract against the last released one. New constants may come to an enum, so a {@code switch} over one has a
 * {@code default}. What is marked {@link io.dealerloop.spi.Experimental} may change until the date it names.
 */
package io.dealerloop.spi;
