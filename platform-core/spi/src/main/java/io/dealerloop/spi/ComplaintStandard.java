package io.dealerloop.spi;

import java.util.List;
import java.util.Optional;

/**
 * How grave complaints are and how fast they must be handled. <b>Levels of base and brand merge by code;</b> a level that takes the place of
 * the base's keeps its rank, and no other has a rank of the base's. Which level a complaint has is decided <b>complaint by complaint</b>: by
 * the brand's standard where it says so, else by the base's.
 *
 * <p>Since contract 1.1.
 */
@Experimental(since = "1.1", until = "2027-05-31")
public interface ComplaintStandard {

    /** The most levels one standard may have. */
    int MOST_LEVELS = 10;

    /**
     * The levels of this standard and their clocks. Asked when a complaint is recorded or changes, and when levels are shown.
     *
     * @return never {@code null}; at most {@value #MOST_LEVELS}, no two with the same code or rank; empty = the base's alone
     */
    List<ComplaintLevel> levels(Settings settings);

    /**
     * The level that complaint has.
     *
     * @return the code of one of this standard's or the base's levels; empty = the standard beneath decides, with what the store set for it
     */
    Optional<String> level(ComplaintFacts complaint);
}
