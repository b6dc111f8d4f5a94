package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dealerloop.kernel.DueWork;
import io.dealerloop.kernel.EventSubscriber;
import io.dealerloop.kernel.PlatformJob;
import io.dealerloop.kernel.StoreJob;
import io.dealerloop.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The ways to a store's data that are neither a table nor an operation: what is remembered between requests, jobs, events, addresses
 * outside of the API, doors to the database. Found in the classes; whoever adds one says here why it keeps stores apart.
 */
class OtherWaysInTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dealerloop");

    /** What is remembered longer than a request and is not filed under a store. */
    private static final Map<String, String> REMEMBERED = Map.ofEntries(
            Map.entry("calendar.NationalDays.known", "by country: its public holidays, nobody's data"),
            Map.entry("kernel.Disclosures.recent", "by a record that holds the store, the person and what was read; it says only that this was written down"),
            Map.entry("server.ApiOperations.ofStores", "the operations' names"),
            Map.entry("server.ClientAddress.trusted", "the deployment's own proxies"),
            Map.entry("server.SigningKeys.known", "the identity provider's public keys"),
            Map.entry("identity.Posts.remembered", "by person; holds the stores they may enter, and nothing of these"),
            Map.entry("server.Gate.names", "by token; a name that stands in it"),
            Map.entry("server.VerifiedTokens.genuine", "by the whole token; its own check"),
            Map.entry("surveys.Surveys.known", "by a key that begins with the store"),
            Map.entry("pluginhost.Remembered.answers", "by the whole question: who asks the same is told the same by a plugin that keeps nothing"),
            Map.entry("pluginhost.PluginHost.remembered", "by archive of a plugin; within it by the whole question, as above"));

    /** Subscribers and jobs act inside the store of their event or task alone; JobsAndEventsIT gives them another's ids. */
    private static final Set<String> JOBS = Set.of("audit.SealDays", "callbacks.OpenDay", "callbacks.ShadowJob", "tenancy.HealthBook");

    /** On platform tables alone work the first two; the others enter the groups one by one. */
    private static final Set<String> PLATFORM_JOBS = Set.of("identity.AccountsFollow", "audit.SealPlatformDays", "audit.SealGroupDays",
            "tenancy.PlatformDefaults", "standards.CountUse", "standards.LatestMoves");
    private static final Set<String> SUBSCRIBERS = Set.of("callbacks.DeliveriesJoinToday", "callbacks.ReachableAgain", "identity.OrganizationFollows",
            "tenancy.StorePreparation", "tickets.TicketsForUnreachable", "tickets.TicketsFromCallbacks");

    /** Called with the store and an id of a platform's table, as jobs are; it must look its subject up in that store and find nothing of another's. */
    private static final Set<String> DUE_WORKS = Set.of();

    /** What answers beside the API, or stands before it. */
    private static final Set<String> ADDRESSES = Set.of("server.Gate", "server.Probes", "server.ProblemPage", "server.SecurityHeaders", "server.SinglePageFilter");

    private static final Pattern NAMES_A_STORE = Pattern.compile("set_tenant|set_readable_tenants|\\bdl\\.tenant|SET LOCAL dl|set_config", Pattern.CASE_INSENSITIVE);

    @Test
    void whatever_is_remembered_between_requests_is_filed_under_its_store_or_listed_with_a_reason() {
        Set<String> unknown = CLASSES.stream().filter(OtherWaysInTest::outlivesRequests)
                .flatMap(type -> type.getFields().stream())
                .filter(OtherWaysInTest::remembers)
                .filter(field -> !filedUnderAStore(field))
                .map(OtherWaysInTest::named)
                .filter(field -> !REMEMBERED.containsKey(field))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).as("file it under a TenantId, or add it to OtherWaysInTest.REMEMBERED with the reason why it keeps stores apart").isEmpty();
    }

    @Test
    void every_job_of_stores_is_known() {
        assertThat(implementing(StoreJob.class)).as("let JobsAndEventsIT run it beside another store, then add it to OtherWaysInTest.JOBS").isEqualTo(JOBS);
    }

    @Test
    void every_job_of_the_platform_is_known() {
        assertThat(implementing(PlatformJob.class)).as("it must reach no store's rows; then add it to OtherWaysInTest.PLATFORM_JOBS").isEqualTo(PLATFORM_JOBS);
    }

    @Test
    void every_subscriber_is_known() {
        assertThat(implementing(EventSubscriber.class)).as("JobsAndEventsIT hands every event to it with another's ids; look that it finds nothing there,"
                + " then add it to OtherWaysInTest.SUBSCRIBERS").isEqualTo(SUBSCRIBERS);
    }

    @Test
    void every_work_of_a_due_time_is_known() {
        assertThat(implementing(DueWork.class)).as("let JobsAndEventsIT set a time of it in one store for another's id; look that it finds nothing there, then add it"
                + " to OtherWaysInTest.DUE_WORKS").isEqualTo(DUE_WORKS);
    }

    @Test
    void nothing_answers_beside_the_api_that_nobody_has_looked_at() throws IOException {
        Set<String> found = named(type -> type.isAnnotatedWith(WebServlet.class) || type.isAnnotatedWith(WebFilter.class)
                || type.isAnnotatedWith("jakarta.websocket.server.ServerEndpoint") || type.isAssignableTo("jakarta.servlet.Servlet"));

        String descriptor = Files.readString(Path.of(System.getProperty("dealerloop.source", "../.."),
                "platform-core/server/src/main/webapp/WEB-INF/web.xml"));
        Pattern.compile("<(?:filter|servlet)-class>io\\.dealerloop\\.([\\w.]+)<").matcher(descriptor).results()
                .forEach(match -> found.add(match.group(1)));

        assertThat(found).as("a way in beside the API: it must ask Gate's questions itself; then add it to OtherWaysInTest.ADDRESSES").isEqualTo(ADDRESSES);
    }

    @Test
    void no_operation_streams_on_after_it_was_checked() {
        assertThat(CLASSES.stream().filter(type -> type.getAllFields().stream().anyMatch(field -> isStream(field.getRawType()))
                || type.getMethods().stream().anyMatch(method -> method.getRawParameterTypes().stream().anyMatch(OtherWaysInTest::isStream)))
                .map(JavaClass::getName)).as("a stream must ask again while it lasts, as reads do within a minute").isEmpty();
    }

    @Test
    void only_the_door_to_store_tables_says_which_store_a_transaction_is_for() throws IOException {
        Path core = Path.of(System.getProperty("dealerloop.source", "../.."), "platform-core");
        try (Stream<Path> files = Files.walk(core)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("src" + java.io.File.separator + "main"))
                    .filter(file -> NAMES_A_STORE.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString()).toList();

            assertThat(found).containsExactly("StoreDatabase.java");
        }
    }

    private static boolean isStream(JavaClass type) {
        return type.isEquivalentTo(jakarta.ws.rs.sse.SseEventSink.class) || type.isEquivalentTo(jakarta.ws.rs.container.AsyncResponse.class)
                || type.isEquivalentTo(jakarta.servlet.AsyncContext.class);
    }

    private static boolean outlivesRequests(JavaClass type) {
        return type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(Singleton.class) || type.isAnnotatedWith(WebFilter.class)
                || type.isAnnotatedWith(WebServlet.class) || type.isAnnotatedWith(Provider.class)
                || type.getPackageName().equals("io.dealerloop.pluginhost") && type.getSimpleName().equals("Remembered")
                || type.getFields().stream().anyMatch(field -> remembers(field) && field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.FINAL));
    }

    /** Maps, lists and caches that can change; what is static and written in capitals was made once and is only read. */
    private static boolean remembers(JavaField field) {
        JavaClass type = field.getRawType();
        boolean holds = type.isAssignableTo(Map.class) || type.isAssignableTo(Collection.class) || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo("com.github.benmanes.caffeine.cache.Cache");
        boolean constant = field.getModifiers().contains(JavaModifier.STATIC) && field.getModifiers().contains(JavaModifier.FINAL)
                && field.getName().matches("[A-Z0-9_]+");
        return holds && !constant;
    }

    private static boolean filedUnderAStore(JavaField field) {
        return field.getType().getName().contains("<" + TenantId.class.getName());
    }

    private static Set<String> implementing(Class<?> contract) {
        return named(type -> type.isAssignableTo(contract) && !type.isInterface() && !type.isAnonymousClass());
    }

    private static Set<String> named(Predicate<JavaClass> wanted) {
        return CLASSES.stream().filter(wanted).map(type -> type.getName().replace("io.dealerloop.", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(JavaField field) {
        return field.getOwner().getName().replace("io.dealerloop.", "") + "." + field.getName();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
