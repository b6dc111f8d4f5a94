package io.dealerloop.spi;

import java.util.List;

/**
 * The formats in which tickets are recorded. Asked when the store's formats are shown and when a ticket is recorded. <b>Base and brand
 * merge by code:</b> a brand's {@code C1} takes the place of the base's, other codes stand beside it. What takes a place keeps the
 * {@linkplain RecordFormat#kind kind}, and a slot of the same name its type.
 *
 * <p>Since contract 1.1.
 */
@Experimental(since = "1.1", until = "2027-05-31")
public interface TicketStandard {

    /** The most formats one standard may have. */
    int MOST_FORMATS = 60;

    /**
     * The formats of this standard, in the order they are offered.
     *
     * @return never {@code null}; at most {@value #MOST_FORMATS}, no two with the same code; empty = the base's alone
     */
    List<RecordFormat> formats(Settings settings);
}
