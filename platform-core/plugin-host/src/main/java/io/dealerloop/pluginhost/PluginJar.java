package io.dealerloop.pluginhost;

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
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pf4j.PluginRuntimeException;

/**
 * One plugin jar: its manifest is read and judged first, then PF4J loads it and the standard inside is fetched.
 */
record PluginJar(Path file, StandardRef ref, String provider, String description) {

    /** A constructor may read its tables in, but not for longer than this. */
    private static final Duration LOADING_LIMIT = Duration.ofSeconds(20);

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");
    private static final Pattern CONTRACT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    /** A standard that can be asked and the jar behind it. */
    record Loaded(LoadedStandard standard, OneJarManager manager) implements Closeable {
        @Override
        public void close() {
            manager.unloadPlugins();
        }
    }

    static PluginJar open(Path file) throws UnusablePlugin {
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
            refuseCopiesOfTheContract(jar);
            String provider = Optional.ofNullable(head.getValue("Plugin-Provider")).orElse("?");
            return new PluginJar(file, new StandardRef(id, version), provider,
                    Optional.ofNullable(head.getValue("Plugin-Description")).filter(text -> !text.isBlank()).orElse(id));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UnusablePlugin("不是可读取的 jar 文件：" + unreadable.getMessage(), "Not a readable jar: " + unreadable.getMessage());
        }
    }

    private static String needed(Attributes head, String name, Pattern pattern, String example) throws UnusablePlugin {
        String value = head.getValue(name);
        if (value == null || !pattern.matcher(value.strip()).matches()) {
            String found = value == null ? "" : " (" + value + ")";
            throw new UnusablePlugin(
                    "META-INF/MANIFEST.MF 中的 " + name + " 缺失或无效" + found + "，例如：" + name + ": " + example,
                    name + " is missing or invalid" + found + " in META-INF/MANIFEST.MF; write for example " + name + ": " + example);
        }
        return value.strip();
    }

    private static void refuse(Attributes head, String name, String zh, String en) throws UnusablePlugin {
        if (head.getValue(name) != null) {
            throw new UnusablePlugin("META-INF/MANIFEST.MF 中有 " + name + "：" + zh, "META-INF/MANIFEST.MF has " + name + ": " + en);
        }
    }

    private static void refuseOtherContract(int major, int minor) throws UnusablePlugin {
        if (major != Contract.MAJOR || minor > Contract.MINOR) {
            String built = major + "." + minor;
            throw new UnusablePlugin(
                    "按合约 " + built + " 构建，平台提供 " + Contract.version() + "；请用平台版本的 dealerloop-spi 重新构建",
                    "Built for contract " + built + ", the platform offers " + Contract.version()
                            + "; rebuild it against the platform's dealerloop-spi");
        }
    }

    private static void refuseCopiesOfTheContract(JarFile jar) throws UnusablePlugin {
        for (String folder : List.of("io/dealerloop/spi/", "org/pf4j/")) {
            if (jar.stream().anyMatch(entry -> entry.getName().startsWith(folder))) {
                throw new UnusablePlugin(
                        "jar 中带有 " + folder + "；请把 dealerloop-spi 和 pf4j 的 scope 设为 provided",
                        "The jar carries " + folder + "; give dealerloop-spi and pf4j the scope provided, the platform brings them");
            }
        }
    }

    /** Loads the jar and fetches its standard. PF4J is touched by this thread alone, the plugin's code runs on one of its own. */
    Loaded load(Places places) throws UnusablePlugin {
        OneJarManager manager = new OneJarManager(file);
        try {
            manager.loadPlugin(file);
            manager.startPlugin(ref.pluginId());
            Set<String> extensions = manager.getExtensionClassNames(ref.pluginId());
            if (extensions.size() != 1) {
                throw new UnusablePlugin(
                        "jar 中应当正好有一个带 @Extension 的 DealerStandard，实际为 " + extensions
                                + "；若为空，请在 maven-compiler-plugin 中设置 <proc>full</proc>",
                        "Exactly one DealerStandard annotated with @Extension is expected, found " + extensions
                                + (extensions.isEmpty()
                                        ? "; META-INF/extensions.idx is written by PF4J's annotation processor: set <proc>full</proc>"
                                                + " in maven-compiler-plugin"
                                        : ""));
            }
            String name = extensions.iterator().next();
            ClassLoader loader = manager.getPluginClassLoader(ref.pluginId());
            Answer<LoadedStandard> fetched = new Asking(LOADING_LIMIT)
                    .<String, LoadedStandard>all(ref, places, extension -> fetch(loader, extension, places), List.of(name),
                            (question, answer) -> Optional.empty(), LOADING_LIMIT)
                    .getFirst();
            return switch (fetched) {
                case Answer.Given<LoadedStandard>(LoadedStandard standard) -> new Loaded(standard, manager);
                case Answer.Refused<LoadedStandard>(Refusal why) -> throw new UnusablePlugin(why.message().zh(), why.message().en());
            };
        } catch (PluginRuntimeException refused) {
            manager.unloadPlugins();
            String what = Sentences.describe(refused);
            throw new UnusablePlugin("PF4J 无法加载：" + what, "PF4J cannot load it: " + what);
        } catch (UnusablePlugin unusable) {
            manager.unloadPlugins();
            throw unusable;
        }
    }

    private LoadedStandard fetch(ClassLoader loader, String extension, Places places) {
        try {
            if (!(loader.loadClass(extension).getConstructor().newInstance() instanceof DealerStandard standard)) {
                throw new IllegalStateException(extension + " does not implement io.dealerloop.spi.DealerStandard");
            }
            return LoadedStandard.of(ref, standard, places);
        } catch (NoSuchMethodException hidden) {
            throw new IllegalStateException(extension + " needs to be public and have a public constructor without parameters", hidden);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(extension + "'s constructor threw " + Sentences.describe(thrown.getCause()), thrown);
        } catch (ReflectiveOperationException unloadable) {
            throw new IllegalStateException(Sentences.describe(unloadable), unloadable);
        }
    }
}
