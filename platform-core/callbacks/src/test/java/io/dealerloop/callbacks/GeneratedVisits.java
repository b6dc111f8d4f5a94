package io.dealerloop.callbacks;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Visits of any kind, the same for the same seed; everything that standards look at happens often, and days lie near the limits. */
final class GeneratedVisits {

    private GeneratedVisits() {}

    static List<DeliveryFacts> list(long seed, int count, Settings settings) {
        Random random = new Random(seed);
        List<DeliveryFacts> visits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            visits.add(visit(random, settings));
        }
        return visits;
    }

    private static DeliveryFacts visit(Random random, Settings settings) {
        LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
        LocalDate delivered = today.minusDays(one(random, 40) ? -random.nextInt(1, 3) : one(random, 10) ? random.nextInt(15, 60) : random.nextInt(0, 17));
        Occasion occasion = one(random, 6) ? Occasion.SALE : Occasion.SERVICE;
        return new DeliveryFacts(
                occasion, delivered, today,
                ServiceKind.values()[random.nextInt(ServiceKind.values().length)],
                one(random, 6),
                one(random, 8),
                sometimes(random, 6, today.plusDays(2).minusDays(random.nextInt(25))),
                one(random, 6),
                one(random, 6),
                sometimes(random, 6, delivered.minusDays(one(random, 3) ? 90 : one(random, 2) ? 89 : random.nextInt(-5, 200))),
                sometimes(random, 2, one(random, 2) ? delivered.minusMonths(6).plusDays(random.nextInt(-1, 2)) : delivered.minusDays(random.nextInt(-3, 400))),
                contact(random),
                settings);
    }

    private static ContactFacts contact(Random random) {
        boolean phoneWrong = one(random, 8);
        boolean emailWrong = one(random, 8);
        Set<Channel> refused = EnumSet.noneOf(Channel.class);
        if (one(random, 15)) {
            refused.addAll(EnumSet.of(Channel.PHONE, Channel.SMS, Channel.EMAIL));
        }
        for (Channel channel : Channel.values()) {
            if (one(random, 9)) {
                refused.add(channel);
            }
        }
        return new ContactFacts(!phoneWrong && !one(random, 10), !one(random, 5), phoneWrong, !emailWrong && random.nextBoolean(), emailWrong,
                random.nextBoolean(), refused);
    }

    private static boolean one(Random random, int in) {
        return random.nextInt(in) == 0;
    }

    private static Optional<LocalDate> sometimes(Random random, int in, LocalDate day) {
        return one(random, in) ? Optional.of(day) : Optional.empty();
    }
}
