package io.dealerloop.kernel;

import java.util.Objects;
import java.util.UUID;

/** A dealer group (经销商集团). */
public record GroupId(UUID value) {

    public GroupId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws Problem when the text is not an id */
    public static GroupId parse(String text) {
        try {
            return new GroupId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound("没有这个集团。", "There is no such group.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
