package io.dealerloop.pluginworker;

import io.dealerloop.spi.Contract;
import io.dealerloop.spi.DealerStandard;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pf4j.PluginRuntimeException;

/**
 * One plugin jar: its manifest is read and judged first, then PF4J loads it and the standard inside is fetched.
 */
public record PluginJar(Path file, String id, String version, String provider, String description) {

    /** A constructor may read its tables in, but not for longer than this. */
    private static final Duration LOADING_LIMIT = Duration.ofSeconds(20);

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");
    private static final Pattern CONTRACT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    /** A standard that can be asked and the jar behind it. */
    public static final class Loaded implements Closeable {

        private final Parts parts;
        private final OneJarManager manager;
        private final ClassLoader loader;

        Loaded(Parts parts, OneJarManager manager, ClassLoader loader) {
            this.parts = parts;
            this.manager = manager;
            this.loader = loader;
        }

        public Parts parts() {
            return parts;
        }

        ClassLoader loader() {
            return loader;
        }

        @Override
        public void close() {
            manager.unloadPlugins();
        }
    }

    /** The plugin's id and version, as they are said. */
    public String name() {
        return id + " " + version;
    }

    /** Reads and judges the manifest; loads nothing. */
    public static PluginJar open(Path file) throws BadPlugin {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            Attributes head = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String id = needed(head, "Plugin-Id", ID, "chenfeng");
            String version = needed(head, "Plugin-Version", VERSION, "1.0.0");
            Matcher requires = CONTRACT.matcher(needed(head, "Plugin-Requires", CONTRACT, Contract.version()));
            requires.matches();
            refuseOtherContract(Integer.parseInt(requires.group(1)), Integer.parseInt(requires.group(2)));
            refuse(head, "Plugin-Class", "插件只回答问题，没有启动和停止；请删除这一行",
                    "a standard only answers questions and has nothing to start or stop; remove the line");
            refuse(head, "Plugin-Dependencies", "插件之间互不可见；请把需要的类放进自己的 jar",
                    "plugins do not see each other; put the classes you need into your own jar");
            refuse(head, "Class-Path", "插件只能使用自己的 jar；请把需要的库放进 jar",
                    "a plugin lives from its own jar; put the libraries it needs into it");
            for (String line : List.of("Launcher-Agent-Class", "Premain-Class", "Agent-Class", "Enable-Native-Access", "Add-Opens", "Add-Exports")) {
                refuse(head, line, "插件不需要也得不到这项权利；请删除这一行", "a plugin neither needs nor gets that; remove the line");
            }
            refuseNamesThatLeave(jar);
            refuseCopiesOfTheContract(jar);
            String provider = Optional.ofNullable(head.getValue("Plugin-Provider")).orElse("?");
            return new PluginJar(file, id, version, provider,
                    Optional.ofNullable(head.getValue("Plugin-Description")).filter(text -> !text.isBlank()).orElse(id));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BadPlugin("不是可读取的 jar 文件：" + unreadable.getMessage(), "Not a readable jar: " + unreadable.getMessage());
        }
    }

    private static String needed(Attributes head, String name, Pattern pattern, String example) throws BadPlugin {
        String value = head.getValue(name);
        if (value == null || !pattern.matcher(value.strip()).matches()) {
            String found = value == null ? "" : " (" + value + ")";
            throw new BadPlugin(
                    "META-INF/MANIFEST.MF 中的 " + name + " 缺失或无效" + found + "，例如：" + name + ": " + example,
                    name + " is missing or invalid" + found + " in META-INF/MANIFEST.MF; write for example " + name + ": " + example);
        }
        return value.strip();
    }

    private static void refuse(Attributes head, String name, String zh, String en) throws BadPlugin {
        if (head.getValue(name) != null) {
            throw new BadPlugin("META-INF/MANIFEST.MF 中有 " + name + "：" + zh, "META-INF/MANIFEST.MF has " + name + ": " + en);
        }
    }

    private static void refuseOtherContract(int major, int minor) throws BadPlugin {
        if (major != Contract.MAJOR || minor > Contract.MINOR) {
            String built = major + "." + minor;
            throw new BadPlugin(
                    "按合约 " + built + " 构建，平台提供 " + Contract.version() + "；请用平台版本的 dealerloop-spi 重新构建",
                    "Built for contract " + built + ", the platform offers " + Contract.version()
                            + "; rebuild it against the platform's dealerloop-spi");
        }
    }

    private static void refuseNamesThatLeave(JarFile jar) throws BadPlugin {
        Optional<String> leaving = jar.stream().map(JarEntry::getName)
                .filter(name -> name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/")).contains(".."))
                .findFirst();
        if (leaving.isPresent()) {
            throw new BadPlugin("jar 中的条目 " + leaving.get() + " 指向 jar 之外；请用正常的构建重新打包",
                    "The entry " + leaving.get() + " leads out of the jar; pack it anew with an ordinary build");
        }
    }

    private static void refuseCopiesOfTheContract(JarFile jar) throws BadPlugin {
        for (String folder : List.of("io/dealerloop/spi/", "org/pf4j/")) {
            if (jar.stream().anyMatch(entry -> entry.getName().startsWith(folder))) {
                throw new BadPlugin(
                        "jar 中带有 " + folder + "；请把 dealerloop-spi 和 pf4j 的 scope 设为 provided",
                        "The jar carries " + folder + "; give dealerloop-spi and pf4j the scope provided, the platform brings them");
            }
        }
    }

    /** Loads the jar and fetches its standard. PF4J is touched by this thread alone, the plugin's code runs on one of its own. */
    public Loaded load(Places places) throws BadPlugin {
        OneJarManager manager = new OneJarManager(file);
        try {
            manager.loadPlugin(file);
            manager.startPlugin(id);
            Set<String> extensions = manager.getExtensionClassNames(id);
            if (extensions.size() != 1) {
                throw new BadPlugin(
                        "jar 中应当正好有一个带 @Extension 的 DealerStandard，实际为 " + extensions
                                + "；若为空，请在 maven-compiler-plugin 中设置 <proc>full</proc>",
                        "Exactly one DealerStandard annotated with @Extension is expected, found " + extensions
                                + (extensions.isEmpty()
                                        ? "; META-INF/extensions.idx is written by PF4J's annotation processor: set <proc>full</proc>"
                                                + " in maven-compiler-plugin"
                                        : ""));
            }
            ClassLoader loader = manager.getPluginClassLoader(id);
            Reply<Parts> fetched = new Asking(name(), places, LOADING_LIMIT)
                    .<String, Parts>all(extension -> fetch(loader, extension), List.of(extensions.iterator().next()),
                            (question, answer) -> Optional.empty(), LOADING_LIMIT, (index, reply) -> {})
                    .getFirst();
            return switch (fetched) {
                case Reply.Given<Parts>(Parts parts) -> new Loaded(parts, manager, loader);
                case Reply.Failed<Parts>(Failure failure, Mistake _, String said) when failure == Failure.THREW ->
                    throw new BadPlugin("插件 " + name() + " 出错：" + said, "Plugin " + name() + " failed: " + said);
                case Reply.Failed<Parts> hung -> throw new BadPlugin(
                        "插件 " + name() + " 在 " + LOADING_LIMIT.toSeconds() + " 秒内没有加载完",
                        "Plugin " + name() + " did not load within " + LOADING_LIMIT.toSeconds() + " s");
            };
        } catch (PluginRuntimeException refused) {
            manager.unloadPlugins();
            String what = Thrown.describe(refused);
            throw new BadPlugin("PF4J 无法加载：" + what, "PF4J cannot load it: " + what);
        } catch (BadPlugin unusable) {
            manager.unloadPlugins();
            throw unusable;
        }
    }

    private static Parts fetch(ClassLoader loader, String extension) {
        try {
            if (!(loader.loadClass(extension).getConstructor().newInstance() instanceof DealerStandard standard)) {
                throw new IllegalStateException(extension + " does not implement io.dealerloop.spi.DealerStandard");
            }
            return Parts.of(standard);
        } catch (NoSuchMethodException hidden) {
            throw new IllegalStateException(extension + " needs to be public and have a public constructor without parameters", hidden);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(extension + "'s constructor threw " + Thrown.describe(thrown.getCause()), thrown);
        } catch (ReflectiveOperationException unloadable) {
            throw new IllegalStateException(Thrown.describe(unloadable), unloadable);
        }
    }
}
