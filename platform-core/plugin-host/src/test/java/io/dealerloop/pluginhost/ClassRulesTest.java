package io.dealerloop.pluginhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reading class files finds, and what it leaves in peace: every row is a class compiled here. */
class ClassRulesTest {

    /**
     * @param input where it is found; empty = nothing is wrong
     * @param members of the class {@code acme.RowN}; {@code ROW} stands for its name
     * @param head what follows the class's name
     */
    private record Row(String code, String input, String members, String head) {
        @Override
        public String toString() {
            return (code.isEmpty() ? "fine" : code) + ": " + (head + " " + members).replaceAll("\\s+", " ");
        }
    }

    private static final List<Row> ROWS = new ArrayList<>();

    private static void fine(String members) {
        ROWS.add(new Row("", "", members, ""));
    }

    private static void fineAs(String head, String members) {
        ROWS.add(new Row("", "", members, head));
    }

    /** Only told. */
    private static void doubtful(String input, String members, String head) {
        ROWS.add(new Row("?", input, members, head));
    }

    /** Beside what is only told. */
    private static void foundAmong(String code, String input, String members) {
        ROWS.add(new Row("+" + code, input, members, ""));
    }

    private static void found(String code, String input, String members) {
        ROWS.add(new Row(code, input, members, ""));
    }

    private static void found(String code, String input, String members, String head) {
        ROWS.add(new Row(code, input, members, head));
    }

    static {
        fine("static final int DAYS = 3; static final String WORD = \"x\"; static final LocalDate DAY = LocalDate.of(2026, 1, 1);");
        fine("static final List<String> A = List.of(\"x\"); static final Set<String> B = Set.of(); static final Map<String, Integer> C = Map.of();");
        fine("static final List<String> A = Stream.of(\"x\").toList(); static final Set<String> B = Stream.of(\"x\").collect(Collectors.toUnmodifiableSet());");
        fine("static final List<String> A; static { List<String> all = new ArrayList<>(); all.add(\"x\"); A = List.copyOf(all); }");
        fine("static final SequencedMap<String, String> A = Collections.unmodifiableSequencedMap(new LinkedHashMap<>());");
        fine("static final Object LOCK = new Object(); static final Set<String> SLOTS = Slots.ALL; static final Text TEXT = Text.of(\"话\", \"words\");");
        fine("enum Size { SMALL, LARGE } static int of(Size s) { return switch (s) { case SMALL -> 1; case LARGE -> 2; }; }");
        fine("sealed interface Shape permits Dot, Line {} record Dot(int x) implements Shape {} record Line(int a, int b) implements Shape {}\n"
                + "static int of(Shape s) { return switch (s) { case Dot(int x) when x > 3 -> x; case Dot d -> 0; case Line(int a, int b) -> a + b; }; }");
        fine("static String of(Object o) { return switch (o) { case Channel.SMS -> \"s\"; case String s -> s + 1; default -> o.toString(); }; }");
        fine("static List<String> of(List<Integer> all) { assert all != null; return all.stream().map(i -> \"n\" + i).sorted(Comparator.reverseOrder()).toList(); }");
        fine("static final Function<String, Integer> LENGTH = String::length; final Supplier<List<String>> make = ArrayList::new;");
        fine("static int[] of() { int[] all = {1, 2}; return all.clone(); } static Class<?> type() { return String[].class; }");
        fine("static int of(String n) { try { return Integer.parseInt(n); } catch (NumberFormatException e) { throw new IllegalArgumentException(n, e); } }");
        fine("static String table() throws IOException { try (BufferedReader r = new BufferedReader(new InputStreamReader("
                + "ROW.class.getResourceAsStream(\"t.csv\"), StandardCharsets.UTF_8))) { return r.readLine(); } }");
        fine("static int count(List<String> l) { AtomicInteger n = new AtomicInteger(); l.forEach(x -> n.incrementAndGet()); return n.get(); }");
        fine("static String of(double d) { return String.format(Locale.ROOT, \"%.1f\", d) + DateTimeFormatter.ISO_DATE.format(LocalDate.EPOCH); }");
        fine("class Inner { int n; void add() { n++; } } @Deprecated synchronized void both() { synchronized (this) { new Inner().add(); } }");

        found("STATIC_STATE", ".counted", "static int counted;");
        found("STATIC_STATE", ".WEIGHTS", "static final int[] WEIGHTS = {1, 2};");
        found("STATIC_STATE", ".A", "static final List<String> A = new ArrayList<>();");
        found("STATIC_STATE", ".A", "static final List<String> A = Arrays.asList(\"x\");");
        found("STATIC_STATE", ".A", "static final Map<String, String> A = make(); static Map<String, String> make() { return new HashMap<>(); }");
        found("STATIC_STATE", ".A", "static final List<String> A; static { if (Slots.ALL.isEmpty()) { A = List.of(); } else { A = new ArrayList<>(); } }");
        found("STATIC_STATE", ".A", "static final HashMap<String, String> A = new HashMap<>();");
        found("STATIC_STATE", ".A", "static final Object A = new HashMap<String, String>();");
        found("STATIC_STATE", ".A", "static final AtomicInteger A = new AtomicInteger();");
        found("STATIC_STATE", ".A", "static final StringBuilder A = new StringBuilder();");
        found("STATIC_STATE", ".A", "static final ConcurrentMap<String, String> A = new ConcurrentHashMap<>();");
        found("STATIC_STATE", ".A", "static final DecimalFormat A = new DecimalFormat(\"0\", DecimalFormatSymbols.getInstance(Locale.ROOT));");
        found("STATIC_STATE", ".A", "static final Counter A = new Counter(); static class Counter { int n; }");
        found("STATIC_STATE", "Size.n", "enum Size { SMALL; static int n; }");
        found("FIELD_CHANGES", ".last", "LocalDate last; public ImportMapping mapping(Settings s) { return new ImportMapping(List.of(), List.of()); }",
                "implements ImportStandard");

        String mapping = " public ImportMapping mapping(Settings s) { return ImportMapping.NONE; }";
        found("FIELD_CHANGES", ".seen", "final List<String> seen = new ArrayList<>();" + mapping, "implements ImportStandard");
        found("FIELD_CHANGES", ".seen", "final HashMap<String, String> seen = new HashMap<>();" + mapping, "implements ImportStandard");
        found("FIELD_CHANGES", ".seen", "final Map<String, String> seen; ROW() { seen = new ConcurrentHashMap<>(); }" + mapping, "implements ImportStandard");
        found("FIELD_CHANGES", ".n", "final AtomicInteger n = new AtomicInteger();" + mapping, "implements ImportStandard");
        found("FIELD_CHANGES", "Cache.all", "final Cache cache = new Cache(); static class Cache { final Map<String, String> all = new HashMap<>(); }" + mapping,
                "implements ImportStandard");
        found("FIELD_CHANGES", "Cache.all", "static final Cache CACHE = new Cache(); static class Cache { final Set<String> all = new TreeSet<>(); }");
        fineAs("implements ImportStandard", "final List<String> words = List.of(\"x\"); final Set<String> more; ROW() { this(new HashSet<>()); }"
                + " ROW(Set<String> more) { this.more = Set.copyOf(more); }" + mapping);
        fineAs("implements ImportStandard", "record Row(String name, List<String> words) { Row { words = List.copyOf(words); } } record Plain(Map<String, String> all) {}"
                + " final Row row = new Row(\"x\", new ArrayList<>());" + mapping);
        fineAs("implements ImportStandard", "static class Line { private final List<String> words; Line(List<String> words) { this.words = words; } }"
                + " final Line line = new Line(List.of());" + mapping);
        doubtful("Lines.all", "static class Lines { final List<String> all = new ArrayList<>(); }", "");
        doubtful(".words", "final List<String> words = make(); static List<String> make() { return List.of(\"x\"); }" + mapping, "implements ImportStandard");

        // By way of a local variable, a constructor, a method, a builder, a collection, a lambda.
        String holder = " record Holder(List<String> all) {}";
        found("STATIC_STATE", ".A", "static final Holder A = new Holder(new ArrayList<>());" + holder);
        found("STATIC_STATE", ".A", "static final Holder A; static { List<String> all = new ArrayList<>(); all.add(\"x\"); A = new Holder(all); }" + holder);
        found("STATIC_STATE", ".A", "static final Holder A = make(); static Holder make() { List<String> all = new ArrayList<>(); return new Holder(all); }" + holder);
        found("STATIC_STATE", ".A", "static final Holder A = Slots.ALL.isEmpty() ? new Holder(List.of()) : new Holder(new LinkedList<>());" + holder);
        found("STATIC_STATE", ".A", "static final Pair A = new Pair(\"x\", new TreeSet<>()); record Pair(String name, long n, Set<String> all) {"
                + " Pair(String name, Set<String> all) { this(name, 1, all); } }");
        found("STATIC_STATE", ".A", "static final Object A; static { List<String> all = new ArrayList<>(); A = all; }");
        found("STATIC_STATE", ".A", "static final List<String> A; static { List<String> all = new ArrayList<>(); for (int i = 0; i < 3; i++) { all.add(\"\" + i); } A = all; }");
        found("STATIC_STATE", ".A", "static final List<List<String>> A = List.of(new ArrayList<>());");
        found("STATIC_STATE", ".A", "static final Map<String, List<String>> A = Map.ofEntries(Map.entry(\"x\", new ArrayList<>()));");
        found("STATIC_STATE", ".A", "static final Optional<List<String>> A = Optional.of(new ArrayList<>());");
        found("STATIC_STATE", ".A", "static final List<int[]> A = List.of(new int[] {1});");
        found("STATIC_STATE", ".NEXT", "static final Supplier<Integer> NEXT; static { AtomicInteger n = new AtomicInteger(); NEXT = n::incrementAndGet; }");
        found("STATIC_STATE", ".A", "static final Function<String, String> A = new HashMap<String, String>()::get;");
        found("STATIC_STATE", "Size.SMALL", "enum Size { SMALL(new ArrayList<>()); final List<String> all; Size(List<String> all) { this.all = all; } }");
        foundAmong("STATIC_STATE", ".A", "static final Holder A = new Builder().with(\"x\").build(); static class Builder { private final List<String> all = new ArrayList<>();"
                + " Builder with(String word) { all.add(word); return this; } Holder build() { return new Holder(all); } }" + holder);
        // Arrays in what lasts, and what is seen to be put there.
        found("FIELD_CHANGES", "Size.days", "enum Size { SMALL(1, 2); final int[] days; Size(int... days) { this.days = days; } }");
        found("FIELD_CHANGES", "Days.all", "static final Days A = new Days(new int[] {1}); record Days(int[] all) {}");
        found("FIELD_CHANGES", "Days.all", "static final List<Days> A = List.of(new Days(1)); record Days(int... all) { Days { all = all.clone(); } }");
        found("FIELD_CHANGES", "Days.all", "static final Map<String, Optional<Days>> A = Map.of(); record Days(long[][] all) {}");
        found("FIELD_CHANGES", ".weights", "final int[] weights = {1, 2};" + mapping, "implements ImportStandard");
        found("FIELD_CHANGES", ".seen", "final List<String> seen; ROW() { List<String> all = new ArrayList<>(); seen = all; }" + mapping, "implements ImportStandard");
        found("FIELD_CHANGES", ".rows", "final Holder rows = new Holder(new ArrayList<>());" + holder + mapping, "implements ImportStandard");
        found("FIELD_CHANGES", "Cached.all", "interface Rule { String of(String s); } static final Rule A = new Cached(); static final class Cached implements Rule {"
                + " private final Map<String, String> all = new HashMap<>(); public String of(String s) { return all.get(s); } }");
        found("FIELD_CHANGES", "$1.all", "static final Function<String, String> A = new Function<>() { final Map<String, String> all = new HashMap<>();"
                + " public String apply(String s) { return all.get(s); } };");
        fine("static final List<String> A; static { List<String> all = List.of(\"x\"); A = all; }");
        fine("static final List<String> A = Slots.ALL.isEmpty() ? List.of() : List.of(\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\", \"j\", \"k\");");
        fine("static final Holder A = new Holder(new ArrayList<>()); record Holder(List<String> all) { Holder { all = List.copyOf(all); } }");
        fine("enum Size { SMALL(List.of(1)) { int of() { return 2; } }; final List<Integer> days; Size(List<Integer> days) { this.days = List.copyOf(days); } int of() { return days.size(); } }");
        fine("static final Table A = Table.read(); record Table(Map<String, String> all) { Table { all = Map.copyOf(all); } static Table read() { Map<String, String> all = new HashMap<>();"
                + " for (String s : \"a b\".split(\" \")) { try { all.put(s, s.trim()); } catch (IllegalStateException e) { throw new IllegalArgumentException(e); } finally { all.remove(\"\"); } }"
                + " return new Table(all); } }");
        fine("static final double X = of(1, 2, 3); static double of(long a, double b, int c) { long d = a << c; double[] all = {b, d}; all[0] += a; long[] n = {a}; n[0]++; d = n[0]--;"
                + " double e = d > 3 ? all[0] : -b; switch (c) { case 1 -> c++; case 900 -> c--; default -> c = (int) d; } return e % 2 + (c++ > 3 ? 1L : d); }");
        fine("record Line(String[] cells) {} static int of(String s) { return new Line(s.split(\",\")).cells().length; }");
        fine("record Plan(int[] days) {} static final Function<String, Plan> A = s -> new Plan(new int[] {s.length()}); static final Supplier<List<String>> B = ArrayList::new;");
        fine("static final Function<Integer, List<String>> A; static { List<String> words = List.of(\"x\"); A = n -> words.subList(0, n); }");
        fine("static final Map<Channel, List<String>> A = Map.copyOf(all()); static Map<Channel, List<String>> all() { Map<Channel, List<String>> all = new EnumMap<>(Channel.class);"
                + " all.put(Channel.SMS, List.of(\"x\")); return all; }");

        found("THREADS", "java.lang.Thread.start", "static void go() { new Thread(() -> {}).start(); }");
        found("THREADS", "java.lang.Thread", "", "extends Thread");
        found("THREADS", "java.lang.Thread.sleep", "static void go() throws InterruptedException { Thread.sleep(1); }");
        found("THREADS", "java.util.concurrent.Executors.newCachedThreadPool", "static Object go() { return Executors.newCachedThreadPool(); }");
        found("THREADS", "java.util.concurrent.CompletableFuture.runAsync", "static void go() { CompletableFuture.runAsync(() -> {}); }");
        found("THREADS", "java.util.List.parallelStream", "static long go(List<String> l) { return l.parallelStream().count(); }");
        found("THREADS", "java.util.stream.Stream.parallel", "static long go(List<String> l) { return l.stream().parallel().count(); }");
        found("THREADS", "java.util.concurrent.TimeUnit.sleep", "static void go() throws InterruptedException { TimeUnit.DAYS.sleep(1); }");
        found("THREADS", "java.lang.Object.wait", "void go() throws InterruptedException { wait(); }");
        found("THREADS", "java.lang.ThreadLocal", "final ThreadLocal<String> kept = null;");
        found("NETWORK", "java.net.Socket", "static Object go() throws IOException { return new java.net.Socket(\"x\", 1); }");
        found("NETWORK", "java.net.URI.create", "static Object go() { return java.net.URI.create(\"x\"); }");
        found("FILES", "java.io.FileInputStream", "static Object go() throws IOException { return new FileInputStream(\"x\"); }");
        found("FILES", "java.nio.file.Files.readString", "static String go(String p) throws IOException { return java.nio.file.Files.readString(null); }");
        found("FILES", "java.util.Formatter", "static Object go() throws IOException { return new java.util.Formatter(\"file\"); }");
        found("PROCESSES", "java.lang.ProcessBuilder", "static Object go() throws IOException { return new ProcessBuilder(\"ls\").start(); }");
        found("PROCESSES", "java.lang.Runtime.getRuntime", "static Object go() { return Runtime.getRuntime(); }");
        found("PROCESSES", "java.lang.System.exit", "static void go() { System.exit(1); }");
        found("PROCESSES", "java.lang.System.exit", "static final IntConsumer END = System::exit;");
        found("REFLECTION", "java.lang.Class.getMethods", "static Object go() { return String.class.getMethods(); }");
        found("REFLECTION", "java.lang.reflect.Method.invoke", "static Object go(java.lang.reflect.Method m) throws Exception { return m.invoke(null); }");
        found("REFLECTION", "java.lang.invoke.MethodHandles.lookup", "static Object go() { return java.lang.invoke.MethodHandles.lookup(); }");
        found("CLASS_LOADING", "java.lang.Class.forName", "static Object go() throws Exception { return Class.forName(\"x\"); }");
        found("CLASS_LOADING", "java.util.ServiceLoader", "static Object go() { return ServiceLoader.load(Runnable.class); }");
        found("CLASS_LOADING", "java.lang.ClassLoader", "", "extends ClassLoader");
        found("MACHINE", "java.lang.System.getenv", "static String go() { return System.getenv(\"HOME\"); }");
        found("MACHINE", "java.lang.System.getProperty", "static String go() { return System.getProperty(\"x\"); }");
        found("MACHINE", "java.lang.System.load", "static void go() { System.load(\"x\"); }");
        found("MACHINE", "java.util.Locale.setDefault", "static void go() { Locale.setDefault(Locale.ROOT); }");
        found("NATIVE", ".go -> native", "static native void go();");
        found("NATIVE", "java.lang.foreign.Linker", "static Object go() { return java.lang.foreign.Linker.nativeLinker(); }");
        found("FINALIZER", ".finalize", "@SuppressWarnings(\"removal\") protected void finalize() {}");
        found("DATABASE", "java.sql.DriverManager.getConnection", "static Object go() throws Exception { return java.sql.DriverManager.getConnection(\"x\"); }");
        found("NOT_GRANTED", "javax.xml.parsers.DocumentBuilderFactory", "static Object go() { return javax.xml.parsers.DocumentBuilderFactory.newInstance(); }");
        found("PLATFORM", "io.dealerloop.pluginhost.StandardRef", "static Object go() { return new io.dealerloop.pluginhost.StandardRef(\"x\", \"1\"); }");
        found("NOT_IN_THE_JAR", "org.junit.jupiter.api.Assertions.fail", "static Object go() { return org.junit.jupiter.api.Assertions.fail(); }");
        found("OUTPUT", "java.lang.System.out", "static void go() { System.out.println(); }");
        found("OUTPUT", "printStackTrace", "static class Mine extends RuntimeException {} static void go(Mine e) { e.printStackTrace(); }");
        found("LOCALE", "java.lang.String.toUpperCase", "static String go(String s) { return s.toUpperCase(); }");
        found("LOCALE", "java.lang.String.toLowerCase", "static final Function<String, String> SMALL = String::toLowerCase;");
        found("LOCALE", "java.lang.String.format", "static String go(int n) { return String.format(\"%d\", n); }");
        found("LOCALE", "java.lang.String.formatted", "static String go(int n) { return \"%d\".formatted(n); }");
        fine("static String go(String s) { return s.toUpperCase(Locale.ROOT) + s.toLowerCase(Locale.CHINA); }");
        found("LOCALE", "java.time.format.DateTimeFormatter.ofPattern", "static String go(LocalDate d) { return DateTimeFormatter.ofPattern(\"yyyy-MM-dd\").format(d); }");
        found("LOCALE", "java.time.format.DateTimeFormatter.ofPattern", "static final Function<String, DateTimeFormatter> OF = DateTimeFormatter::ofPattern;");
        found("LOCALE", "java.time.format.DateTimeFormatter.ofLocalizedDate",
                "static String go(LocalDate d) { return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(Locale.CHINA).format(d); }");
        found("LOCALE", "java.time.format.DateTimeFormatterBuilder.toFormatter", "static Object go() { return new DateTimeFormatterBuilder().appendLiteral('x').toFormatter(); }");
        found("LOCALE", "java.text.NumberFormat.getInstance", "static String go(int n) { return NumberFormat.getInstance().format(n); }");
        found("LOCALE", "java.text.NumberFormat.getPercentInstance", "static final Supplier<NumberFormat> PERCENT = NumberFormat::getPercentInstance;");
        found("LOCALE", "java.text.DecimalFormat.getIntegerInstance", "static String go(int n) { return DecimalFormat.getIntegerInstance().format(n); }");
        found("LOCALE", "new java.text.DecimalFormat", "static String go(int n) { return new DecimalFormat(\"#,##0\").format(n); }");
        found("LOCALE", "new java.text.DecimalFormat", "static class Mine extends DecimalFormat { Mine() { super(\"0\"); } }");
        found("LOCALE", "java.text.DecimalFormat.getInstance",
                "static class Mine extends DecimalFormat { Mine() { super(\"0\", new DecimalFormatSymbols(Locale.ROOT)); } } static Object go() { return Mine.getInstance(); }");
        found("LOCALE", "java.text.MessageFormat.format", "static String go(int n) { return MessageFormat.format(\"{0}\", n); }");
        found("LOCALE", "new java.text.MessageFormat", "static String go(int n) { return new MessageFormat(\"{0}\").format(new Object[] {n}); }");
        found("LOCALE", "java.text.Collator.getInstance", "static void go(List<String> all) { all.sort(Collator.getInstance()); }");
        found("LOCALE", "java.util.Currency.getSymbol", "static String go() { return Currency.getInstance(\"CNY\").getSymbol(); }");
        fine("static String go(LocalDate d) { return DateTimeFormatter.ofPattern(\"yyyy-MM-dd\", Locale.ROOT).format(d) + DateTimeFormatter.ISO_LOCAL_DATE.format(d); }");
        fine("static String go(int n) { return NumberFormat.getInstance(Locale.ROOT).format(n) + NumberFormat.getCompactNumberInstance(Locale.CHINA, NumberFormat.Style.SHORT).format(n); }");
        fine("static String go(int n) { return new DecimalFormat(\"#,##0\", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(n); }");
        fine("static String go(int n) { return new MessageFormat(\"{0}\", Locale.ROOT).format(new Object[] {n}); }");
        fine("static void go(List<String> all) { all.sort(Collator.getInstance(Locale.CHINA)); }");
        fine("static Object go() { return new DateTimeFormatterBuilder().appendLiteral('x').toFormatter(Locale.ROOT); }");
        found("TIME_ZONE", "java.time.ZoneId.systemDefault", "static Object go() { return ZoneId.systemDefault(); }");
        found("CLOCK", "java.time.LocalDate.now", "static LocalDate go() { return LocalDate.now(); }");
        found("CLOCK", "java.time.LocalDate.now", "static final Supplier<LocalDate> DAY = LocalDate::now;");
        found("CLOCK", "java.time.Instant.now", "static Object go() { return Instant.now(); }");
        found("CLOCK", "java.time.Clock.systemUTC", "static Object go() { return Clock.systemUTC(); }");
        found("CLOCK", "java.lang.System.nanoTime", "static long go() { return System.nanoTime(); }");
        found("CLOCK", "java.util.Date", "static Object go() { return new Date(); }");
        found("CHANCE", "java.lang.Math.random", "static double go() { return Math.random(); }");
        found("CHANCE", "java.util.Random", "static Object go() { return new Random(); }");
        found("CHANCE", "java.util.concurrent.ThreadLocalRandom.current", "static Object go() { return ThreadLocalRandom.current(); }");
        found("CHANCE", "java.util.UUID.randomUUID", "static Object go() { return UUID.randomUUID(); }");
        found("CHANCE", "java.util.Collections.shuffle", "static void go(List<String> l) { Collections.shuffle(l); }");
    }

    @TempDir
    static Path work;

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    /** All rows at once: a compiler takes longer to start than to compile them. */
    @BeforeAll
    static void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", work.resolve("classes").toString(), "-cp",
                System.getProperty("java.class.path"), "-proc:none", "-nowarn"));
        for (int i = 0; i < ROWS.size(); i++) {
            String name = "Row" + i;
            String source = """
                    package acme;
                    import io.dealerloop.spi.*;
                    import java.io.*;
                    import java.nio.charset.StandardCharsets;
                    import java.text.*;
                    import java.time.*;
                    import java.time.format.*;
                    import java.util.*;
                    import java.util.concurrent.*;
                    import java.util.concurrent.atomic.*;
                    import java.util.function.*;
                    import java.util.stream.*;
                    class %s %s { %s }
                    """.formatted(name, ROWS.get(i).head(), ROWS.get(i).members().replace("ROW", name));
            arguments.add(Files.writeString(work.resolve(name + ".java"), source).toString());
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), errors, arguments.toArray(String[]::new));
        assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_class_is_read_for_what_it_does(Row row) throws IOException {
        List<Finding> findings = ClassRules.check(jarOf(ROWS.indexOf(row)));

        if (row.code().isEmpty()) {
            assertThat(findings).isEmpty();
        } else if (row.code().startsWith("+")) {
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.code()).isEqualTo(row.code().substring(1));
                assertThat(finding.refuses()).isTrue();
                assertThat(finding.input()).contains(row.input());
            });
        } else if (row.code().equals("?")) {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.refuses()).isFalse();
                assertThat(finding.input()).contains(row.input());
            });
        } else {
            assertThat(findings).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.code()).isEqualTo(row.code());
                assertThat(finding.refuses()).isTrue();
            });
            assertThat(findings).anySatisfy(finding -> assertThat(finding.input()).contains(row.input()).startsWith("acme.Row"));
        }
    }

    @Test
    void a_finding_names_class_method_and_remedy_in_both_languages() throws IOException {
        int row = ROWS.indexOf(ROWS.stream().filter(each -> each.members().contains("Math.random")).findFirst().orElseThrow());

        assertThat(ClassRules.check(jarOf(row))).singleElement().satisfies(finding -> {
            assertThat(finding.sentence().en()).contains("no dice", "acme.Row" + row + ".go -> java.lang.Math.random", "decide from the facts");
            assertThat(finding.sentence().zh()).contains("随机数", "acme.Row" + row + ".go", "改法");
        });
    }

    /** The next JDK may bring more of them. */
    @Test
    void whatever_the_jdk_offers_with_a_locale_is_refused_without_one() throws IOException {
        Set<String> ofNoLocale = Set.of("java.util.Currency.getInstance(Ljava/lang/String;)", "java.time.temporal.WeekFields.of(Ljava/time/DayOfWeek;I)");
        List<String> without = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                ClassModel type = ClassFile.of().parse(Files.readAllBytes(file));
                String owner = Names.of(type.thisClass());
                if (!type.flags().has(AccessFlag.PUBLIC) || !Granted.LIST.type(owner)) {
                    continue;
                }
                List<MethodModel> offered = type.methods().stream().filter(method -> method.flags().has(AccessFlag.PUBLIC) && !method.flags().has(AccessFlag.SYNTHETIC))
                        .filter(method -> Granted.LIST.member(owner, method.methodName().stringValue())).toList();
                Set<String> told = offered.stream().filter(method -> method.methodType().stringValue().contains("Ljava/util/Locale;"))
                        .map(method -> method.methodName().stringValue()).collect(Collectors.toSet());
                offered.stream().filter(method -> told.contains(method.methodName().stringValue()))
                        .filter(method -> !method.methodType().stringValue().contains("Ljava/util/Locale;"))
                        .filter(method -> !Granted.LIST.byTheMachinesLocale(owner, method.methodName().stringValue(), method.methodType().stringValue()))
                        .forEach(method -> without.add(owner + "." + method.methodName() + method.methodType().stringValue().replaceAll("\\).*", ")")));
            }
        }
        assertThat(without).isSubsetOf(ofNoLocale);
    }

    @Test
    void the_remedy_says_that_a_method_in_between_is_not_followed() throws IOException {
        int row = ROWS.indexOf(ROWS.stream().filter(each -> each.members().contains("A = make()")).findFirst().orElseThrow());

        assertThat(ClassRules.check(jarOf(row))).singleElement()
                .satisfies(finding -> assertThat(finding.mend().en()).contains("a method of yours in between is not followed"));
    }

    @Test
    void the_classes_of_the_shipped_standards_and_of_the_template_pass() throws IOException {
        // Compiled from their sources: this module is built before theirs.
        Path classes = Files.createDirectories(work.resolve("shipped"));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"));
        for (String folder : List.of("../../plugins", "../../docs/plugin-template")) {
            try (Stream<Path> sources = Files.walk(Path.of(folder))) {
                sources.filter(file -> file.toString().contains("/src/main/java/") && file.toString().endsWith(".java"))
                        .forEach(file -> arguments.add(file.toString()));
            }
        }
        assertThat(arguments).hasSizeGreaterThan(10);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();

        assertThat(ClassRules.check(classes)).isEmpty();
    }

    @Test
    void what_is_no_class_or_pretends_to_be_the_jdks_is_refused() {
        assertThat(ClassRules.check(jar(Map.of("acme/Broken.class", new byte[] {1, 2, 3}))))
                .singleElement().satisfies(finding -> assertThat(finding.code()).isEqualTo("UNREADABLE"));
        assertThat(ClassRules.check(new byte[] {1, 2, 3}))
                .singleElement().satisfies(finding -> assertThat(finding.code()).isEqualTo("UNREADABLE"));
    }

    @Test
    void classes_for_another_java_in_the_same_jar_are_read_too() throws IOException {
        Path compiled = work.resolve("classes/acme");
        int bad = ROWS.indexOf(ROWS.stream().filter(row -> row.members().contains("System.exit(1)")).findFirst().orElseThrow());

        assertThat(ClassRules.check(jar(Map.of("META-INF/versions/25/acme/Row" + bad + ".class", Files.readAllBytes(compiled.resolve("Row" + bad + ".class"))))))
                .extracting(Finding::code).containsExactly("PROCESSES");
    }

    private static byte[] jarOf(int row) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(work.resolve("classes/acme"))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches("Row" + row + "(\\$.*)?\\.class")) {
                    classes.put("acme/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        return jar(classes);
    }

    private static byte[] jar(Map<String, byte[]> entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }
}
