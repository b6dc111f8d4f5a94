package io.dealerloop.callbacks;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Text;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The table {@code callback_plan} of one store: what was decided for each delivery. */
final class PlanRows {

    enum Outcome { PLANNED, NONE, HISTORY, VOIDED, PUT_ASIDE }

    /** @param last the last day on which the decision still matters */
    record Plan(Undecided delivery, Outcome outcome, String rule, Text reason, StandardRef standard, LocalDate last) {}

    private final Connection connection;
    private final TenantId tenant;

    PlanRows(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Keeps the decisions; what was put aside again for the same reason stays as it was written first. */
    void write(List<Plan> plans, OffsetDateTime now) throws SQLException {
        if (plans.isEmpty()) {
            return;
        }
        Sql.update(connection, "INSERT INTO callback_plan (tenant_id, delivery_id, revision, outcome, rule, reason_zh, reason_en, plugin,"
                        + " plugin_version, last_on, decided_at) SELECT ?, n.*, ? FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " AS n (delivery_id, revision, outcome, rule, reason_zh, reason_en, plugin, plugin_version, last_on)"
                        + " ON CONFLICT (tenant_id, delivery_id) DO UPDATE SET revision = excluded.revision, outcome = excluded.outcome,"
                        + " rule = excluded.rule, reason_zh = excluded.reason_zh, reason_en = excluded.reason_en, plugin = excluded.plugin,"
                        + " plugin_version = excluded.plugin_version, last_on = excluded.last_on, decided_at = excluded.decided_at"
                        + " WHERE callback_plan.revision < excluded.revision OR callback_plan.outcome <> excluded.outcome"
                        + " OR callback_plan.reason_zh IS DISTINCT FROM excluded.reason_zh",
                tenant, now, plans.stream().map(plan -> plan.delivery().deliveryId()).toArray(UUID[]::new),
                plans.stream().map(plan -> plan.delivery().revision()).toArray(Integer[]::new),
                texts(plans, plan -> plan.outcome().name()), texts(plans, Plan::rule),
                texts(plans, plan -> plan.reason() == null ? null : plan.reason().zh()),
                texts(plans, plan -> plan.reason() == null ? null : plan.reason().en()),
                texts(plans, plan -> plan.standard().pluginId()), texts(plans, plan -> plan.standard().version()),
                plans.stream().map(Plan::last).toArray(LocalDate[]::new));
    }

    /** Marks what was planned as unreachable for a customer and that nobody has touched: it is asked again at the next opening. */
    int askAgain(UUID customer) throws SQLException {
        return Sql.update(connection, "UPDATE callback_plan p SET outcome = 'PUT_ASIDE', reason_zh = '联系方式已更正，将重新安排',"
                        + " reason_en = 'contact details were corrected: to be planned again' FROM callback c"
                        + " WHERE p.tenant_id = ? AND c.tenant_id = p.tenant_id AND c.delivery_id = p.delivery_id AND c.customer_id = ?"
                        + " AND c.state = 'UNREACHABLE' AND NOT c.touched",
                tenant, customer);
    }

    /** What is put aside and still matters: the order, whose it is, and the reason. */
    List<PutAside> putAside(LocalDate today) throws SQLException {
        return Sql.list(connection, "SELECT p.delivery_id, f.document_no, f.contact_name, f.plate, f.delivered_on, p.plugin,"
                        + " p.reason_zh, p.reason_en FROM callback_plan p"
                        + " JOIN delivery_facts f ON f.tenant_id = p.tenant_id AND f.delivery_id = p.delivery_id"
                        + " WHERE p.tenant_id = ? AND p.outcome = 'PUT_ASIDE' AND p.last_on >= ? ORDER BY f.document_no LIMIT 200",
                row -> new PutAside(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDate.class), row.getString(6), Text.of(row.getString(7), row.getString(8)).in(Actor.languageOrDefault())),
                tenant, today);
    }

    private static String[] texts(List<Plan> plans, Function<Plan, String> of) {
        return plans.stream().map(of).toArray(String[]::new);
    }
}
