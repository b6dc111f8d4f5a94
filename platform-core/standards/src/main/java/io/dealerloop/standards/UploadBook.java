package io.dealerloop.standards;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.PlatformAudit;
import io.dealerloop.kernel.Sql;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.PluginLibrary;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.StandardRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transactions behind {@link Uploads} and {@link ShippedPlugins}, and what they must know beside the archive. */
@ApplicationScoped
class UploadBook implements Trial.Known {

    @Inject
    private VersionRows rows;

    @Inject
    private Signers signers;

    @Inject
    private GroupDatabase groups;

    @Inject
    private GroupAudit groupAudit;

    @Inject
    private PlatformAudit platformAudit;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<VersionsChanged> changed;

    @Inject
    private PluginHost host;

    @Override
    public List<TrustedSigner> trusted(String fingerprint) {
        return signers.with(fingerprint);
    }

    @Override
    public List<Reason> taken(StandardRef ref, Uploader uploader, byte[] archive) {
        List<Reason> reasons = new ArrayList<>();
        if (rows.owner(ref.pluginId()).filter(owner -> !owner.equals(uploader.owner())).isPresent()) {
            reasons.add(somebodyElses(ref));
        } else {
            rows.find(ref.pluginId(), ref.version()).ifPresent(known -> reasons.add(known.digest().equals(Fingerprint.of(archive))
                    ? Reason.of("duplicate", "这个插件包已于 " + known.uploadedAt() + " 上传。", "This very archive was uploaded at " + known.uploadedAt() + ".")
                    : twice(ref)));
        }
        return reasons;
    }

    @Override
    public Optional<Trial.Base> base() {
        return host.base(Asker.PLATFORM).map(ref -> new Trial.Base(host, ref));
    }

    private static Reason somebodyElses(StandardRef ref) {
        return Reason.of("plugin-id", "插件编号“" + ref.pluginId() + "”属于他人；请另取编号。",
                "The plugin id '" + ref.pluginId() + "' is somebody else's; choose another.");
    }

    private static Reason twice(StandardRef ref) {
        return Reason.of("duplicate", "版本 " + ref.version() + " 已经存在，版本从不改变；请提高版本号。",
                "Version " + ref.version() + " is there already, and versions never change; raise the version.");
    }

    /** Keeps what passed its trial. @throws io.dealerloop.kernel.Problem when somebody was faster */
    @Transactional
    StandardRef keep(Trial trial, byte[] archive, Uploader uploader) {
        StandardRef ref = trial.manifest().ref();
        OffsetDateTime now = now();
        boolean ofGroup = uploader.group() != null;
        VersionRow row = new VersionRow(ref, uploader.owner(), ofGroup ? VersionOrigin.PRIVATE : VersionOrigin.PARTNER,
                ofGroup ? VersionState.PUBLISHED : VersionState.UPLOADED, uploader.group(), Fingerprint.of(archive), archive.length,
                trial.manifest().contract(), trial.manifest().provider(), trial.signer().fingerprint(), trial.signer().name(), trial.description(),
                trial.findings(), Actor.current().subject(), now, null, null);
        if (!rows.take(ref.pluginId(), uploader.owner(), now).equals(uploader.owner())) {
            throw Reason.refused(List.of(somebodyElses(ref)));
        }
        if (!rows.add(row, archive)) {
            throw Reason.refused(List.of(twice(ref)));
        }
        Map<String, ?> what = Map.of("plugin", ref.pluginId(), "version", ref.version(), "digest", row.digest());
        if (ofGroup) {
            groups.jdbc(connection -> Sql.update(connection, "INSERT INTO private_standard (group_id, plugin, version, uploaded_by, uploaded_by_name, uploaded_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?)", uploader.group(), ref.pluginId(), ref.version(), Actor.current().subject(), Actor.current().name(), now));
            groupAudit.record("standard.upload", "standard", null, what);
        } else {
            platformAudit.record("standard.upload", "standard", null, what);
        }
        changed.fire(new VersionsChanged());
        return ref;
    }

    /** Whether that very archive is there. */
    boolean has(StandardRef ref, String digest) {
        return rows.find(ref.pluginId(), ref.version()).filter(row -> row.digest().equals(digest)).isPresent();
    }

    /** Takes a shipped version in, or other bytes of one. @return what came of it; empty = it was there already */
    @Transactional
    Optional<String> ship(PluginManifest manifest, StandardDescription description, byte[] archive) {
        StandardRef ref = manifest.ref();
        OffsetDateTime now = now();
        if (!rows.take(ref.pluginId(), PluginLibrary.SHIPPED, now).equals(PluginLibrary.SHIPPED)) {
            return Optional.of("its id is somebody else's; it is left out");
        }
        VersionRow row = new VersionRow(ref, PluginLibrary.SHIPPED, VersionOrigin.SHIPPED, VersionState.PUBLISHED, null,
                Fingerprint.of(archive), archive.length, manifest.contract(), manifest.provider(), null, null, description, List.of(),
                Actor.current().subject(), now, null, null);
        boolean isNew = rows.find(ref.pluginId(), ref.version()).isEmpty();
        if (!rows.replace(row, archive)) {
            return Optional.empty();
        }
        changed.fire(new VersionsChanged());
        return Optional.of(isNew ? "taken in" : "replaced by other bytes of the same version");
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
