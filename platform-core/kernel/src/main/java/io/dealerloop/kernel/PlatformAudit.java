package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The append-only trail of what the platform's operators (平台运营) did: groups, operators and partners, descriptions applied; and of the platform's own settings. */
@ApplicationScoped
public class PlatformAudit {

    private static final WithoutPosts ENTRIES = new WithoutPosts("platform_audit_entry", "platform_id");

    @Inject
    private PlatformDatabase database;

    @Inject
    private BusinessClock clock;

    /** Written in the transaction that did it. @throws Problem when it cannot be: then it is not done */
    public void record(String action, String subjectKind, @Nullable UUID subjectId, Map<String, ?> details) {
        database.own(connection -> ENTRIES.insert(connection, PlatformDatabase.PLATFORM, clock.now(), action, subjectKind, subjectId, details));
    }
}
