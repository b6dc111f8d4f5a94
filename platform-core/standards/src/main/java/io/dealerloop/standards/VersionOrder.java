package io.dealerloop.standards;

import java.lang.module.ModuleDescriptor;
import java.util.Comparator;

/** Versions as people count them: 1.10.0 after 1.9.0, a release after its previews. */
final class VersionOrder {

    static final Comparator<String> OLDEST_FIRST = Comparator.comparing(ModuleDescriptor.Version::parse);

    private VersionOrder() {}
}
