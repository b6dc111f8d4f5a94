package io.dealerloop.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A car of the store's customers; what is not known is {@code null}.
 *
 * @param plate licence plate (车牌号), {@code 京A12345}
 * @param mileageKm the last mileage heard of, in km
 */
public record VehicleView(UUID id, int version, @Nullable String vin, @Nullable String plate, @Nullable String brand,
        @Nullable String model, @Nullable String colour, @Nullable Integer mileageKm, @Nullable UUID ownerId) {

    static final String COLUMNS = "v.id, v.version, v.vin, v.plate, v.brand, v.model, v.colour, v.mileage_km, v.owner_id";

    static VehicleView of(ResultSet row) throws SQLException {
        return new VehicleView(row.getObject("id", UUID.class), row.getInt("version"), row.getString("vin"), row.getString("plate"),
                row.getString("brand"), row.getString("model"), row.getString("colour"),
                row.getObject("mileage_km", Integer.class), row.getObject("owner_id", UUID.class));
    }
}
