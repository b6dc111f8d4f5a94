package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plugin may reach for and what it is told when it reaches further: a sentence per subject, the first that fits. */
enum Reach {
    LOCALE("插件在调用中写明语言环境", "A plugin names the locale in the call",
            "写作 toUpperCase(Locale.ROOT)、String.format(Locale.ROOT, …)、DateTimeFormatter.ofPattern(…, Locale.ROOT)（也代替 ofLocalizedDate）、"
                    + "NumberFormat.getInstance(Locale.ROOT)、new DecimalFormat(…, DecimalFormatSymbols.getInstance(Locale.ROOT))；没有写明时，结果随机器而变",
            "write toUpperCase(Locale.ROOT), String.format(Locale.ROOT, …), DateTimeFormatter.ofPattern(…, Locale.ROOT) (for ofLocalizedDate too),"
                    + " NumberFormat.getInstance(Locale.ROOT), new DecimalFormat(…, DecimalFormatSymbols.getInstance(Locale.ROOT)):"
                    + " without it the answer depends on the machine"),
    TIME_ZONE("插件不使用机器的时区", "A plugin takes no time zone from its machine",
            "问题中的日期都是门店当地的日期，不需要时区", "every day in a question is the store's own already: no zone is needed",
            "java.time.ZoneId.systemDefault", "java.time.Clock.systemDefaultZone"),
    CLOCK("插件不看时钟，也不依赖今天的日期", "A plugin asks no clock",
            "使用问题中的 today 等日期", "take the days from the question: today, deliveredOn",
            "java.time.", "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime"),
    CHANCE("同样的问题必须得到同样的回答，插件不用随机数", "The same question always gets the same answer, so a plugin throws no dice",
            "根据问题中的事实决定，不用随机数", "decide from the facts in the question",
            "java.util.Random", "java.util.random.", "java.util.SplittableRandom", "java.util.UUID.", "java.lang.Math.random",
            "java.lang.StrictMath.random", "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom",
            "java.util.Collections.shuffle",
            "java.lang.System.identityHashCode"),
    THREADS("插件不启动线程，也不等待线程", "A plugin starts no threads and waits for none",
            "在提问的线程里直接算出回答", "compute the answer on the thread that asks",
            "java.lang.Thread", "java.lang.ThreadGroup", "java.lang.ThreadLocal", "java.lang.InheritableThreadLocal", "java.lang.ScopedValue",
            "java.util.concurrent.", "java.util.Timer", "java.util.TimerTask", "java.lang.Object.", "*.parallel"),
    NETWORK("插件不访问网络", "A plugin reaches for no network",
            "根据问题中的事实决定；需要的数据放进自己的 jar 或声明为设置", "decide from the facts in the question; put tables into your jar, values into settings",
            "java.net.", "javax.net.", "java.rmi.", "javax.naming.", "java.nio.channels."),
    OUTPUT("插件不写日志和控制台", "A plugin writes no log and nothing to the console",
            "需要说明的写进回答的理由（reason）", "say what there is to say in the answer's reason",
            "java.lang.System.out", "java.lang.System.err", "java.lang.System.in", "java.lang.System.getLogger", "java.lang.System$Logger",
            "java.io.PrintStream", "java.util.logging.", "*.printStackTrace", "org.slf4j."),
    FILES("插件不读写文件", "A plugin reads and writes no files",
            "把表格放进自己的 jar，用 MyStandard.class.getResourceAsStream(…) 读取", "put tables into your jar and read them with MyStandard.class.getResourceAsStream(…)",
            "java.io.", "java.nio.", "java.util.Formatter", "java.util.jar.", "java.util.zip.", "java.util.prefs."),
    PROCESSES("插件不启动进程，也不碰运行它的虚拟机", "A plugin starts no processes and leaves the virtual machine alone",
            "删除这一调用", "remove the call",
            "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle", "java.lang.Runtime", "java.lang.System.exit", "java.lang.management.", "javax.management."),
    CLASS_LOADING("插件不加载类，也不查找服务", "A plugin loads no classes and looks up no services",
            "直接写出类名，并把类放进自己的 jar", "name the class in your code and put it into your jar",
            "java.lang.ClassLoader", "java.lang.ClassValue", "java.lang.Module", "java.lang.ModuleLayer", "java.util.ServiceLoader", "java.util.ResourceBundle", "java.util.ListResourceBundle",
            "java.lang.Class.forName", "java.lang.Class.getClassLoader", "javax.script.", "javax.tools."),
    REFLECTION("插件不使用反射和方法句柄", "A plugin uses no reflection and no method handles",
            "直接调用；值用 record，选择用 switch 或 Map", "call it directly; use records for values, a switch or a Map for choices",
            "java.lang.reflect.", "java.lang.invoke.", "java.lang.Class.", "java.lang.StackWalker", "java.lang.classfile.",
            "java.beans.", "java.lang.instrument.", "java.lang.ref."),
    MACHINE("插件不依赖运行它的机器", "A plugin does not depend on the machine it runs on",
            "把值声明为设置（SettingDeclaration），语言和时区写明", "declare the value as a setting, and name locale and time zone in the call",
            "java.lang.System.", "java.util.Locale.", "java.util.TimeZone.", "java.lang.Integer.getInteger", "java.lang.Long.getLong",
            "java.lang.Boolean.getBoolean"),
    NATIVE("插件不越过 Java 虚拟机", "A plugin stays inside the Java virtual machine",
            "删除这一调用", "remove it",
            "java.lang.foreign.", "sun.", "jdk.", "com.sun."),
    DATABASE("插件不连接数据库", "A plugin connects to no database",
            "根据问题中的事实决定", "decide from the facts in the question",
            "java.sql.", "javax.sql.", "jakarta.persistence."),
    PLATFORM("插件只看见 java.*、io.dealerloop.spi 和自己的 jar", "A plugin sees only java.*, io.dealerloop.spi and its own jar",
            "根据问题中的事实决定，用合约中的 record 回答", "decide from the facts in the question and answer with the contract's records",
            "io.dealerloop.", "jakarta.", "org.pf4j.", "org.eclipse.microprofile."),
    NOT_GRANTED("插件只能使用平台允许的 JDK 部分", "A plugin uses only those parts of the JDK that were granted to it",
            "换用 java.lang、java.util、java.time、java.text 和 java.math 中的类型", "use the types of java.lang, java.util, java.time, java.text and java.math",
            "java.", "javax."),
    NOT_IN_THE_JAR("插件需要的类放在自己的 jar 里", "What a plugin needs besides the JDK and the contract lies in its own jar",
            "把这个库放进 jar（例如用 maven-shade-plugin）；库本身也须遵守这些规则",
            "put the library into the jar (for example with maven-shade-plugin); it must keep these rules itself",
            "*");

    private final Text rule;
    private final Text mend;
    private final List<String> subjects;

    Reach(String zh, String en, String mendZh, String mendEn, String... subjects) {
        this.rule = Text.of(zh, en);
        this.mend = Text.of(mendZh, mendEn);
        this.subjects = List.of(subjects);
    }

    /** The subject of a class or member, such as {@code java.lang.Thread.start}. */
    static Reach of(String target) {
        return Stream.of(values()).filter(reach -> reach.subjects.stream().anyMatch(subject -> fits(subject, target))).findFirst().orElseThrow();
    }

    /** A package (with its last dot) and what is below it, a class or member and what is inside it, or a part of a name after a star. */
    private static boolean fits(String subject, String target) {
        if (subject.startsWith("*")) {
            return target.contains(subject.substring(1));
        }
        return subject.endsWith(".") ? target.startsWith(subject)
                : target.equals(subject) || target.startsWith(subject + ".") || target.startsWith(subject + "$");
    }

    static Map<String, Text> rules() {
        return Stream.of(values()).collect(Collectors.toMap(Reach::name, reach -> reach.rule));
    }

    Finding finding(String where, String target) {
        return Finding.refused(name(), rule, where + " -> " + target, mend);
    }
}
