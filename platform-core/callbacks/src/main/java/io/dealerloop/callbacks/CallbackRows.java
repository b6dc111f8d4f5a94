package io.dealerloop.callbacks;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Text;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The table {@code callback} of one store: aggregates read under a lock and written back, and sets written at once. */
final class CallbackRows {

    static final String COLUMNS = "c.id, c.version, c.delivery_id, c.rule, c.revision, c.occasion, c.customer_id, c.vehicle_id, c.fleet_id,"
            + " c.plugin, c.plugin_version, c.channel, c.delivered_on, c.due_on, c.next_on, c.expires_on, c.post, c.reason_zh, c.reason_en,"
            + " c.marks, c.proposal, c.state, c.touched, c.agreed_at, c.attempts, c.channel_attempts, c.channel_attempt_days,"
            + " c.first_attempt_on, c.last_attempt_on, c.last_outcome, c.complaint, c.booking, c.assignee, c.assignee_name, c.listed_on,"
            + " c.ended_on, c.changed_at, c.changed_by, c.changed_by_name, c.change_zh, c.change_en";

    private final Connection connection;
    private final TenantId tenant;

    CallbackRows(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Reads it and holds it until the transaction ends: who comes second waits, then sees what the first one did. */
    Optional<Callback> lock(UUID id) throws SQLException {
        return Sql.one(connection, "SELECT " + COLUMNS + " FROM callback c WHERE c.tenant_id = ? AND c.id = ? FOR NO KEY UPDATE",
                CallbackRows::read, tenant, id);
    }

    /** The same for many, always locked in the order of their ids so that two of them never wait for each other. */
    List<Callback> lockAll(Collection<UUID> ids) throws SQLException {
        return Sql.list(connection, "SELECT " + COLUMNS + " FROM callback c WHERE c.tenant_id = ? AND c.id = ANY (?)"
                + " ORDER BY c.id FOR NO KEY UPDATE", CallbackRows::read, tenant, ids.toArray(UUID[]::new));
    }

    List<Callback> lockOfDeliveries(Collection<UUID> deliveries) throws SQLException {
        return Sql.list(connection, "SELECT " + COLUMNS + " FROM callback c WHERE c.tenant_id = ? AND c.delivery_id = ANY (?)"
                + " ORDER BY c.id FOR NO KEY UPDATE", CallbackRows::read, tenant, deliveries.toArray(UUID[]::new));
    }

    /** Everything open that is to be worked on that day or earlier. */
    List<Callback> toBeWorked(LocalDate day) throws SQLException {
        return Sql.list(connection, "SELECT " + COLUMNS + " FROM callback c WHERE c.tenant_id = ? AND c.state = 'OPEN' AND c.next_on <= ?"
                + " ORDER BY c.customer_id, c.due_on, c.id", CallbackRows::read, tenant, day);
    }

    /** Ends what is past its last day and that nobody has agreed to keep. */
    int expire(LocalDate today, OffsetDateTime now, UUID actor, String actorName) throws SQLException {
        return Sql.update(connection, "UPDATE callback SET state = 'EXPIRED', ended_on = ?, version = version + 1, changed_at = ?,"
                        + " changed_by = ?, changed_by_name = ?, change_zh = '过期', change_en = 'expired'"
                        + " WHERE tenant_id = ? AND state = 'OPEN' AND expires_on < ?",
                today, now, actor, actorName, tenant, today);
    }

    /** Writes a changed aggregate back; the lock under which it was read makes sure nobody else did meanwhile. */
    void save(Callback callback) throws SQLException {
        int written = Sql.update(connection, "UPDATE callback SET version = ?, revision = ?, customer_id = ?, vehicle_id = ?, fleet_id = ?,"
                        + " plugin = ?, plugin_version = ?, channel = ?, delivered_on = ?, due_on = ?, next_on = ?,"
                        + " expires_on = ?, post = ?,"
                        + " reason_zh = ?, reason_en = ?, marks = ?, proposal = ?, state = ?, touched = ?, agreed_at = ?, attempts = ?,"
                        + " channel_attempts = ?, channel_attempt_days = ?, first_attempt_on = ?, last_attempt_on = ?, last_outcome = ?,"
                        + " complaint = ?, booking = ?, assignee = ?, assignee_name = ?, listed_on = ?, ended_on = ?, changed_at = ?,"
                        + " changed_by = ?, changed_by_name = ?, change_zh = ?, change_en = ?"
                        + " WHERE tenant_id = ? AND id = ?",
                callback.version, callback.revision, callback.customerId, callback.vehicleId, callback.fleetId,
                callback.standard.pluginId(), callback.standard.version(), callback.channel, callback.deliveredOn, callback.dueOn,
                callback.nextOn, callback.expiresOn, callback.post, callback.reason.zh(), callback.reason.en(), names(callback.marks),
                callback.proposal, callback.state, callback.touched, callback.agreedAt, callback.attempts, callback.channelAttempts,
                callback.channelAttemptDays, callback.firstAttemptOn, callback.lastAttemptOn, callback.lastOutcome, callback.complaint,
                callback.booking, callback.assignee, callback.assigneeName, callback.listedOn, callback.endedOn, callback.changedAt,
                callback.changedBy, callback.changedByName, callback.change.zh(), callback.change.en(), tenant, callback.id);
        if (written != 1) {
            throw new IllegalStateException("The callback " + callback.id + " was to be written and is not there");
        }
    }

    /** Writes freshly planned callbacks in one statement; one for the same delivery and rule stands already = left alone. */
    int insert(List<Callback> planned) throws SQLException {
        if (planned.isEmpty()) {
            return 0;
        }
        return Sql.update(connection, "INSERT INTO callback (tenant_id, id, version, delivery_id, rule, revision, occasion, customer_id,"
                        + " vehicle_id, fleet_id, plugin, plugin_version, channel, delivered_on, due_on, next_on,"
                        + " expires_on, post, reason_zh,"
                        + " reason_en, marks, proposal, state, touched, attempts, channel_attempts, channel_attempt_days,"
                        + " complaint, booking,"
                        + " assignee, assignee_name, listed_on, ended_on, changed_at, changed_by, changed_by_name, change_zh, change_en)"
                        + " SELECT ?, n.id, 0, n.delivery_id, n.rule, n.revision, n.occasion, n.customer_id, n.vehicle_id,"
                        + " n.fleet_id, n.plugin,"
                        + " n.plugin_version, n.channel, n.delivered_on, n.due_on, n.next_on, n.expires_on, n.post,"
                        + " n.reason_zh, n.reason_en,"
                        + " string_to_array(n.marks, ','), n.proposal, n.state, n.touched, 0, 0, 0, false, false, n.assignee,"
                        + " n.assignee_name, n.listed_on, n.ended_on, n.changed_at, n.changed_by, n.changed_by_name,"
                        + " n.change_zh, n.change_en"
                        + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " AS n (id, delivery_id, rule, revision, occasion, customer_id, vehicle_id, fleet_id, plugin,"
                        + " plugin_version, channel,"
                        + " delivered_on, due_on, next_on, expires_on, post, reason_zh, reason_en, marks, proposal, state,"
                        + " touched, assignee,"
                        + " assignee_name, listed_on, ended_on, changed_at, changed_by, changed_by_name, change_zh, change_en)"
                        + " ON CONFLICT (tenant_id, delivery_id, rule) DO NOTHING",
                tenant, ids(planned, c -> c.id), ids(planned, c -> c.deliveryId), texts(planned, c -> c.rule),
                array(planned, c -> c.revision, Integer[]::new), texts(planned, c -> c.occasion), ids(planned, c -> c.customerId),
                ids(planned, c -> c.vehicleId), ids(planned, c -> c.fleetId), texts(planned, c -> c.standard.pluginId()),
                texts(planned, c -> c.standard.version()), texts(planned, c -> c.channel), days(planned, c -> c.deliveredOn),
                days(planned, c -> c.dueOn), days(planned, c -> c.nextOn), days(planned, c -> c.expiresOn), texts(planned, c -> c.post),
                texts(planned, c -> c.reason.zh()), texts(planned, c -> c.reason.en()),
                texts(planned, c -> String.join(",", names(c.marks))),
                texts(planned, c -> c.proposal), texts(planned, c -> c.state), array(planned, c -> c.touched, Boolean[]::new),
                ids(planned, c -> c.assignee), texts(planned, c -> c.assigneeName), days(planned, c -> c.listedOn),
                days(planned, c -> c.endedOn), array(planned, c -> c.changedAt, OffsetDateTime[]::new), ids(planned, c -> c.changedBy),
                texts(planned, c -> c.changedByName), texts(planned, c -> c.change.zh()), texts(planned, c -> c.change.en()));
    }

    /** Notes on which day's list they stand and whose they are. */
    void listed(List<Callback> callbacks) throws SQLException {
        if (!callbacks.isEmpty()) {
            Sql.update(connection, "UPDATE callback c SET listed_on = n.listed_on, assignee = n.assignee, assignee_name = n.assignee_name"
                            + " FROM unnest(?, ?, ?, ?) AS n (id, listed_on, assignee, assignee_name)"
                            + " WHERE c.tenant_id = ? AND c.id = n.id",
                    ids(callbacks, c -> c.id), days(callbacks, c -> c.listedOn), ids(callbacks, c -> c.assignee),
                    texts(callbacks, c -> c.assigneeName), tenant);
        }
    }

    static Callback read(ResultSet row) throws SQLException {
        Callback callback = new Callback();
        callback.id = row.getObject("id", UUID.class);
        callback.version = row.getInt("version");
        callback.deliveryId = row.getObject("delivery_id", UUID.class);
        callback.rule = row.getString("rule");
        callback.revision = row.getInt("revision");
        callback.occasion = Occasion.valueOf(row.getString("occasion"));
        callback.customerId = row.getObject("customer_id", UUID.class);
        callback.vehicleId = row.getObject("vehicle_id", UUID.class);
        callback.fleetId = row.getObject("fleet_id", UUID.class);
        callback.standard = new StandardRef(row.getString("plugin"), row.getString("plugin_version"));
        callback.channel = Channel.valueOf(row.getString("channel"));
        callback.deliveredOn = row.getObject("delivered_on", LocalDate.class);
        callback.dueOn = row.getObject("due_on", LocalDate.class);
        callback.nextOn = row.getObject("next_on", LocalDate.class);
        callback.expiresOn = row.getObject("expires_on", LocalDate.class);
        callback.post = Post.valueOf(row.getString("post"));
        callback.reason = Text.of(row.getString("reason_zh"), row.getString("reason_en"));
        callback.marks = marks((String[]) row.getArray("marks").getArray());
        callback.proposal = Proposal.valueOf(row.getString("proposal"));
        callback.state = CallbackState.valueOf(row.getString("state"));
        callback.touched = row.getBoolean("touched");
        callback.agreedAt = row.getObject("agreed_at", OffsetDateTime.class);
        callback.attempts = row.getInt("attempts");
        callback.channelAttempts = row.getInt("channel_attempts");
        callback.channelAttemptDays = row.getInt("channel_attempt_days");
        callback.firstAttemptOn = row.getObject("first_attempt_on", LocalDate.class);
        callback.lastAttemptOn = row.getObject("last_attempt_on", LocalDate.class);
        callback.lastOutcome = outcome(row.getString("last_outcome"));
        callback.complaint = row.getBoolean("complaint");
        callback.booking = row.getBoolean("booking");
        callback.assignee = row.getObject("assignee", UUID.class);
        callback.assigneeName = row.getString("assignee_name");
        callback.listedOn = row.getObject("listed_on", LocalDate.class);
        callback.endedOn = row.getObject("ended_on", LocalDate.class);
        callback.changedAt = row.getObject("changed_at", OffsetDateTime.class);
        callback.changedBy = row.getObject("changed_by", UUID.class);
        callback.changedByName = row.getString("changed_by_name");
        callback.change = Text.of(row.getString("change_zh"), row.getString("change_en"));
        return callback;
    }

    static Set<Mark> marks(String[] names) {
        return Arrays.stream(names).map(Mark::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Mark.class)));
    }

    static Outcome outcome(String name) {
        return name == null ? null : Outcome.valueOf(name);
    }

    private static String[] names(Set<Mark> marks) {
        return marks.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static UUID[] ids(List<Callback> callbacks, Function<Callback, UUID> of) {
        return array(callbacks, of, UUID[]::new);
    }

    private static LocalDate[] days(List<Callback> callbacks, Function<Callback, LocalDate> of) {
        return array(callbacks, of, LocalDate[]::new);
    }

    private static String[] texts(List<Callback> callbacks, Function<Callback, Object> of) {
        return callbacks.stream().map(of).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    private static <T> T[] array(List<Callback> callbacks, Function<Callback, T> of, IntFunction<T[]> make) {
        return callbacks.stream().map(of).toArray(make);
    }
}
