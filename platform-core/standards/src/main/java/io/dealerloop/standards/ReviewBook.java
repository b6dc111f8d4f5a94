package io.dealerloop.standards;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.PlatformAudit;
import io.dealerloop.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The transactions behind {@link Reviews}. */
@ApplicationScoped
class ReviewBook {

    private static final int LONGEST = 500;

    @Inject
    private VersionRows rows;

    @Inject
    private StandardVersions versions;

    @Inject
    private UseBook use;

    @Inject
    private PlatformAudit audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<VersionsChanged> changed;

    /** @throws Problem when it is published already */
    @Transactional
    void publish(String plugin, String version) {
        judge("standard.publish", plugin, version, VersionState.PUBLISHED, null, Map.of(),
                VersionState.UPLOADED, VersionState.REFUSED, VersionState.WITHDRAWN);
    }

    /** @throws Problem when it does not wait for review, or no reason is stated */
    @Transactional
    void refuse(String plugin, String version, String reason) {
        judge("standard.refuse", plugin, version, VersionState.REFUSED, stated(reason), Map.of(), VersionState.UPLOADED);
    }

    /**
     * Nobody may begin to follow it any more; who does, keeps it.
     *
     * @param stores how many stores the operator knows to follow it; {@code null} = none
     * @throws Problem when it is not published, no reason is stated, or another number of stores follows it
     */
    @Transactional
    void withdraw(String plugin, String version, String reason, @Nullable Integer stores) {
        String why = stated(reason);
        int following = use.followingAcrossGroups(versions.reviewable(plugin, version).ref()).stores();
        if (following != (stores == null ? 0 : stores)) {
            throw Problem.refused("有 " + following + " 家门店正在执行该版本。如仍要撤回，请确认门店数 " + following + "。",
                    following + " stores follow this version. To withdraw it all the same, confirm the number of stores: " + following + ".")
                    .and("stores", "正在执行：" + following + " 家", following + " stores follow it");
        }
        judge("standard.withdraw", plugin, version, VersionState.WITHDRAWN, why, Map.of("stores", following), VersionState.PUBLISHED);
    }

    private void judge(String action, String plugin, String version, VersionState to, @Nullable String reason, Map<String, ?> more, VersionState... from) {
        VersionRow row = versions.reviewable(plugin, version);
        if (!rows.move(plugin, version, to, reason, Actor.current().subject(), clock.now().atOffset(ZoneOffset.UTC), from)) {
            throw Problem.refused("该版本目前的状态（" + row.state() + "）不允许此操作。", "In its state (" + row.state() + ") this cannot be done with the version.");
        }
        Map<String, Object> details = new TreeMap<>(more);
        details.putAll(Map.of("plugin", plugin, "version", version));
        if (reason != null) {
            details.put("reason", reason);
        }
        audit.record(action, "standard", null, details);
        changed.fire(new VersionsChanged());
    }

    private static String stated(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw Problem.invalid("reason", "请说明理由，最多 " + LONGEST + " 字。", "State a reason of at most " + LONGEST + " characters.");
        }
        return reason.strip();
    }
}
