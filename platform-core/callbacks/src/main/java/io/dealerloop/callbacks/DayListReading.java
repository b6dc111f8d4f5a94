package io.dealerloop.callbacks;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Channel;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the day's list across the stores that may be read here, as one list. */
@ApplicationScoped
public class DayListReading {

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Stores stores;

    /** The list, in the stores of {@link Tenants#readable()}. */
    @Transactional
    public DayList list(ListQuery query) {
        List<Store> served = stores.served();
        Map<UUID, LocalDate> dayOf = new HashMap<>();
        served.forEach(store -> dayOf.put(store.id().value(), query.day() == null ? clock.today(store.zone()) : query.day()));
        if (served.isEmpty()) {
            LocalDate day = query.day() == null ? LocalDate.ofInstant(clock.now(), clock.getZone()) : query.day();
            return new DayList(day, List.of(), counts(List.of(), dayOf), List.of(), new DayList.PageInfo(query.page(), query.size(), 0));
        }
        Set<LocalDate> days = new HashSet<>(dayOf.values());
        return database.jdbc(connection -> {
            List<Entry> listed = new EntryRows(connection, served).listed(served.stream().map(Store::id).toList(), days).stream()
                    .filter(entry -> entry.day().equals(dayOf.get(entry.storeId())))
                    .filter(query::counts)
                    .toList();
            List<Entry> shown = query.sorted(listed.stream().filter(query::shows).toList());
            List<Entry> page = shown.stream().skip((long) query.page() * query.size()).limit(query.size()).toList();
            LocalDate first = dayOf.get(served.getFirst().id().value());
            return new DayList(first, days(connection, served, dayOf), counts(listed, dayOf), page,
                    new DayList.PageInfo(query.page(), query.size(), shown.size()));
        });
    }

    private static List<DayList.StoreDay> days(Connection connection, List<Store> served, Map<UUID, LocalDate> dayOf)
            throws SQLException {
        Map<List<Object>, OffsetDateTime[]> found = new HashMap<>();
        Sql.Among inStores = Sql.among("l.tenant_id", (Object[]) served.stream().map(Store::id).map(TenantId::value).toArray(UUID[]::new));
        Sql.Among onDays = Sql.among("l.day", (Object[]) Set.copyOf(dayOf.values()).toArray(LocalDate[]::new));
        Sql.list(connection, "SELECT l.tenant_id, l.day, l.opened_at, r.handed_in_at, r.acknowledged_at FROM day_list l"
                        + " LEFT JOIN day_record r ON r.tenant_id = l.tenant_id AND r.day = l.day AND r.agent = ?"
                        + " WHERE " + inStores.condition() + " AND " + onDays.condition(),
                row -> found.put(List.of(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                        new OffsetDateTime[] {row.getObject(3, OffsetDateTime.class), row.getObject(4, OffsetDateTime.class),
                            row.getObject(5, OffsetDateTime.class)}),
                Actor.current().subject(), inStores.value(), onDays.value());
        return served.stream().map(store -> {
            LocalDate day = dayOf.get(store.id().value());
            OffsetDateTime[] times = found.get(List.of(store.id().value(), day));
            return times == null
                    ? new DayList.StoreDay(store.id().value(), store.name(), day, false, null, null, null)
                    : new DayList.StoreDay(store.id().value(), store.name(), day, true, EntryRows.at(times[0], store.zone()),
                            EntryRows.at(times[1], store.zone()), EntryRows.at(times[2], store.zone()));
        }).toList();
    }

    private static DayList.Counts counts(List<Entry> entries, Map<UUID, LocalDate> dayOf) {
        Map<Channel, Integer> byChannel = new EnumMap<>(Channel.class);
        Map<CallbackState, Integer> byState = new EnumMap<>(CallbackState.class);
        int toDo = 0;
        for (Entry entry : entries) {
            byChannel.merge(entry.channel(), 1, Integer::sum);
            byState.merge(entry.state(), 1, Integer::sum);
            toDo += entry.state() == CallbackState.OPEN && !entry.nextOn().isAfter(dayOf.get(entry.storeId())) ? 1 : 0;
        }
        return new DayList.Counts(entries.size(), byState.getOrDefault(CallbackState.OPEN, 0),
                byState.getOrDefault(CallbackState.DONE, 0), toDo, byChannel, byState);
    }
}
