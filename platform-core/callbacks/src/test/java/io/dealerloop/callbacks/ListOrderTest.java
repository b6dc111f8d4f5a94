package io.dealerloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ListOrderTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 2);

    @Property(tries = 200)
    void rows_of_one_person_stay_adjacent_and_the_order_does_not_depend_on_how_they_came(@ForAll long seed,
            @ForAll @IntRange(max = 40) int many) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            entries.add(entry(new UUID(0, random.nextInt(8)), i, random.nextInt(4) == 0 ? random.nextInt(10) : -1,
                    random.nextBoolean() ? CallbackState.OPEN : CallbackState.DONE, random.nextInt(5)));
        }
        List<Entry> sorted = sorted(entries);
        List<UUID> persons = sorted.stream().map(Entry::personId).toList();
        for (UUID person : Set.copyOf(persons)) {
            assertThat(persons.lastIndexOf(person) - persons.indexOf(person) + 1).isEqualTo(Collections.frequency(persons, person));
        }
        Collections.shuffle(entries, random);
        assertThat(sorted(entries)).isEqualTo(sorted);
    }

    @Test
    void who_waits_comes_before_who_is_done_and_agreed_times_come_first() {
        Entry done = entry(new UUID(0, 1), 1, -1, CallbackState.DONE, 0);
        Entry due = entry(new UUID(0, 2), 2, -1, CallbackState.OPEN, 1);
        Entry agreedLate = entry(new UUID(0, 3), 3, 9, CallbackState.OPEN, 2);
        Entry agreedEarly = entry(new UUID(0, 4), 4, 2, CallbackState.OPEN, 3);
        assertThat(sorted(List.of(done, due, agreedLate, agreedEarly))).containsExactly(agreedEarly, agreedLate, due, done);
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return ListQuery.of(D, "all", new UUID(0, 0), null, null, null, "list", 0, 50).sorted(entries);
    }

    private static Entry entry(UUID person, int id, int agreed, CallbackState state, int due) {
        OffsetDateTime agreedAt = agreed < 0 ? null : OffsetDateTime.parse("2026-03-02T10:00:00+08:00").plusMinutes(agreed);
        return new Entry(new UUID(1, 1), "店", new UUID(2, id), 0, D, person, new Entry.Customer(person, "客户" + person, null),
                new Entry.Vehicle(new UUID(3, id), null, null, null, null), Occasion.SERVICE, ServiceKind.REPAIR, null, "WX" + id, D,
                Channel.PHONE, D.plusDays(due), D, D, "PHONE", "因为", Origin.DUE, state, agreedAt, 0, Set.of(), Proposal.NONE, null, null,
                false, false, null);
    }
}
