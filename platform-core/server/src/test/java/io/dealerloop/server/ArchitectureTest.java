package io.dealerloop.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Open;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for the whole house; see docs/decisions. */
@AnalyzeClasses(packages = "io.dealerloop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_CONTRACT_KNOWS_THE_JDK_AND_EXTENSION_POINT_ONLY = noClasses()
            .that().resideInAPackage("io.dealerloop.spi")
            .should().dependOnClassesThat(DescribedPredicate.describe("are neither the JDK, the contract nor ExtensionPoint", type ->
                    !type.getPackageName().startsWith("java.")
                            && !type.getPackageName().equals("io.dealerloop.spi")
                            && !type.getName().equals("org.pf4j.ExtensionPoint")));

    @ArchTest
    static final ArchRule THE_KERNEL_KNOWS_NO_CAPABILITY = noClasses()
            .that().resideInAPackage("io.dealerloop.kernel")
            .should().dependOnClassesThat(DescribedPredicate.describe("are a capability's", ArchitectureTest::isCapability));

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("io.dealerloop.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CAPABILITIES_ARE_FLAT = noClasses()
            .should().resideInAnyPackage("io.dealerloop.*.impl..", "io.dealerloop.*.dto..", "io.dealerloop.*.service..", "io.dealerloop.*.util..");

    @ArchTest
    static final ArchRule NAMES_ARE_THE_FIELDS = noClasses()
            .that().resideInAPackage("io.dealerloop..")
            .and().haveNameNotMatching(".*OneJarManager.*")
            .should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto)(\\$.*)?");

    @ArchTest
    static final ArchRule ONLY_THE_PLUGIN_WORKER_SPEAKS_PF4J = noClasses()
            .that().resideOutsideOfPackages("io.dealerloop.pluginworker..", "io.dealerloop.spi", "io.dealerloop.plugins..", "io.dealerloop.testing..")
            .should().dependOnClassesThat().resideInAPackage("org.pf4j..");

    @ArchTest
    static final ArchRule THE_PLUGIN_WORKER_KNOWS_THE_CONTRACT_ONLY = noClasses()
            .that().resideInAPackage("io.dealerloop.pluginworker")
            .should().dependOnClassesThat(DescribedPredicate.describe("belong to the platform", type ->
                    type.getPackageName().startsWith("io.dealerloop.")
                            && !Set.of("io.dealerloop.pluginworker", "io.dealerloop.spi").contains(type.getPackageName())));

    @ArchTest
    static final ArchRule NO_STORE_API_OF_THE_SERVER_PRODUCT = noClasses()
            .that().resideInAPackage("io.dealerloop..")
            .should().dependOnClassesThat().resideInAnyPackage("fish.payara..", "org.glassfish.api..");

    @ArchTest
    static final ArchRule EVERY_OPERATION_SAYS_WHAT_IT_NEEDS = methods()
            .that(DescribedPredicate.describe("are operations", ArchitectureTest::isOperation))
            .should(new ArchCondition<JavaMethod>("say @Needs or @Open") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean says = method.isAnnotatedWith(Needs.class) ^ method.isAnnotatedWith(Open.class);
                    events.add(new SimpleConditionEvent(method, says, method.getFullName() + " says nothing about who may call it"));
                }
            });

    @ArchTest
    static final ArchRule RESOURCES_HAVE_NO_TRANSACTION = noClasses()
            .that().areAnnotatedWith(Path.class)
            .should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static void every_resource_is_part_of_the_api(JavaClasses classes) {
        Set<String> resources = names(classes, type -> type.isAnnotatedWith(Path.class) && !type.isInterface());
        Set<String> listed = new Api().getClasses().stream().map(Class::getName).collect(Collectors.toSet());

        assertThat(listed).containsAll(resources);
    }

    @ArchTest
    static void every_entity_is_part_of_the_persistence_unit(JavaClasses classes) throws IOException {
        Set<String> entities = names(classes, type -> type.isAnnotatedWith(Entity.class));
        String unit;
        try (InputStream file = ArchitectureTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            unit = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(entities).allSatisfy(entity -> assertThat(unit).contains("<class>" + entity + "</class>"));
    }

    private static Set<String> names(JavaClasses classes, java.util.function.Predicate<JavaClass> wanted) {
        return classes.stream().filter(wanted).map(JavaClass::getName).collect(Collectors.toSet());
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(Path.class)
                && method.getAnnotations().stream().anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static boolean isCapability(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("io.dealerloop.") && !name.equals("io.dealerloop.kernel") && !name.equals("io.dealerloop.spi");
    }
}
