package io.dealerloop.spi;

import java.util.Objects;

/**
 * What is known of a complaint when its level is decided, and again when more is known.
 *
 * @param format code of the record format it is recorded in, such as {@code P3}; {@code ""} where none was chosen
 * @param injury somebody was hurt
 * @param media the press or the net is involved
 * @param authority an authority is involved
 * @param crowd several customers act together
 * @param needsManufacturer it cannot be solved without the manufacturer
 * @param earlierComplaints complaints of the same customer or car within a year, this one not counted; 0 or more
 * @param lowestScore the lowest score given in the callback it came from, on the survey's scale; -1 = none
 * @param settings the plugin's settings as they stand for this store
 */
@Experimental(since = "1.1", until = "2027-05-31")
public record ComplaintFacts(String format, boolean injury, boolean media, boolean authority, boolean crowd, boolean needsManufacturer,
        int earlierComplaints, int lowestScore, Settings settings) {

    public ComplaintFacts {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(settings, "settings");
        if (earlierComplaints < 0 || lowestScore < -1) {
            throw new IllegalArgumentException("Complaints are counted from 0 and scores from 0, got " + earlierComplaints + ", " + lowestScore);
        }
    }
}
