package io.dealerloop.plugins.standard4s;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.testing.Delivery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a store may set about callbacks, setting by setting. D is 17 March 2026; today is the day after. */
class SettingsTest {

    private static final LocalDate D = Delivery.TODAY.minusDays(1);
    private static final Settings DEFAULTS = Settings.defaultsOf(new Standard4s().settings());

    private static Delivery delivery(String words, Settings settings) {
        Delivery delivery = Delivery.service(settings);
        Set<Channel> refused = new HashSet<>();
        for (String word : Arrays.stream(words.split(",")).map(String::strip).toList()) {
            delivery = switch (word) {
                case "maintenance" -> delivery.kind(ServiceKind.MAINTENANCE);
                case "small repair" -> delivery.kind(ServiceKind.SMALL_REPAIR);
                case "repair" -> delivery.kind(ServiceKind.REPAIR);
                case "campaign" -> delivery.kind(ServiceKind.CAMPAIGN);
                case "unknown" -> delivery.kind(ServiceKind.UNKNOWN);
                case "first visit" -> delivery.firstVisit();
                case "watch" -> delivery.watchInUse();
                case "email" -> delivery.email();
                case "online" -> delivery.oftenOnline();
                case "wrong email" -> delivery.emailWrong();
                case "half a year" -> delivery.firstWrittenSincePhone(D.minusMonths(6));
                case "three months" -> delivery.firstWrittenSincePhone(D.minusMonths(3));
                case "complaint" -> delivery.complaintResolvedOn(D);
                case "fleet" -> delivery.fleetCustomer();
                case "advice" -> delivery.goodAdvice();
                case "fleet visited 30 days ago" -> delivery.fleetVisitedOn(D.minusDays(30));
                case "new car" -> Delivery.sale(settings);
                case "long ago" -> delivery.deliveredOn(D.minusDays(20));
                default -> {
                    refused.add(Channel.valueOf(word.replace("refuses ", "").toUpperCase(java.util.Locale.ROOT)));
                    yield delivery;
                }
            };
        }
        return refused.isEmpty() ? delivery : delivery.refuses(refused.toArray(Channel[]::new));
    }

    private static String said(CallbackPlan plan) {
        return plan.noneBecause().map(none -> "none " + none.rule()).orElseGet(() -> plan.callbacks().stream().map(SettingsTest::said)
                .collect(Collectors.joining("; ")));
    }

    private static String said(PlannedCallback callback) {
        return callback.rule() + " " + callback.channel() + " D+" + D.until(callback.dueOn(), ChronoUnit.DAYS) + (callback.proposal() ? " proposed" : "");
    }

    @ParameterizedTest(name = "{1} with {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # setting                      | visit                       | answer
            maintenance.channel=phone      | maintenance                 | MAINTENANCE PHONE D+3
            maintenance.channel=phone      | maintenance, half a year    | MAINTENANCE PHONE D+3
            maintenance.channel=email      | maintenance, email          | MAINTENANCE EMAIL D+1
            maintenance.channel=email      | maintenance                 | MAINTENANCE SMS D+1
            maintenance.channel=off        | maintenance                 | none KIND-NOT-CALLED
            maintenance.channel=off        | maintenance, first visit    | FIRST-VISIT PHONE D+3
            maintenance.channel=off        | maintenance, fleet          | none KIND-NOT-CALLED
            small-repair.channel=phone     | small repair                | SMALL-REPAIR PHONE D+3
            repair.channel=sms             | repair                      | REPAIR SMS D+1
            repair.channel=sms             | repair, half a year         | HALF-YEAR PHONE D+3
            campaign.channel=sms           | campaign                    | CAMPAIGN SMS D+1
            unknown.channel=sms            | unknown                     | UNKNOWN SMS D+1
            sms.days=2                     | maintenance                 | MAINTENANCE SMS D+2
            email.days=4                   | maintenance, email, online  | MAINTENANCE EMAIL D+4
            phone.days=1                   | repair                      | REPAIR PHONE D+1
            visit.days=10                  | complaint                   | MAJOR-COMPLAINT VISIT D+10
            first-visit.call=false         | maintenance, first visit    | MAINTENANCE SMS D+1
            watch.call=false               | maintenance, watch          | MAINTENANCE SMS D+1
            email-wrong.call=false         | maintenance, wrong email    | MAINTENANCE SMS D+1
            online.email=false             | maintenance, email, online  | MAINTENANCE SMS D+1
            half-year.months=3             | maintenance, three months   | HALF-YEAR PHONE D+3
            half-year.months=7             | maintenance, half a year    | MAINTENANCE SMS D+1
            half-year.months=0             | maintenance, half a year    | MAINTENANCE SMS D+1
            complaint.way=phone            | maintenance, complaint      | MAJOR-COMPLAINT PHONE D+3
            complaint.way=usual            | maintenance, complaint      | MAINTENANCE SMS D+1
            fleet.visits=off               | repair, fleet               | REPAIR PHONE D+3
            fleet.visits=propose           | repair, fleet               | REPAIR PHONE D+3; FLEET-PROPOSED VISIT D+7 proposed
            fleet.visits=always            | repair, fleet               | FLEET-VISIT VISIT D+7
            fleet.visits=always            | repair, fleet, refuses visit | REPAIR PHONE D+3
            fleet.visits=always            | repair, fleet, fleet visited 30 days ago | REPAIR PHONE D+3
            fleet.gap.days=30              | repair, fleet, fleet visited 30 days ago | REPAIR PHONE D+3; FLEET-PROPOSED VISIT D+7 proposed
            advice.visits=always           | repair, advice              | ADVICE-VISIT VISIT D+7
            advice.visits=off              | repair, advice              | REPAIR PHONE D+3
            expiry.days=15                 | maintenance, long ago       | none HISTORY
            new-car.calls=false            | new car                     | none NO-NEW-CAR-CALLS
            new-car.manager.days=5         | new car, refuses email      | NEW-CAR-SALESPERSON PHONE D+3; NEW-CAR-MANAGER PHONE D+5; NEW-CAR-MONTH PHONE D+31
            """)
    void a_store_sets_ways_and_days(String setting, String words, String answer) {
        String[] keyAndValue = setting.split("=");
        Settings settings = DEFAULTS.with(keyAndValue[0], keyAndValue[1]);

        assertThat(said(new PlainCallbacks().plan(delivery(words, settings).facts()))).isEqualTo(answer);
    }
}
