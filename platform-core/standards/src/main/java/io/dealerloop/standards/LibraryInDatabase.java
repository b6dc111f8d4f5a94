package io.dealerloop.standards;

import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.PluginLibrary;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Text;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The versions in the database, as the plugin host asks for them: a picture that each node looks at anew every two seconds, so that no
 * question waits for the database, and a fresh node needs no files.
 */
@ApplicationScoped
public class LibraryInDatabase implements PluginLibrary {

    private static final Logger LOG = Logger.getLogger(LibraryInDatabase.class.getName());
    private static final int BETWEEN_LOOKS_MS = 2000;

    @Inject
    private VersionRows rows;

    @Inject
    private PluginHost host;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService timer;

    private volatile Picture picture = new Picture(List.of(), List.of(), List.of());
    private volatile boolean old = true;

    /**
     * @param looks what told them apart when the picture was taken
     * @param versions what was published, withdrawn since or not
     */
    private record Picture(List<String> looks, List<VersionRow> versions, List<Listed> listed) {}

    /** Begins to look; called once, when the application's data sources stand. */
    public void keepFresh() {
        look();
        timer.scheduleWithFixedDelay(this::look, BETWEEN_LOOKS_MS, BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public List<Listed> listed() {
        return current().listed();
    }

    @Override
    public byte[] archive(StandardRef ref) {
        return rows.archive(ref).orElseThrow(() -> new NoSuchElementException("There is no archive of " + ref));
    }

    /** What stores follow or may follow, of all groups. */
    List<VersionRow> versions() {
        return current().versions();
    }

    private Picture current() {
        if (old) {
            look();
        }
        return picture;
    }

    /** What this node has just changed, it knows at once. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VersionsChanged event) {
        old = true;
    }

    private synchronized void look() {
        try {
            boolean told = old;
            old = false;
            List<String> looks = rows.fingerprints();
            if (told || !looks.equals(picture.looks())) {
                List<VersionRow> versions = rows.all().stream().filter(VersionRow::wasPublished).toList();
                List<Listed> listed = versions.stream().map(LibraryInDatabase::listed).toList();
                List<Listed> before = picture.listed();
                picture = new Picture(looks, versions, listed);
                before.stream().filter(one -> replaced(one, listed)).forEach(one -> host.retire(one.ref()));
            }
        } catch (RuntimeException away) {
            // What was known goes on answering; the next look takes everything anew.
            picture = new Picture(List.of(), picture.versions(), picture.listed());
            LOG.log(Level.WARNING, "The plugin versions could not be read; what was known before holds", away);
        }
    }

    /** Whether it has ended, or has other bytes now: what is loaded of it may go. What was begun under it loads it again. */
    private static boolean replaced(Listed before, List<Listed> now) {
        return now.stream().noneMatch(one -> one.ref().equals(before.ref()) && one.digest().equals(before.digest()) && one.state().equals(before.state()));
    }

    private static Listed listed(VersionRow row) {
        Optional<Text> problem = row.state() == VersionState.WITHDRAWN ? Optional.of(withdrawn(row)) : Optional.empty();
        String owner = row.origin() == VersionOrigin.SHIPPED ? PluginLibrary.SHIPPED : row.owner();
        return new Listed(row.ref(), owner, row.privateTo(), row.digest(), row.provider(), row.description(), problem, row.state().name());
    }

    static Text withdrawn(VersionRow row) {
        String why = row.reason() == null ? "" : row.reason();
        return Text.of("版本 " + row.ref().version() + " 已被撤回" + (why.isEmpty() ? "。" : "：" + why),
                "Version " + row.ref().version() + " was withdrawn" + (why.isEmpty() ? "." : ": " + why));
    }
}
