package io.dealerloop.callbacks;

import io.dealerloop.customers.Customers;
import io.dealerloop.identity.Access;
import io.dealerloop.identity.Colleague;
import io.dealerloop.identity.Permission;
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
import io.dealerloop.spi.Text;
import io.dealerloop.surveys.Surveys;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Working the callbacks of a store: each attempt recorded, entries dropped, moved, restored and given to colleagues, proposed visits
 * decided. Every change is made upon the version that was seen; whoever comes second is told who did what, and loses nothing.
 */
@ApplicationScoped
public class Callbacks {

    /** One callback to be given to somebody, and the version that was seen. */
    public record Assigned(UUID id, int version) {}

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Stores stores;

    @Inject
    private PluginHost host;

    @Inject
    private Staff staff;

    @Inject
    private Customers customers;

    @Inject
    private Surveys surveys;

    @Inject
    private Audit audit;

    @Inject
    private Events events;

    /**
     * Records one attempt with everything it leads to, in one transaction.
     *
     * @throws Problem naming the field that cannot stand; a conflict with the present entry when somebody else was faster
     */
    @Transactional
    public Recorded record(UUID id, AttemptInput typed) {
        StoreSettings store = stores.settings();
        Actor agent = Actor.current();
        OffsetDateTime now = now();
        LocalDate today = clock.today(store.zone());
        return database.jdbc(connection -> {
            CallbackCase subject = CallbackCase.lock(connection, Tenants.current(), id);
            Callback callback = subject.callback();
            checkVersion(connection, callback, typed.version());
            checkMaker(callback);
            Recording.Result result = new Recording(subject, Standards.current(host, stores), store, customers, surveys, now, today)
                    .record(typed, agent);
            if (callback.assignee == null) {
                callback.give(new Colleague(agent.subject(), "", agent.name(), Set.of()));
            }
            result.attempt().insert(connection, Tenants.current(), callback, agent.subject(), agent.name(), today, now,
                    result.consequence());
            new CallbackRows(connection, Tenants.current()).save(callback);
            audit.record("callbacks.record", "callback", id, Map.of("attempt", result.attempt().id(), "channel", typed.channel(),
                    "outcome", typed.outcome(), "state", callback.state));
            events.publish(new CallbackRecorded(id, result.attempt().id(), callback.customerId, subject.customerName(),
                    callback.vehicleId, subject.plate(), subject.model(), typed.channel(), typed.outcome(), callback.state,
                    typed.complaint(), typed.booking(), result.lowScores(), result.correctionTask(), result.consequence().zh(),
                    result.attempt().words(), agent.subject(), agent.name()));
            EntryRows entries = entries(connection);
            Recorded.Next next = entries.next(Tenants.current(), today, agent.subject(), callback)
                    .map(other -> new Recorded.Next(Tenants.current().value(), other))
                    .orElse(null);
            return new Recorded(entry(connection, id), result.consequence().in(Actor.languageOrDefault()), next);
        });
    }

    /** Takes an entry off the list, with the reason. */
    @Transactional
    public Entry drop(UUID id, String reason, Integer version) {
        String why = Typed.needed("reason", reason, Typed.SHORT);
        return change(id, version, "callbacks.drop", Map.of("reason", why), (connection, callback, today) -> {
            callback.drop(today);
            return Text.of("移除：" + why, "dropped: " + why);
        });
    }

    /** Puts back what was dropped, or what counted as unreachable until a way was found. */
    @Transactional
    public Entry restore(UUID id, Integer version) {
        return change(id, version, "callbacks.restore", Map.of(), (connection, callback, today) -> {
            callback.restore(today);
            return Text.of("恢复", "restored");
        });
    }

    /**
     * Moves an entry to another channel, another day or both.
     *
     * @param dueOn the day it is to be worked; {@code null} = as planned
     * @throws Problem also when the customer does not want that channel
     */
    @Transactional
    public Entry move(UUID id, Channel channel, LocalDate dueOn, String reason, Integer version) {
        Typed.needed("channel", channel);
        String why = Typed.needed("reason", reason, Typed.SHORT);
        return change(id, version, "callbacks.move", Map.of("channel", channel, "reason", why), (connection, callback, today) -> {
            CallbackCase subject = CallbackCase.read(connection, Tenants.current(), id);
            AddedByHand.checkReachable(subject.contact(), channel);
            LocalDate day = dueOn != null ? dueOn : callback.nextOn.isBefore(today) ? today : callback.nextOn;
            boolean otherHands = channel != callback.channel && (channel == Channel.VISIT || callback.channel == Channel.VISIT);
            callback.move(channel, day, today);
            if (otherHands) {
                callback.give(null);
                new Assignment(staff.list(), Map.of()).assign(List.of(callback));
            }
            DayRows days = new DayRows(connection, Tenants.current());
            if (day.isAfter(today) && today.equals(callback.listedOn) && !today.equals(callback.lastAttemptOn)) {
                days.unlist(today, List.of(callback));
                callback.listedOn = null;
            } else if (otherHands) {
                days.give(today, List.of(callback));
            }
            return Words.join(Text.of("改为", "moved to "), Words.of(channel), Text.of("（" + day + "）：" + why, " (" + day + "): " + why));
        });
    }

    /** Accepts or declines a proposed visit. */
    @Transactional
    public Entry decide(UUID id, boolean accept, String reason, Integer version) {
        Access.current().require(Permission.PROPOSALS_DECIDE);
        String why = Typed.optional("reason", reason, Typed.SHORT);
        return change(id, version, accept ? "callbacks.accept-proposal" : "callbacks.decline-proposal", Map.of(),
                (connection, callback, today) -> {
                    if (accept) {
                        callback.accept();
                        return Text.of("采纳建议", "proposal accepted");
                    }
                    callback.decline(today);
                    return why == null ? Text.of("不采纳建议", "proposal declined")
                            : Text.of("不采纳建议：" + why, "proposal declined: " + why);
                });
    }

    /**
     * Gives entries to a colleague.
     *
     * @param assignee must hold a post that makes each of them; {@code null} = they belong to nobody until somebody takes them
     */
    @Transactional
    public List<Entry> assign(List<Assigned> assigned, UUID assignee) {
        Typed.needed("callbacks", assigned);
        if (assigned.isEmpty() || assigned.size() > 500) {
            throw Problem.invalid("callbacks", "一次可分配 1 到 500 条。", "1 to 500 entries are assigned at a time.");
        }
        List<Colleague> people = staff.list();
        Colleague colleague = assignee == null ? null : people.stream().filter(one -> one.subject().equals(assignee)).findFirst()
                .orElseThrow(() -> Problem.invalid("assignee", "本店没有这位员工。", "The store has no such colleague."));
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        assigned.forEach(one -> versions.put(one.id(), one.version()));
        LocalDate today = clock.today(stores.settings().zone());
        return database.jdbc(connection -> {
            DayRows days = new DayRows(connection, Tenants.current());
            days.hold(today);
            CallbackRows rows = new CallbackRows(connection, Tenants.current());
            List<Callback> callbacks = rows.lockAll(versions.keySet());
            if (callbacks.size() < versions.size()) {
                throw Problem.notFound("有的回访不存在。", "Some of these callbacks do not exist.");
            }
            for (Callback callback : callbacks) {
                checkVersion(connection, callback, versions.get(callback.id));
                give(callback, colleague, people);
                rows.save(callback);
            }
            days.give(today, callbacks);
            audit.record("callbacks.assign", "staff", assignee,
                    Map.of("callbacks", callbacks.stream().map(callback -> callback.id).toList()));
            Map<UUID, Entry> entries = entries(connection).all(Tenants.current(), versions.keySet()).stream()
                    .collect(Collectors.toMap(Entry::callbackId, entry -> entry));
            return versions.keySet().stream().map(entries::get).toList();
        });
    }

    private void give(Callback callback, Colleague colleague, List<Colleague> people) {
        if (!callback.open()) {
            throw Problem.refused("已结束的回访不能再分配。", "A callback that has ended cannot be given to anybody.");
        }
        if (colleague != null && !Posts.holders(callback.post, people).contains(colleague)
                && !Posts.makes(colleague.posts(), callback.post)) {
            throw Problem.invalid("assignee", colleague.name() + " 的岗位不能做这条" + Words.of(callback.channel).zh() + "回访。",
                    colleague.name() + " holds no post that makes this callback by " + Words.of(callback.channel).en() + ".");
        }
        callback.give(colleague);
        callback.changed(Actor.current(), now(), colleague == null ? Text.of("取消分配", "taken from its assignee")
                : Text.of("分配给 " + colleague.name(), "given to " + colleague.name()));
    }

    @FunctionalInterface
    private interface Change {
        Text make(Connection connection, Callback callback, LocalDate today) throws SQLException;
    }

    private Entry change(UUID id, Integer version, String action, Map<String, ?> details, Change change) {
        StoreSettings store = stores.settings();
        LocalDate today = clock.today(store.zone());
        return database.jdbc(connection -> {
            // The day before the callback, as when it is opened: so the two never wait for each other.
            DayRows days = new DayRows(connection, Tenants.current());
            boolean opened = days.hold(today);
            CallbackRows rows = new CallbackRows(connection, Tenants.current());
            Callback callback = rows.lock(id).orElseThrow(() -> Problem.notFound("没有这条回访。", "There is no such callback."));
            checkVersion(connection, callback, version);
            callback.changed(Actor.current(), now(), change.make(connection, callback, today));
            if (opened && callback.open() && !today.equals(callback.listedOn) && !callback.nextOn.isAfter(today)) {
                days.list(today, List.of(new DayRows.Listing(callback, callback.originOn(today, callback.workday(callback.dueOn, store)))),
                        now());
                callback.listedOn = today;
            }
            rows.save(callback);
            audit.record(action, "callback", id, details);
            return entry(connection, id);
        });
    }

    private void checkVersion(Connection connection, Callback callback, Integer seen) throws SQLException {
        if (Typed.needed("version", seen) != callback.version) {
            throw callback.changedMeanwhile(stores.settings().zone()).withCurrent(entry(connection, callback.id));
        }
    }

    /** Whether this person's posts make such a callback; the store's staffing decides who stands in for a post nobody holds. */
    private void checkMaker(Callback callback) {
        var held = Access.current().in(Tenants.current());
        if (!Posts.makes(held, callback.post) && !held.contains(Posts.standingIn(callback.post, staff.list()))) {
            throw Problem.forbidden("这条回访由" + Words.of(callback.post).zh() + "负责。",
                    "This callback is made by the " + Words.of(callback.post).en() + ".");
        }
    }

    private Entry entry(Connection connection, UUID id) throws SQLException {
        return entries(connection).one(Tenants.current(), id);
    }

    private EntryRows entries(Connection connection) {
        return new EntryRows(connection, List.of(stores.current()));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
