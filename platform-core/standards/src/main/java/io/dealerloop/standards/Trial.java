package io.dealerloop.standards;

import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.ClassRules;
import io.dealerloop.pluginhost.Finding;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.pluginhost.UnusablePlugin;
import io.dealerloop.testing.Conformance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * An archive tried before it is kept. What can be seen without running anything comes first and is told all at once; only what passes
 * that is run, in a worker process of its own.
 *
 * @param signer who signed it and is trusted for it
 * @param findings the kit's warnings
 */
record Trial(PluginManifest manifest, TrustedSigner signer, StandardDescription description, List<Finding> findings) {

    private static final Duration KIT_LIMIT = Duration.ofSeconds(60);

    /** What is known beside the archive. */
    interface Known {

        /** Everything ever trusted under that certificate. */
        List<TrustedSigner> trusted(String fingerprint);

        /** Why that version cannot be this uploader's: somebody else's id, or there already. */
        List<Reason> taken(StandardRef ref, Uploader uploader, byte[] archive);

        /** The base that lies beneath every standard, where it can be asked; empty = the platform has none. */
        Optional<Base> base();
    }

    /** A base and where it can be asked. */
    record Base(PluginHost host, StandardRef ref) {}

    /** @throws Problem with every reason why it is not taken */
    static Trial of(byte[] archive, Uploader uploader, Known known) {
        Seen seen = look(archive, uploader, known);
        if (!seen.reasons().isEmpty()) {
            throw Reason.refused(seen.reasons());
        }
        return run(archive, seen, known.base());
    }

    /** What could be seen without running it. */
    private record Seen(@Nullable PluginManifest manifest, Trust trust, List<Reason> reasons) {}

    private static Seen look(byte[] archive, Uploader uploader, Known known) {
        Path file = null;
        try {
            file = Files.createTempFile("upload", ".jar");
            Files.write(file, archive);
            List<Reason> reasons = new ArrayList<>(ArchiveEntries.check(archive, file.toFile()));
            if (reasons.stream().anyMatch(reason -> List.of("jar", "entries", "unpacked-size").contains(reason.code()))) {
                // Nothing more is read out of it.
                return new Seen(null, new Trust(null, List.of()), reasons);
            }
            try (JarFile jar = new JarFile(file.toFile(), true)) {
                PluginManifest manifest = PluginManifest.of(jar.getManifest());
                reasons.addAll(manifest.reasons());
                Trust trust = trust(ArchiveSignature.of(jar), manifest, uploader, known, reasons);
                if (manifest.ref() != null) {
                    reasons.addAll(known.taken(manifest.ref(), uploader, archive));
                }
                ClassRules.check(archive).stream().filter(Finding::refuses).map(Reason::of).forEach(reasons::add);
                return new Seen(manifest, trust, reasons);
            } catch (IOException | IllegalArgumentException | SecurityException unreadable) {
                reasons.add(Reason.of("jar", "不是可读取的 jar 文件：" + unreadable.getMessage(), "Not a readable jar: " + unreadable.getMessage()));
                return new Seen(null, new Trust(null, List.of()), reasons);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            delete(file);
        }
    }

    private static Trust trust(ArchiveSignature signature, PluginManifest manifest, Uploader uploader, Known known, List<Reason> reasons) {
        reasons.addAll(signature.reasons());
        if (!signature.reasons().isEmpty()) {
            return new Trust(null, List.of());
        }
        Map<String, X509Certificate> signers = signature.signers();
        List<TrustedSigner> all = signers.keySet().stream().map(known::trusted).flatMap(List::stream).toList();
        Trust trust = Trust.in(all, uploader, manifest.ref() == null ? null : manifest.ref().pluginId());
        reasons.addAll(trust.reasons());
        return trust;
    }

    private static Trial run(byte[] archive, Seen seen, Optional<Base> base) {
        StandardRef ref = seen.manifest().ref();
        try (PluginHost host = PluginHost.trying(archive); PluginHost fresh = PluginHost.trying(archive)) {
            StandardDescription description = host.description(ref).orElseThrow();
            List<Reason> reasons = new ArrayList<>(seen.trust().forBrands(description.brands()));
            Conformance kit = Conformance.of(host, ref).beside(fresh).within(KIT_LIMIT);
            List<Finding> findings = base.map(beneath -> kit.above(beneath.host(), beneath.ref())).orElse(kit).findings();
            findings.stream().filter(Finding::refuses).map(Reason::of).forEach(reasons::add);
            if (!reasons.isEmpty()) {
                throw Reason.refused(reasons);
            }
            return new Trial(seen.manifest(), seen.trust().signer(), description, findings);
        } catch (UnusablePlugin unusable) {
            throw Reason.refused(List.of(new Reason("loading", unusable.problem())));
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
