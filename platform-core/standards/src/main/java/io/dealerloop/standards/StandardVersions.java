package io.dealerloop.standards;

import io.dealerloop.identity.PlatformPeople;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.tenancy.StandardChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of standards as each kind of reader may know them: a headquarters what is published and its own, a partner their own, the
 * operator what is nobody's private. What somebody may not know of answers like what does not exist.
 */
@ApplicationScoped
public class StandardVersions {

    @Inject
    private VersionRows rows;

    @Inject
    private GroupDatabase groups;

    @Inject
    private PluginHost host;

    @Inject
    private StandardFigures figures;

    @Inject
    private UseBook use;

    @Inject
    private GroupAudit groupAudit;

    @Inject
    private BusinessClock clock;

    @Inject
    private Partners partners;

    @Inject
    private PlatformPeople people;

    @Inject
    private StoresWith stores;

    @Inject
    private Rollbacks rollbacks;

    @Inject
    private Event<VersionsChanged> changed;

    // ---- headquarters

    /** Every version that the group's stores follow or may follow, by plugin, newest first. */
    @Transactional
    public List<StandardLine> ofGroup() {
        return lines(visible());
    }

    /** @throws Problem when there is no such standard for this group */
    @Transactional
    public StandardDetail standard(String plugin) {
        List<VersionRow> versions = visible().stream().filter(row -> row.ref().pluginId().equals(plugin)).toList();
        if (versions.isEmpty()) {
            throw unknown();
        }
        List<StandardLine> lines = lines(versions);
        StandardLine speaking = lines.stream().filter(StandardLine::newest).findFirst().orElse(lines.getFirst());
        int back = rollbacks.of(plugin).size();
        return new StandardDetail(plugin, speaking.title(), speaking.brands(), lines, back == 0 ? null : back);
    }

    /** @throws Problem when there is no such version for this group */
    @Transactional
    public VersionPage forGroup(String plugin, String version) {
        VersionRow row = visible(plugin, version);
        return row.page(newest(plugin).filter(row.ref()::equals).isPresent(), row.privateTo() == null ? null : uploader(row.ref()));
    }

    /** Ends a version of the group's own; see {@link Uploads#withdraw}. */
    @Transactional
    void withdrawPrivate(String plugin, String version) {
        VersionRow row = visible(plugin, version);
        if (row.privateTo() == null) {
            throw Problem.refused("只能撤回本集团自己的版本。", "Only versions of the group's own can be withdrawn here.");
        }
        if (!rows.move(plugin, version, VersionState.WITHDRAWN, null, Actor.current().subject(), clock.now().atOffset(ZoneOffset.UTC),
                VersionState.PUBLISHED)) {
            throw Problem.refused("该版本已经撤回。", "This version is withdrawn already.");
        }
        groupAudit.record("standard.withdraw", "standard", null, Map.of("plugin", plugin, "version", version));
        changed.fire(new VersionsChanged());
    }

    // ---- partners

    /** The versions of the acting partner, or of the organisation they act for, newest first. */
    public List<PartnerLine> ofPartner() {
        Map<StandardRef, UseCounts> counts = use.forPartners();
        List<VersionRow> mine = mine().toList();
        Map<UUID, String> uploaders = people.partnersNames(mine.stream().map(VersionRow::uploadedBy).collect(Collectors.toSet()));
        return mine.stream().sorted(Comparator.comparing(VersionRow::uploadedAt).reversed())
                .map(row -> new PartnerLine(row.ref().pluginId(), row.ref().version(), row.title(), row.brands(), row.state(), row.uploadedAt(),
                        uploaders.get(row.uploadedBy()), row.findings().size(), row.reason(), counts.getOrDefault(row.ref(), UseBook.NOT_COUNTED)))
                .toList();
    }

    /** @throws Problem when it is not the acting partner's */
    public PartnerPage forPartner(String plugin, String version) {
        VersionRow row = mine(plugin, version);
        return new PartnerPage(row.page(false, people.partnersNames(Set.of(row.uploadedBy())).get(row.uploadedBy())), use.forPartners().getOrDefault(row.ref(), UseBook.NOT_COUNTED));
    }

    /** @throws Problem when it is not the acting partner's */
    VersionRow mine(String plugin, String version) {
        return mine().filter(one -> one.ref().equals(new StandardRef(plugin, version))).findFirst().orElseThrow(StandardVersions::unknown);
    }

    private Stream<VersionRow> mine() {
        String owner = partners.of(Actor.current().subject()).toString();
        return rows.all().stream().filter(row -> row.origin() == VersionOrigin.PARTNER && row.owner().equals(owner));
    }

    // ---- the operator

    /** What is nobody's private, what waits for review first. @param state only those; {@code null} = all */
    public List<ReviewLine> ofPlatform(@Nullable VersionState state) {
        Map<StandardRef, UseBook.Counted> counts = use.counted();
        Map<UUID, String> names = partners.names();
        return rows.all().stream().filter(row -> row.origin() != VersionOrigin.PRIVATE && (state == null || row.state() == state))
                .sorted(Comparator.comparing(VersionRow::state).thenComparing(VersionRow::uploadedAt, Comparator.reverseOrder()))
                .map(row -> {
                    UseBook.Counted counted = counts.getOrDefault(row.ref(), UseBook.Counted.NONE);
                    return new ReviewLine(row.ref().pluginId(), row.ref().version(), row.title(), row.brands(), row.provider(), row.origin(), row.state(),
                            partner(row), partner(row) == null ? null : names.get(partner(row)), row.uploadedAt(), row.findings().size(),
                            counted.stores(), counted.groups());
                }).toList();
    }

    private static @Nullable UUID partner(VersionRow row) {
        return row.origin() == VersionOrigin.PARTNER ? UUID.fromString(row.owner()) : null;
    }

    /** @throws Problem when there is no such version, or it is private to a group */
    public ReviewPage forReview(String plugin, String version) {
        VersionRow row = reviewable(plugin, version);
        UseBook.Counted now = use.followingAcrossGroups(row.ref());
        return new ReviewPage(row.page(false, null), now.stores(), now.groups());
    }

    // ---- for the others of this capability

    /** @throws Problem when there is no such version, or it is private to a group */
    VersionRow reviewable(String plugin, String version) {
        return rows.find(plugin, version).filter(row -> row.origin() != VersionOrigin.PRIVATE).orElseThrow(StandardVersions::unknown);
    }

    /** @throws Problem when the group knows no version of it */
    void requireVisible(String plugin) {
        if (visible().stream().noneMatch(row -> row.ref().pluginId().equals(plugin))) {
            throw unknown();
        }
    }

    /** @throws Problem when there is no such version for this group, or nobody may begin to follow it */
    void requireActivatable(String plugin, String version) {
        if (version.equals(StandardChoice.LATEST)) {
            requireVisible(plugin);
            newest(plugin).orElseThrow(StandardVersions::unknown);
            return;
        }
        VersionRow row = visible(plugin, version);
        if (row.state() != VersionState.PUBLISHED) {
            throw Problem.refused(LibraryInDatabase.withdrawn(row).zh(), LibraryInDatabase.withdrawn(row).en());
        }
    }

    /** The version each store had before, where there is one. */
    @Transactional
    public Map<UUID, String> before(String plugin) {
        return rollbacks.of(plugin);
    }

    /** @throws Problem when there is no such version for this group */
    VersionRow visible(String plugin, String version) {
        return rows.find(plugin, version).filter(row -> row.visibleTo(Groups.current().value())).orElseThrow(StandardVersions::unknown);
    }

    static Problem unknown() {
        return Problem.notFound("没有这个标准或版本。", "There is no such standard or version.");
    }

    private List<VersionRow> visible() {
        return rows.all().stream().filter(row -> row.visibleTo(Groups.current().value())).toList();
    }

    private List<StandardLine> lines(List<VersionRow> versions) {
        Map<StandardRef, StoresWith.Count> following = stores.byVersion(Groups.current());
        Map<StandardRef, StandardHealth> health = figures.lastDay();
        return versions.stream()
                .sorted(Comparator.comparing((VersionRow row) -> row.ref().pluginId())
                        .thenComparing(row -> row.ref().version(), VersionOrder.OLDEST_FIRST.reversed()))
                .map(row -> new StandardLine(row.ref().pluginId(), row.ref().version(), row.title(), row.brands(), row.provider(), row.origin(), row.state(),
                        newest(row.ref().pluginId()).filter(row.ref()::equals).isPresent(), following.getOrDefault(row.ref(), StoresWith.Count.NONE).stores(),
                        following.getOrDefault(row.ref(), StoresWith.Count.NONE).beneath(), health.getOrDefault(row.ref(), StandardFigures.SILENT)))
                .toList();
    }

    private Optional<StandardRef> newest(String plugin) {
        return host.find(Asker.ofGroup(Groups.current().value()), plugin, StandardChoice.LATEST);
    }

    private @Nullable String uploader(StandardRef ref) {
        return groups.jdbc(connection -> Sql.one(connection, "SELECT uploaded_by_name FROM private_standard WHERE group_id = ? AND plugin = ? AND version = ?",
                row -> row.getString(1), Groups.current(), ref.pluginId(), ref.version())).orElse(null);
    }
}
