package io.dealerloop.visits;

import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work order or a sale with its delivery; what is not known is {@code null}.
 *
 * @param orderNumber work-order number (派工单号) or sales contract number
 * @param serviceKindRaw the kind of service in the export's own words
 * @param mainItems what was done (进厂主要事项)
 * @param deliveredOn day of delivery; {@code null} while the car is still here
 * @param mileageKm mileage at the visit, in km
 * @param advisor service advisor, or salesperson for a sale
 * @param contact the person to be called: the bringer (送修人) or the buyer
 */
public record Delivery(UUID id, Occasion occasion, String orderNumber, OrderStatus status, ServiceKind serviceKind,
        @Nullable String serviceKindRaw, @Nullable String mainItems, LocalDate orderedOn, @Nullable LocalDate deliveredOn,
        @Nullable Integer mileageKm, @Nullable String advisor, boolean firstVisit, UUID vehicleId, @Nullable String plate,
        @Nullable String vin, @Nullable String brand, @Nullable String model, Contact contact) {

    /** The person to be called, with what is needed to tell them from others. */
    public record Contact(UUID id, String name, io.dealerloop.identity.@Nullable Contact phone) {}

    static Delivery of(ResultSet row) throws SQLException {
        return new Delivery(row.getObject("delivery_id", UUID.class), Occasion.valueOf(row.getString("occasion")),
                row.getString("document_no"), OrderStatus.valueOf(row.getString("status")),
                ServiceKind.valueOf(row.getString("service_kind")), row.getString("service_kind_raw"), row.getString("main_items"),
                row.getObject("ordered_on", LocalDate.class), row.getObject("delivered_on", LocalDate.class),
                row.getObject("mileage_km", Integer.class), row.getString("advisor"), row.getBoolean("first_visit"),
                row.getObject("vehicle_id", UUID.class), row.getString("plate"), row.getString("vin"), row.getString("brand"),
                row.getString("model"),
                new Contact(row.getObject("contact_id", UUID.class), row.getString("contact_name"), io.dealerloop.identity.Contact.phone(new TenantId(row.getObject("tenant_id", UUID.class)), row.getString("phone"))));
    }
}
