package io.dealerloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dealerloop.callbacks.ShadowDifference;
import io.dealerloop.callbacks.ShadowRun;
import io.dealerloop.callbacks.ShadowedPast;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.plugins.standard4s.Standard4s;
import io.dealerloop.plugins.yaolan.Yaolan;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Score;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.RecordFormat.SlotType;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was recorded, put to the version in force and to one that is tried. */
class ShadowedTicketsTest {

    private static final StandardRef BASE = new StandardRef("standard-4s", "1.0.0");
    private static final StandardRef IN_FORCE = new StandardRef("yaolan", "1.0.0");
    private static final StandardRef TRIED = new StandardRef("yaolan", "2.0.0");

    /** Wants to know where a car broke down above all, and says it in other words. */
    private static final class NextYaolan implements DealerStandard {

        @Override
        public Optional<TicketStandard> tickets() {
            return Optional.of(settings -> List.of(new RecordFormat("R1", RecordFormat.Kind.RESCUE, Text.of("救援", "Rescue"),
                    List.of(new Slot("place", SlotType.TEXT, Text.of("地点", "Place"), true, 100),
                            new Slot("toll", SlotType.TEXT, Text.of("最近出口", "Nearest exit"), true, 100)),
                    "车在{place}，最近出口{toll}。", Optional.empty(), new Score(60, 20, 20))));
        }
    }

    private final TicketDesk desk = new TicketDesk();
    private final List<ShadowDifference> found = new ArrayList<>();
    private final PluginHost host = PluginHost.holding(Map.of(BASE, new Standard4s(), IN_FORCE, new Yaolan(), TRIED, new NextYaolan()));

    private TicketView record(Map<String, String> slots, UUID vehicle) {
        return desk.as("张敏", () -> desk.recording.record(null, RecordingTest.of(RecordingTest.said("R1", slots), null, vehicle)));
    }

    @Test
    void each_ticket_that_would_earn_another_score_is_listed_and_a_sentence_that_changes_once() {
        UUID ours = desk.vehicle("京A00001", "LSVAA000000000001", "曜澜");
        UUID others = desk.vehicle("京A00002", "LSVAA000000000002", "通用");
        TicketView first = record(RecordingTest.RESCUE, ours);
        TicketView second = record(Map.of("place", "北五环"), ours);
        record(RecordingTest.RESCUE, others);

        replay(TRIED, TicketDesk.NOW.atOffset(ZoneOffset.UTC).minusDays(90));

        assertThat(found).filteredOn(one -> one.kind() == ShadowRun.Kind.RECORDING)
                .extracting(ShadowDifference::subject, ShadowDifference::documentNo, one -> one.before().en().equals(points(first)) || one.before().en().equals(points(second)))
                .containsExactly(tuple("R1", Long.toString(first.number()), true), tuple("R1", Long.toString(second.number()), true));
        assertThat(found).filteredOn(one -> one.kind() == ShadowRun.Kind.SENTENCE)
                .extracting(ShadowDifference::subject, ShadowDifference::documentNo, ShadowDifference::times, one -> one.after().zh())
                .containsExactly(tuple("R1", Long.toString(first.number()), 2, "车在{place}，最近出口{toll}。"));
        assertThat(found.toString()).as("nobody's data").doesNotContain("13800138000", "京A", "北五环");
    }

    @Test
    void the_same_version_changes_nothing_and_what_is_older_is_left_out() {
        UUID ours = desk.vehicle("京A00001", "LSVAA000000000001", "曜澜");
        record(RecordingTest.RESCUE, ours);

        replay(IN_FORCE, TicketDesk.NOW.atOffset(ZoneOffset.UTC).minusDays(90));
        replay(TRIED, TicketDesk.NOW.atOffset(ZoneOffset.UTC).plusDays(1));

        assertThat(found).isEmpty();
    }

    private static String points(TicketView ticket) {
        return ticket.recording().score() + " points";
    }

    private void replay(StandardRef tried, OffsetDateTime from) {
        desk.as("张敏", () -> {
            new ShadowedTickets().replay(new ShadowedPast.Replay() {
                @Override
                public OffsetDateTime from() {
                    return from;
                }

                @Override
                public OffsetDateTime until() {
                    return TicketDesk.NOW.atOffset(ZoneOffset.UTC).plusDays(2);
                }

                @Override
                public ZoneId zone() {
                    return TicketDesk.ZONE;
                }

                @Override
                public String plugin() {
                    return "yaolan";
                }

                @Override
                public boolean concerns(String brand) {
                    return "曜澜".equals(brand);
                }

                @Override
                public StandardChain inForce() {
                    return chain(IN_FORCE);
                }

                @Override
                public StandardChain tried() {
                    return chain(tried);
                }

                @Override
                public <T> T in(StoreDatabase.Work<T> work) {
                    return desk.sql(work);
                }

                @Override
                public boolean keep(List<ShadowDifference> changes) {
                    found.addAll(changes);
                    return true;
                }
            });
            return null;
        });
    }

    private StandardChain chain(StandardRef brand) {
        return host.chain(new Asker(new UUID(0, 1), desk.store.value()), List.of(brand, BASE), plugin -> Map.of());
    }
}
