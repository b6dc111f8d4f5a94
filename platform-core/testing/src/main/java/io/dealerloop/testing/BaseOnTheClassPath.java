package io.dealerloop.testing;

import io.dealerloop.spi.DealerStandard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The published base as a test's class path brings it: a standard that PF4J's index names and that is written for no brand. */
final class BaseOnTheClassPath {

    private BaseOnTheClassPath() {}

    static Optional<DealerStandard> find(ClassLoader loader) {
        try {
            return Collections.list(loader.getResources("META-INF/extensions.idx")).stream().flatMap(index -> named(index).stream())
                    .flatMap(name -> ofNoBrand(name, loader).stream()).findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> named(URL index) {
        try (InputStream content = index.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What cannot be made is no base; that the standard under test cannot be is told elsewhere. */
    private static Optional<DealerStandard> ofNoBrand(String name, ClassLoader loader) {
        try {
            return loader.loadClass(name).getConstructor().newInstance() instanceof DealerStandard standard && standard.brands().isEmpty()
                    ? Optional.of(standard) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unusable) {
            return Optional.empty();
        }
    }
}
