package io.dealerloop.customers;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's master data; what is not known is {@code null}.
 *
 * @param phone the number calls go to, in its one spelling; {@code null} where none is on file
 * @param phoneRaw what the export wrote, kept where it is no number
 * @param phoneUsable a number is on file and not known to be wrong
 * @param refused channels the customer does not want, each with the time since when
 */
public record CustomerView(UUID id, int version, CustomerKind kind, String name, @Nullable Contact phone, @Nullable Contact phoneRaw,
        boolean phoneMobile, boolean phoneUsable, boolean phoneWrong, @Nullable Contact phone2, @Nullable Contact email, boolean emailUsable,
        boolean emailWrong, @Nullable Contact address, boolean oftenOnline, boolean goodAdvice, @Nullable String fleetName,
        Map<Channel, OffsetDateTime> refused) {

    static final String COLUMNS = "c.tenant_id, c.id, c.version, c.kind, c.name, c.phone, c.phone_raw, c.phone_mobile, c.phone_wrong, c.phone2, c.email,"
            + " c.email_wrong, c.address, c.often_online, c.good_advice, c.fleet_name, c.refuses_sms_since, c.refuses_email_since,"
            + " c.refuses_phone_since, c.refuses_visit_since";

    static CustomerView of(ResultSet row) throws SQLException {
        Map<Channel, OffsetDateTime> refused = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            OffsetDateTime since = row.getObject(refusalColumn(channel), OffsetDateTime.class);
            if (since != null) {
                refused.put(channel, since);
            }
        }
        TenantId store = new TenantId(row.getObject("tenant_id", UUID.class));
        Contact phone = Contact.phone(store, row.getString("phone"));
        Contact email = Contact.email(store, row.getString("email"));
        boolean phoneWrong = row.getBoolean("phone_wrong");
        boolean emailWrong = row.getBoolean("email_wrong");
        return new CustomerView(row.getObject("id", UUID.class), row.getInt("version"), CustomerKind.valueOf(row.getString("kind")),
                row.getString("name"), phone, Contact.raw(store, row.getString("phone_raw")), row.getBoolean("phone_mobile"), phone != null && !phoneWrong,
                phoneWrong, Contact.phone(store, row.getString("phone2")), email, email != null && !emailWrong, emailWrong, Contact.address(store, row.getString("address")),
                row.getBoolean("often_online"), row.getBoolean("good_advice"), row.getString("fleet_name"), refused);
    }

    static String refusalColumn(Channel channel) {
        return switch (channel) {
            case SMS -> "refuses_sms_since";
            case EMAIL -> "refuses_email_since";
            case PHONE -> "refuses_phone_since";
            case VISIT -> "refuses_visit_since";
        };
    }
}
