package io.dealerloop.pluginhost;

import java.util.List;
import java.util.NoSuchElementException;

/** A library of a few versions whose archives, where there are any, lie in memory. */
record Held(List<Listed> listed, byte[] archive) implements PluginLibrary {

    @Override
    public byte[] archive(StandardRef ref) {
        if (archive == null) {
            throw new NoSuchElementException("There is no archive of " + ref);
        }
        return archive;
    }
}
