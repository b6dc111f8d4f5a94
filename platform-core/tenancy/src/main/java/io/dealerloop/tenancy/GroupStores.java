package io.dealerloop.tenancy;

import io.dealerloop.identity.AccountsFollow;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Jobs;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A group's stores, as its headquarters runs them: create, configure, suspend and resume, and see how each fares. All of it inside
 * {@code Groups.runAs}; a store of another group is one that does not exist. No customer is seen from here.
 */
@ApplicationScoped
public class GroupStores {

    /** What a list may be sorted by. */
    public enum Sort {
        NAME("t.name"), CODE("t.code"), STATUS("t.status"), OVERDUE("coalesce(h.overdue_callbacks, -1)"),
        LAST_IMPORT("coalesce(h.last_import_at, '-infinity')"), LIST_OPENED("coalesce(h.list_opened_on, '-infinity')");

        private final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    private static final String LINE = "SELECT t.id, t.code, t.name, t.kind, t.time_zone, t.status, h.last_import_at, h.list_opened_on,"
            + " coalesce(h.overdue_callbacks, 0), h.measured_at, s.reason, s.suspended_by, s.suspended_at FROM tenant t"
            + " LEFT JOIN store_health h ON h.group_id = t.group_id AND h.store_id = t.id"
            + " LEFT JOIN store_suspension s ON s.group_id = t.group_id AND s.store_id = t.id WHERE t.group_id = ?";

    private static final String SOUGHT = " AND (? = '' OR strpos(lower(t.name), ?) > 0 OR strpos(t.code, ?) > 0) AND (? = '' OR t.status = ?)";

    @Inject
    private GroupDatabase database;

    @Inject
    private Registry registry;

    @Inject
    private Stores stores;

    @Inject
    private SettingsBook book;

    @Inject
    private SettingsLayers layers;

    @Inject
    private StorePreparation preparation;

    @Inject
    private HealthBook health;

    @Inject
    private Jobs jobs;

    @Inject
    private Events events;

    @Inject
    private Audit audit;

    @Inject
    private GroupAudit groupAudit;

    @Inject
    private AccountsFollow accounts;

    @Inject
    private BusinessClock clock;

    /**
     * @param search part of a name or code; empty = all
     * @param status only those; {@code null} = all
     */
    @Transactional
    public Page<StoreLine> list(String search, Store.Status status, Sort sort, boolean descending, int page, int size) {
        Page.check(page, size);
        String sought = search.strip().toLowerCase();
        String wanted = status == null ? "" : status.name();
        String order = " ORDER BY " + sort.column + (descending ? " DESC" : "") + ", t.name, t.id LIMIT ? OFFSET ?";
        return database.jdbc(connection -> new Page<>(
                withFailedJobs(Sql.list(connection, LINE + SOUGHT + order, GroupStores::line, Groups.current(), sought, sought, sought, wanted,
                        wanted, size, (long) page * size)),
                page, size, Sql.count(connection, "SELECT count(*) FROM tenant t WHERE t.group_id = ?" + SOUGHT, Groups.current(), sought,
                        sought, sought, wanted, wanted)));
    }

    /** @throws Problem when the group has no such store */
    @Transactional
    public StoreConfiguration find(TenantId id) {
        Store store = stores.find(id, Groups.current());
        StoreLine line = database.jdbc(connection -> withFailedJobs(Sql.list(connection, LINE + " AND t.id = ?", GroupStores::line,
                Groups.current(), id))).getFirst();
        return Tenants.runAs(store.id(), () -> {
            SettingsBook.Entry standing = book.ofStore();
            Configured content = standing.content();
            return new StoreConfiguration(line, content.standards(), content.setBy().get(Configured.STANDARDS), content.contact(),
                    content.setBy().get(Configured.CONTACT), standing.version());
        });
    }

    /**
     * Writes a new store down: its row, its settings and the promise to finish it, in one transaction.
     *
     * @return its id; it works once {@link #finish} or the outbox has prepared it
     * @throws Problem naming the field that is wrong; or the code, when the group has it already
     */
    @Transactional
    public TenantId create(NewStore asked, SetBy.Way way) {
        NewStore wanted = asked.checked();
        refuse("standards", layers.refusal(wanted.standards()));
        TenantId id = registry.addStore(Groups.current(), wanted).orElseThrow(() -> Problem.invalid("code",
                "本集团已有编码为“" + wanted.code() + "”的门店。", "The group already has a store '" + wanted.code() + "'."));
        SetBy by = book.signature(way);
        Tenants.runAs(id, () -> {
            book.write(SettingsBook.Entry.NONE, layers.followed(Configured.NOTHING, wanted.standards(), by).withContact(wanted.contact(), by));
            audit.record("store.create", "store", id.value(), Map.of("code", wanted.code()));
            events.publish(new StoreCreated());
        });
        groupAudit.record("store.create", "store", id.value(), Map.of("code", wanted.code(), "name", wanted.name()));
        return id;
    }

    /** Tries to finish a new store now. Where the identity provider is away, the outbox does so later and the store stays {@code PREPARING}. */
    public void finish(TenantId id) {
        try {
            Tenants.runAs(id, preparation::finish);
        } catch (Problem later) {
            if (later.kind() != Problem.Kind.UNAVAILABLE) {
                throw later;
            }
        }
    }

    /** Changes a store's name, kind, time zone, standards and contact. @throws Problem naming the field that is wrong */
    @Transactional
    public void configure(TenantId id, NewStore asked, int version, SetBy.Way way) {
        stores.find(id, Groups.current());
        NewStore wanted = asked.checked();
        refuse("standards", layers.refusal(wanted.standards()));
        boolean described = registry.describe(id, wanted.name(), wanted.kind(), wanted.timeZone());
        SetBy by = book.signature(way);
        Tenants.runAs(id, () -> {
            SettingsBook.Entry standing = book.ofStore();
            standing.requireSeen(version);
            Configured content = layers.followed(standing.content(), wanted.standards(), by).withContact(wanted.contact(), by);
            boolean set = book.write(standing, content);
            if (described || set) {
                Map<String, ?> what = Map.of("name", wanted.name(), "timeZone", wanted.timeZone(),
                        "settings", SettingChange.between(standing.content(), content));
                audit.record("store.configure", "store", id.value(), what);
                groupAudit.record("store.configure", "store", id.value(), what);
            }
        });
        stores.forget(id);
    }

    /** The jobs of a store and its people's accounts as its settings now say; outside of the transaction that changed them. */
    public void keepJobs(TenantId id) {
        keep(id);
        accounts.soon();
    }

    /** The same for all stores of the group, after a value of the group changed. */
    public void keepAllJobs() {
        stores.ofGroup(Groups.current()).stream().filter(Store::active).forEach(store -> keep(store.id()));
        accounts.soon();
    }

    private void keep(TenantId id) {
        stores.forget(id);
        Tenants.runAs(id, jobs::keepAll);
    }

    /** Stops a store: its staff are told, its jobs and events wait, its rows stay. @throws Problem when it is not at work */
    @Transactional
    public void suspend(TenantId id, String reason) {
        stores.find(id, Groups.current());
        String why = reason(reason);
        if (!registry.move(id, Store.Status.ACTIVE, Store.Status.SUSPENDED)) {
            throw Problem.refused("该门店目前不在使用状态，无法暂停。", "The store is not at work and cannot be suspended.");
        }
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        database.jdbc(connection -> Sql.update(connection, "INSERT INTO store_suspension (group_id, store_id, reason, suspended_by, suspended_at)"
                + " VALUES (?, ?, ?, ?, ?)", Groups.current(), id, why, Actor.current().name(), now));
        note(id, "store.suspend", Map.of("reason", why));
    }

    /** Lets a suspended store work again; what waited becomes due at once ({@link #wake}). @throws Problem when it is not suspended */
    @Transactional
    public void resume(TenantId id) {
        stores.find(id, Groups.current());
        if (!registry.move(id, Store.Status.SUSPENDED, Store.Status.ACTIVE)) {
            throw Problem.refused("该门店没有被暂停。", "The store is not suspended.");
        }
        database.jdbc(connection -> Sql.update(connection, "DELETE FROM store_suspension WHERE group_id = ? AND store_id = ?",
                Groups.current(), id));
        note(id, "store.resume", Map.of());
    }

    /** After resuming: wakes what waited. */
    public void wake(TenantId id) {
        Tenants.runAs(id, jobs::resume);
    }

    /** Measures how a store fares now. */
    public void measure(TenantId id) {
        if (stores.find(id, Groups.current()).active()) {
            Tenants.runAs(id, health::run);
        }
    }

    private void note(TenantId id, String action, Map<String, ?> details) {
        Tenants.runAs(id, () -> audit.record(action, "store", id.value(), details));
        groupAudit.record(action, "store", id.value(), details);
        stores.forget(id);
    }

    /** @throws Problem when no reason is given, or one too long to read */
    static String reason(String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < 2 || why.length() > 500) {
            throw Problem.invalid("reason", "请填写 2 到 500 个字符的理由。", "State a reason of 2 to 500 characters.");
        }
        return why;
    }

    private static void refuse(String field, Optional<Text> refusal) {
        refusal.ifPresent(why -> {
            throw Problem.invalid(field, why.zh(), why.en());
        });
    }

    private List<StoreLine> withFailedJobs(List<StoreLine> lines) {
        Map<TenantId, Long> failing = jobs.failing(lines.stream().map(line -> new TenantId(line.id())).toList());
        return lines.stream().map(line -> line.withFailedJobs(failing.getOrDefault(new TenantId(line.id()), 0L))).toList();
    }

    private static StoreLine line(java.sql.ResultSet row) throws java.sql.SQLException {
        return new StoreLine(row.getObject(1, UUID.class), row.getString(2), row.getString(3), Store.Kind.valueOf(row.getString(4)),
                row.getString(5), Store.Status.valueOf(row.getString(6)), HealthBook.read(row, 7), 0,
                row.getString(11) == null ? null
                        : new StoreLine.Suspension(row.getString(11), row.getString(12), row.getObject(13, OffsetDateTime.class)));
    }
}
