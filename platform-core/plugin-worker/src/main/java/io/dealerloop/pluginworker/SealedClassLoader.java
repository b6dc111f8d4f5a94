package io.dealerloop.pluginworker;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;

/**
 * Shows a plugin the JDK, the contract and its own jar, and nothing else of the platform. Whoever reaches for more is told how to
 * package right.
 */
final class SealedClassLoader extends URLClassLoader {

    /** A plugin reached for a class it may not see. */
    static final class OutsideTheContract extends ClassNotFoundException {
        OutsideTheContract(String sentence) {
            super(sentence);
        }
    }

    private static final String CONTRACT = "io.dealerloop.spi.";
    private static final Set<String> EXTENSION_POINT = Set.of("org.pf4j.ExtensionPoint", "org.pf4j.Extension");

    static {
        registerAsParallelCapable();
    }

    private final String plugin;
    private final ClassLoader platform = SealedClassLoader.class.getClassLoader();

    SealedClassLoader(String plugin, Path jar) throws IOException {
        super("plugin " + plugin, new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        this.plugin = plugin;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return getParent().loadClass(name);
        }
        if (name.startsWith(CONTRACT) || EXTENSION_POINT.contains(name)) {
            return platform.loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : own(name);
        }
    }

    private Class<?> own(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException absent) {
            OutsideTheContract explained = new OutsideTheContract(sentence(name));
            explained.addSuppressed(absent);
            throw explained;
        }
    }

    private String sentence(String name) {
        String reached = "Plugin " + plugin + " reaches for " + name + ", ";
        if (name.startsWith("io.dealerloop.") || name.startsWith("jakarta.") || name.startsWith("org.pf4j.")) {
            return reached + "which belongs to the platform. A plugin sees only java.*, io.dealerloop.spi and its own jar: decide from the"
                    + " facts in the question and answer with the contract's records.";
        }
        return reached + "which is not in its jar. A plugin sees only java.*, io.dealerloop.spi and its own jar: put the library into the"
                + " jar (for example with maven-shade-plugin), and leave dealerloop-spi and pf4j out of it (scope provided).";
    }

    /** Resources come from the plugin's own jar alone, or it would find the platform's service files and extension lists. */
    @Override
    public URL getResource(String name) {
        return findResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return findResources(name);
    }
}
