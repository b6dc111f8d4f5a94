package io.dealerloop.standards;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that writes standards (合作方). All its people see and continue its plugins.
 *
 * @param code unique, 2 to 40 of {@code a-z 0-9 -}
 * @param people who act for it now
 */
public record Partner(UUID id, String code, String name, OffsetDateTime since, List<Member> people) {

    /** @param userName sign-in name; absent while the identity provider cannot be reached */
    public record Member(UUID subject, @Nullable String userName) {}
}
