package io.dealerloop.standards;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.StandardRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes plugin versions in: from a partner for review, from a headquarters for its own group. Refused with every reason at once, and then
 * nothing is kept.
 */
@ApplicationScoped
public class Uploads {

    @Inject
    private UploadBook book;

    @Inject
    private StandardVersions versions;

    @Inject
    private TrialPlaces places;

    @Inject
    private LatestMoves moves;

    @Inject
    private Partners partners;

    @Inject
    @ConfigProperty(name = "dealerloop.standards.upload-limit-megabytes", defaultValue = "10")
    private int limitMegabytes;

    /**
     * @param length bytes announced; -1 = not told
     * @throws Problem with every reason why it is not taken
     */
    public VersionPage byHeadquarters(long length, InputStream body) {
        StandardRef ref = take(length, body, new Uploader(null, Groups.current().value()));
        return versions.forGroup(ref.pluginId(), ref.version());
    }

    /** The same for the acting partner. */
    public PartnerPage byPartner(long length, InputStream body) {
        StandardRef ref = take(length, body, new Uploader(partners.of(Actor.current().subject()), null));
        return versions.forPartner(ref.pluginId(), ref.version());
    }

    /** Ends a version of the group's own. Stores pinned to it keep it. @throws Problem when it is not the group's own, or has ended */
    public void withdraw(String plugin, String version) {
        moves.within(Groups.current(), plugin, Activation.Way.WITHDRAWN, () -> {
            versions.withdrawPrivate(plugin, version);
            return null;
        });
    }

    private StandardRef take(long length, InputStream body, Uploader uploader) {
        byte[] archive = read(length, body);
        return places.in(() -> {
            Trial trial = Trial.of(archive, uploader, book);
            // A partner's version waits for review; a group's own is there at once.
            return uploader.group() == null ? book.keep(trial, archive, uploader)
                    : moves.within(new GroupId(uploader.group()), trial.manifest().ref().pluginId(), Activation.Way.PUBLISHED,
                            () -> book.keep(trial, archive, uploader));
        });
    }

    private byte[] read(long length, InputStream body) {
        int limit = limitMegabytes << 20;
        try {
            byte[] archive = length > limit ? null : ArchiveEntries.read(body, limit);
            if (archive == null) {
                throw Problem.tooLarge("插件包超过 " + limitMegabytes + " MB。", "The archive is larger than " + limitMegabytes + " MB.");
            }
            return archive;
        } catch (IOException broken) {
            throw Reason.refused(List.of(Reason.of("jar", "上传中断，请重试。", "The upload broke off; please try again.")));
        }
    }
}
