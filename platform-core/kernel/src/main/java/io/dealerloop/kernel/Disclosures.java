package io.dealerloop.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealerloop.spi.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Notes that personal data was shown, the same thing read again within some minutes once. */
@ApplicationScoped
public class Disclosures {

    private static final Logger LOG = Logger.getLogger(Disclosures.class.getName());
    private static final int REMEMBERED = 100_000;

    @Inject
    private Audit audit;

    @Inject
    @ConfigProperty(name = "dealerloop.audit.same-read", defaultValue = "PT5M")
    private Duration sameRead;

    private Cache<Read, Boolean> recent;

    /** Who read what from where. */
    private record Read(TenantId store, UUID reader, String address, String action, UUID subject, Map<String, String> asked) {}

    @PostConstruct
    void prepare() {
        recent = Caffeine.newBuilder().expireAfterWrite(sameRead).maximumSize(REMEMBERED).build();
    }

    /**
     * In the store in whose name this code runs.
     *
     * @param asked what was asked for, as it was typed
     * @param shown how many rows were shown, where that is known
     * @param always whether to write it although the same was read a moment ago, and to wait until it is on the disk
     * @throws Problem when it cannot be written: then nothing may be shown
     */
    void note(String action, String subjectKind, UUID subject, Map<String, String> asked, Optional<Integer> shown, boolean always) {
        Read read = new Read(Tenants.current(), Actor.current().subject(), Origin.current().address(), action, subject, asked);
        if (!always && recent.getIfPresent(read) != null) {
            return;
        }
        Map<String, Object> details = new TreeMap<>();
        asked.forEach((name, value) -> details.put(name, ContactMask.words(value)));
        shown.ifPresent(rows -> details.put("shown", rows));
        try {
            audit.disclosed(action, subjectKind, subject, details, always);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "The trail of " + action + " could not be written; nothing was shown", failure);
            throw new Problem(Problem.Kind.UNAVAILABLE, Text.of("访问记录暂时无法写入，因此没有显示内容，请稍后重试。",
                    "The audit trail cannot be written right now, so nothing is shown; please try again in a moment."));
        }
        recent.put(read, true);
    }
}
