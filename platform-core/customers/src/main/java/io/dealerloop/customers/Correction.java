package io.dealerloop.customers;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of master data (资料更正) that awaits, or awaited, the head's confirmation (修改确认权). Either it counts at once, or it is only
 * proposed and counts from its confirmation on. An import's changes are confirmed as one whole, of field {@code IMPORT}.
 *
 * @param customerId the customer changed; {@code null} where a vehicle was, or for an import as a whole
 * @param vehicleId the vehicle changed; {@code null} where a customer was, or for an import as a whole
 * @param importId the import that changed it; {@code null} where a person did
 * @param subject the customer's name or the car's plate as it stands now; of an import its file's name
 * @param newValue what it was or is to be changed to; of an import its file's name
 * @param standing what is on file now; {@code null} where nothing is, and for an import
 * @param subjectVersion the customer's or car's version now; to be sent along when a value that changed meanwhile is replaced all the same
 * @param inEffect whether the change counts; {@code false} = proposed, declined or taken back
 * @param changes for an import: how many values of each field it changed
 * @param judgedBy who confirmed, declined or reverted it; {@code null} while pending
 */
public record Correction(UUID storeId, String storeName, UUID id, @Nullable UUID customerId, @Nullable UUID vehicleId,
        @Nullable UUID importId, @Nullable String subject, Field field, @Nullable String oldValue, String newValue,
        @Nullable String standing, @Nullable Integer subjectVersion, State state, boolean inEffect, Map<Field, Integer> changes, String madeBy, OffsetDateTime madeAt,
        @Nullable String judgedBy, @Nullable OffsetDateTime judgedAt) {

    /** What of a customer's or car's data awaits confirmation when it changes. */
    public enum Field {
        NAME("customer", "said_name_key", "name", "name_key"),
        PHONE("customer", "said_phone", "phone", "phone_raw", "phone_mobile", "phone_tail4", "phone_wrong"),
        EMAIL("customer", "said_email", "email", "email_wrong"),
        ADDRESS("customer", "said_address", "address"),
        PLATE("vehicle", "said_plate", "plate", "plate_tail"),
        /** All that an import changed of what was on file. */
        IMPORT("", "");

        private final String table;
        private final String said;
        private final List<String> columns;

        Field(String table, String said, String... columns) {
            this.table = table;
            this.said = said;
            this.columns = List.of(columns);
        }

        String table() {
            return table;
        }

        /** The column with what an export said last. */
        String said() {
            return said;
        }

        /** The column that people see. */
        String shown() {
            return columns.getFirst();
        }

        /** Every column that changes with it. */
        List<String> columns() {
            return columns;
        }
    }

    /** Where a correction stands. */
    public enum State {
        PENDING,
        CONFIRMED,
        /** It counted and was taken back: what stood before stands again. */
        REVERTED,
        /** It was proposed and never counted. */
        DECLINED,
        /** A part of an import that was confirmed when something newer stood there already. */
        SUPERSEDED
    }
}
