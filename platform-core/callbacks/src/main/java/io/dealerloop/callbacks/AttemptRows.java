package io.dealerloop.callbacks;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.Text;
import io.dealerloop.surveys.Answers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads what was recorded. */
final class AttemptRows {

    private static final String SELECT = "SELECT a.id, a.at, a.agent_name, a.channel, a.outcome, a.agreed_at, a.state_of_car, a.opinion,"
            + " a.remarks, a.complaint, a.booking, a.visitor_name, a.visitor_title, a.visited_on, a.consequence_zh, a.consequence_en"
            + " FROM callback_attempt a";

    private AttemptRows() {}

    /** A callback's attempts, the newest first, without their answers. */
    static List<Work.Tried> of(Connection connection, TenantId tenant, UUID callback, ZoneId zone, Locale language) throws SQLException {
        return Sql.list(connection, SELECT + " WHERE a.tenant_id = ? AND a.callback_id = ? ORDER BY a.at DESC, a.id DESC LIMIT 50",
                row -> read(row, tenant, zone, language), tenant, callback);
    }

    static Work.Tried with(Work.Tried tried, Map<UUID, Answers> answers) {
        Answers given = answers.get(tried.id());
        return given == null ? tried : new Work.Tried(tried.id(), tried.at(), tried.agent(), tried.channel(), tried.outcome(),
                tried.agreedAt(), tried.stateOfCar(), tried.opinion(), tried.remarks(), given.scores(), tried.complaint(), tried.booking(),
                tried.visitor(), tried.visitedOn(), tried.consequence());
    }

    private static Work.Tried read(ResultSet row, TenantId tenant, ZoneId zone, Locale language) throws SQLException {
        String visitor = row.getString("visitor_name");
        return new Work.Tried(row.getObject("id", UUID.class), EntryRows.at(row.getObject("at", OffsetDateTime.class), zone),
                row.getString("agent_name"), Channel.valueOf(row.getString("channel")), Outcome.valueOf(row.getString("outcome")),
                EntryRows.at(row.getObject("agreed_at", OffsetDateTime.class), zone), Contact.words(tenant, row.getString("state_of_car")),
                Contact.words(tenant, row.getString("opinion")), Contact.words(tenant, row.getString("remarks")), Map.of(),
                row.getBoolean("complaint"), row.getBoolean("booking"),
                visitor == null ? null : new AttemptInput.Visitor(visitor, row.getString("visitor_title")),
                row.getObject("visited_on", LocalDate.class),
                Text.of(row.getString("consequence_zh"), row.getString("consequence_en")).in(language));
    }
}
