package io.dealerloop.audit;

import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.StoreDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What the platform's operators did (平台操作记录), and what was changed of the platform's own settings. */
@ApplicationScoped
public class PlatformTrail extends TrailInUtc {

    @Inject
    private PlatformDatabase database;

    @Inject
    private AuditWords words;

    @Override
    TrailKind kind() {
        return TrailKind.PLATFORM;
    }

    @Override
    UUID owner() {
        return PlatformDatabase.PLATFORM;
    }

    @Override
    <T> T jdbc(StoreDatabase.Work<T> work) {
        return database.own(work);
    }

    @Override
    Page<AuditLine> inWords(Page<AuditLine> raw) {
        return words.withoutStores(raw);
    }
}
