package io.dealerloop.audit;

import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.StoreDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What a group's headquarters did (总部操作记录). All of it inside {@link Groups#runAs}. */
@ApplicationScoped
public class GroupTrail extends TrailInUtc {

    @Inject
    private GroupDatabase database;

    @Inject
    private AuditWords words;

    @Override
    TrailKind kind() {
        return TrailKind.GROUP;
    }

    @Override
    UUID owner() {
        return Groups.current().value();
    }

    @Override
    <T> T jdbc(StoreDatabase.Work<T> work) {
        return database.jdbc(work);
    }

    @Override
    Page<AuditLine> inWords(Page<AuditLine> raw) {
        return words.ofGroup(raw);
    }
}
