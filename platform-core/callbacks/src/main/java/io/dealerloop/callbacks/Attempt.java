package io.dealerloop.callbacks;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Text;
import io.dealerloop.surveys.Answers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One attempt, checked and ready to be kept. */
record Attempt(UUID id, AttemptInput typed, Answers answers, String stateOfCar, String opinion, String remarks, String visitorName,
        String visitorTitle, LocalDate visitedOn) {

    void insert(Connection connection, TenantId tenant, Callback callback, UUID agent, String agentName, LocalDate day, OffsetDateTime at,
            Text consequence) throws SQLException {
        Sql.update(connection, "INSERT INTO callback_attempt (tenant_id, id, callback_id, customer_id, day, at, agent, agent_name, channel,"
                        + " outcome, agreed_at, state_of_car, opinion, remarks, complaint, booking, visitor_name,"
                        + " visitor_title, visited_on,"
                        + " consequence_zh, consequence_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant, id, callback.id, callback.customerId, day, at, agent, agentName, typed.channel(), typed.outcome(),
                typed.agreedAt(), stateOfCar, opinion, remarks, typed.complaint(), typed.booking(), visitorName, visitorTitle, visitedOn,
                consequence.zh(), consequence.en());
    }

    /** Opinion and remarks together, for whoever follows up. */
    String words() {
        return opinion == null ? remarks == null ? "" : remarks : remarks == null ? opinion : opinion + "\n" + remarks;
    }
}
