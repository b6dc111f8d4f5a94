package io.dealerloop.testing;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Deliveries no plugin author thinks of: each occurs in real exports, or will. */
public final class HostileDeliveries {

    private static final LocalDate TODAY = Delivery.TODAY;

    private HostileDeliveries() {}

    /** Named ones, for a service and for a sale. */
    public static Map<String, DeliveryFacts> named(Settings settings) {
        Map<String, DeliveryFacts> all = new LinkedHashMap<>();
        for (Delivery plain : List.of(Delivery.service(settings), Delivery.sale(settings))) {
            Map<String, Delivery> variants = new LinkedHashMap<>();
            variants.put("the plainest delivery", plain);
            variants.put("delivered today", plain.deliveredOn(TODAY));
            variants.put("delivered tomorrow", plain.deliveredOn(TODAY.plusDays(1)));
            variants.put("delivered in ten years", plain.deliveredOn(TODAY.plusYears(10)));
            variants.put("delivered a century ago", plain.deliveredOn(TODAY.minusYears(100)));
            variants.put("delivered on a leap day", plain.deliveredOn(LocalDate.of(2028, 2, 29)).today(LocalDate.of(2028, 3, 1)));
            variants.put("half a year ends on a leap day", plain.deliveredOn(LocalDate.of(2028, 2, 29))
                    .today(LocalDate.of(2028, 3, 1)).firstWrittenSincePhone(LocalDate.of(2027, 8, 31)));
            variants.put("delivered on 31 January", plain.deliveredOn(LocalDate.of(2026, 1, 31)).today(LocalDate.of(2026, 2, 1)));
            variants.put("delivered on New Year's Eve", plain.deliveredOn(LocalDate.of(2026, 12, 31)).today(LocalDate.of(2027, 1, 1)));
            variants.put("the clock stands in the year 9999", plain.today(LocalDate.of(9999, 12, 31)));
            variants.put("no phone", plain.noPhone());
            variants.put("no phone, wrong e-mail", plain.noPhone().emailWrong());
            variants.put("wrong phone, no e-mail", plain.phoneWrong());
            variants.put("only a landline", plain.landline());
            variants.put("phone usable and known wrong at once",
                    plain.contact(new ContactFacts(true, true, true, true, true, true, Set.of())));
            variants.put("everything refused", plain.email().refuses(Channel.values()));
            variants.put("nothing on file and everything refused", plain.noPhone().refuses(Channel.values()));
            for (Channel channel : Channel.values()) {
                variants.put("refuses " + channel, plain.email().refuses(channel));
                EnumSet<Channel> others = EnumSet.complementOf(EnumSet.of(channel));
                variants.put("wants " + channel + " only", plain.email().refuses(others.toArray(Channel[]::new)));
            }
            variants.put("everything already there", plain.email().oftenOnline().fleetCustomer().fleetVisitedOn(TODAY).firstWrittenSincePhone(TODAY)
                    .complaintResolvedOn(TODAY.minusDays(1)).goodAdvice());
            variants.put("complaint resolved before the delivery", plain.complaintResolvedOn(TODAY.minusDays(40)));
            variants.put("complaint resolved after today", plain.complaintResolvedOn(TODAY.plusDays(300)));
            variants.put("complaint resolved today on an old delivery",
                    plain.deliveredOn(TODAY.minusDays(200)).complaintResolvedOn(TODAY));
            variants.put("half-year clock started after today", plain.firstWrittenSincePhone(LocalDate.MAX));
            variants.put("half-year clock started ages ago", plain.firstWrittenSincePhone(LocalDate.of(1970, 1, 1)));
            variants.put("fleet visited after today", plain.fleetCustomer().fleetVisitedOn(LocalDate.MAX));
            variants.put("fleet, good advice, complaint, first visit and watching at once", plain.email().oftenOnline().fleetCustomer()
                    .goodAdvice().complaintResolvedOn(TODAY).firstVisit().watchInUse());
            variants.forEach((name, delivery) -> all.put(name + " (" + plain.facts().occasion() + ")", delivery.facts()));
        }
        for (ServiceKind kind : ServiceKind.values()) {
            all.put("kind " + kind, Delivery.service(settings).kind(kind).facts());
        }
        return all;
    }

    /** Random ones, the same for the same seed: forty cars of one customer are as good as forty customers to a standard. */
    public static List<DeliveryFacts> random(long seed, int count, Settings settings) {
        Random random = new Random(seed);
        List<DeliveryFacts> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            LocalDate delivered = TODAY.minusDays(random.nextInt(-2, 60));
            all.add(new DeliveryFacts(
                    random.nextInt(5) == 0 ? Occasion.SALE : Occasion.SERVICE,
                    delivered,
                    TODAY,
                    ServiceKind.values()[random.nextInt(ServiceKind.values().length)],
                    random.nextInt(4) == 0,
                    random.nextInt(6) == 0,
                    day(random, 6, TODAY, 20),
                    random.nextInt(8) == 0,
                    random.nextInt(8) == 0,
                    day(random, 8, TODAY, 200),
                    day(random, 2, delivered, 400),
                    contact(random),
                    settings));
        }
        return List.copyOf(all);
    }

    private static Optional<LocalDate> day(Random random, int oneIn, LocalDate before, int withinDays) {
        return random.nextInt(oneIn) == 0 ? Optional.of(before.minusDays(random.nextInt(-1, withinDays))) : Optional.empty();
    }

    private static ContactFacts contact(Random random) {
        boolean phoneWrong = random.nextInt(8) == 0;
        boolean emailWrong = random.nextInt(8) == 0;
        Set<Channel> refused = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (random.nextInt(8) == 0) {
                refused.add(channel);
            }
        }
        return new ContactFacts(!phoneWrong && random.nextInt(10) > 0, random.nextInt(6) > 0, phoneWrong,
                !emailWrong && random.nextBoolean(), emailWrong, random.nextBoolean(), refused);
    }
}
