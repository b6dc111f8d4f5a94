package io.dealerloop.kernel;

import java.util.Objects;
import java.util.UUID;

/** A tenant: one dealership (4S店) or a group's shared centre (集团客服中心). */
public record TenantId(UUID value) {

    public TenantId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws Problem when the text is not an id */
    public static TenantId parse(String text) {
        try {
            return new TenantId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound("没有这家门店。", "There is no such store.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
