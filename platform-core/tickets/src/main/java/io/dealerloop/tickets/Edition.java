package io.dealerloop.tickets;

import io.dealerloop.spi.RecordFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ticket says at one time; kept whole when it is corrected, so that nothing that was recorded is lost. */
record Edition(TicketKind kind, EntryPoint entryPoint, NewTicket.Subject subject, @Nullable Form form, String text) {

    /** What was recorded in a format, as it is kept. */
    record Form(String fingerprint, String code, String titleZh, String titleEn, String slots, String sentence, int score, String points) {

        static @Nullable Form of(@Nullable Keepable kept) {
            if (kept == null) {
                return null;
            }
            Recorded recorded = kept.recorded();
            RecordFormat format = recorded.format();
            return new Form(kept.fingerprint(), format.code(), format.title().zh(), format.title().en(), kept.slots(), recorded.sentence(),
                    recorded.points().total(), kept.points());
        }

        Map<String, String> values() {
            return Keepable.slots(slots);
        }

        RecordFormat.Points earned() {
            return Keepable.points(points);
        }
    }
}
