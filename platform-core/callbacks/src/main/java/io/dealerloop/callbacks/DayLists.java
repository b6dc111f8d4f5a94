package io.dealerloop.callbacks;

import io.dealerloop.identity.Colleague;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Post;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The days of a store: opened, handed in by each agent (提交) and acknowledged by the managing supervisor (确认). */
@ApplicationScoped
public class DayLists {

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Stores stores;

    @Inject
    private Staff staff;

    @Inject
    private PluginHost host;

    @Inject
    private Audit audit;

    @Inject
    private Events events;

    /** How far back deliveries are looked at when a day is opened; the standards' own expiry decides within it. */
    @Inject
    @ConfigProperty(name = "dealerloop.callbacks.window-days", defaultValue = "62")
    private int windowDays;

    /** Opens the current store's today; open already = catches up with what has changed since. */
    @Transactional
    public Opened openToday() {
        StoreSettings store = stores.settings();
        return open(store, clock.today(store.zone()));
    }

    /** @throws Problem when that is not the store's today: a day is neither opened beforehand nor afterwards */
    @Transactional
    public Opened open(LocalDate day) {
        StoreSettings store = stores.settings();
        LocalDate today = clock.today(store.zone());
        if (!today.equals(day)) {
            throw Problem.invalid("day", "只能生成今天（" + today + "）的名单。", "Only today's list (" + today + ") can be opened.");
        }
        return open(store, today);
    }

    /** Lets what has come in since join today's list; does nothing before the day is opened. */
    @Transactional
    public void joinToday() {
        StoreSettings store = stores.settings();
        LocalDate today = clock.today(store.zone());
        if (database.jdbc(connection -> new DayRows(connection, Tenants.current()).hold(today))) {
            open(store, today);
        }
    }

    /** Has a standard decide again on what nobody could be reached for, now that there may be a way; today's list shows it at once. */
    @Transactional
    public void planAgain(UUID customer) {
        if (database.jdbc(connection -> new PlanRows(connection, Tenants.current()).askAgain(customer)) > 0) {
            joinToday();
        }
    }

    private Opened open(StoreSettings store, LocalDate today) {
        List<Colleague> people = staff.list();
        Opening.Result result = database.jdbc(connection -> new Opening(connection, Tenants.current(), store,
                Standards.current(host, stores), Actor.current(), now(), windowDays).open(today, people));
        if (!result.opened().unchanged()) {
            audit.record("callbacks.open-day", "day", null, Map.of("opened", result.opened()));
        }
        if (!result.unreachable().isEmpty()) {
            events.publish(new CustomersUnreachable(result.unreachable()));
        }
        return result.opened();
    }

    /**
     * Puts a delivery on today's list because a person wants it there.
     *
     * @throws Problem when it stands there already, or the customer cannot be reached that way
     */
    @Transactional
    public Entry add(LocalDate day, UUID deliveryId, Channel channel, String reason) {
        StoreSettings store = stores.settings();
        LocalDate today = clock.today(store.zone());
        if (!today.equals(day)) {
            throw Problem.invalid("day", "只能加入今天的名单。", "Only today's list can be added to.");
        }
        Typed.needed("deliveryId", deliveryId);
        Typed.needed("channel", channel);
        String why = Typed.needed("reason", reason, Typed.SHORT);
        return database.jdbc(connection -> {
            UUID id = new AddedByHand(connection, Tenants.current(), Standards.current(host, stores), staff.list(), Actor.current(), now(),
                    today).add(deliveryId, channel, why);
            audit.record("callbacks.add", "callback", id, Map.of("delivery", deliveryId, "channel", channel, "reason", why));
            return new EntryRows(connection, List.of(stores.current())).one(Tenants.current(), id);
        });
    }

    /** How far the day is. */
    @Transactional
    public DayView day(LocalDate day) {
        StoreSettings store = stores.settings();
        LocalDate today = clock.today(store.zone());
        return database.jdbc(connection -> {
            DayRecordRows rows = new DayRecordRows(connection, Tenants.current(), store.zone());
            var opened = rows.opened(day);
            List<DayView.Agent> agents = rows.agents(day);
            int unassigned = agents.stream().filter(agent -> agent.subject() == null).mapToInt(DayView.Agent::total).sum();
            return new DayView(day, opened.isPresent(), opened.map(DayRecordRows.OpenedDay::at).orElse(null),
                    opened.map(DayRecordRows.OpenedDay::by).orElse(null),
                    agents.stream().filter(agent -> agent.subject() != null).toList(), unassigned,
                    day.equals(today) ? new PlanRows(connection, Tenants.current()).putAside(today) : List.of());
        });
    }

    /**
     * Hands in one's own day to the managing supervisor.
     *
     * @param note up to 2,000 characters; may be left out
     */
    @Transactional
    public DayView.Agent handIn(LocalDate day, String note) {
        String said = Typed.optional("note", note, Typed.LONG);
        Actor agent = Actor.current();
        return database.jdbc(connection -> {
            DayRecordRows rows = records(connection);
            if (rows.opened(day).isEmpty()) {
                throw Problem.refused("这一天的名单没有生成。", "That day's list was never opened.");
            }
            if (!rows.handIn(day, agent, said == null ? "" : said, now())) {
                throw Problem.conflict("这一天您已经提交。", "You have handed in this day already.")
                        .withCurrent(rows.agent(day, agent.subject()).orElseThrow());
            }
            audit.record("callbacks.hand-in", "day", agent.subject(), Map.of("day", day));
            return rows.agent(day, agent.subject()).orElseThrow();
        });
    }

    /** Takes one's own day back, as long as it is not acknowledged. */
    @Transactional
    public void takeBack(LocalDate day) {
        Actor agent = Actor.current();
        database.jdbc(connection -> {
            if (!records(connection).takeBack(day, agent.subject())) {
                throw Problem.refused("这一天没有提交，或主管经理已确认，不能撤回。",
                        "This day was not handed in, or it is acknowledged and can no longer be taken back.");
            }
            return null;
        });
        audit.record("callbacks.take-back", "day", agent.subject(), Map.of("day", day));
    }

    /**
     * Acknowledges a colleague's day.
     *
     * @throws Problem also for one's own day, where somebody else could do it
     */
    @Transactional
    public DayView.Agent acknowledge(LocalDate day, UUID agent, String note) {
        Typed.needed("agent", agent);
        String said = Typed.optional("note", note, Typed.LONG);
        Actor by = Actor.current();
        if (by.subject().equals(agent) && staff.list().stream().anyMatch(colleague ->
                colleague.posts().contains(Post.MANAGING_SUPERVISOR) && !colleague.subject().equals(agent))) {
            throw Problem.refused("自己的记录请由其他主管经理确认。", "Another managing supervisor must acknowledge your own day.");
        }
        return database.jdbc(connection -> {
            DayRecordRows rows = records(connection);
            if (!rows.acknowledge(day, agent, by, said == null ? "" : said, now())) {
                throw Problem.conflict("这一天没有提交，或已经确认。", "This day was not handed in, or is acknowledged already.")
                        .withCurrent(rows.agent(day, agent).orElse(null));
            }
            audit.record("callbacks.acknowledge", "day", agent, Map.of("day", day));
            return rows.agent(day, agent).orElseThrow();
        });
    }

    private DayRecordRows records(Connection connection) {
        return new DayRecordRows(connection, Tenants.current(), stores.settings().zone());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
