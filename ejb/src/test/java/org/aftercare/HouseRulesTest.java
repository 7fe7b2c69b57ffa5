package org.aftercare;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.stream.Collectors;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;

/** The house as docs/house.md draws it, kept by the build. */
@AnalyzeClasses(packages = "org.aftercare", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule arrows_point_down = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("acts")
            .definedBy("org.aftercare.counter..")
            .layer("reading")
            .definedBy("org.aftercare.insight..")
            .layer("followers")
            .definedBy(
                    "org.aftercare.sla..",
                    "org.aftercare.logistics..",
                    "org.aftercare.parts..",
                    "org.aftercare.loaner..",
                    "org.aftercare.swap..",
                    "org.aftercare.routing..",
                    "org.aftercare.survey..",
                    "org.aftercare.knowledge..")
            .layer("story")
            .definedBy("org.aftercare.ticket..", "org.aftercare.custody..")
            .layer("rules")
            .definedBy("org.aftercare.warranty..")
            .layer("ground")
            .definedBy(
                    "org.aftercare.network..",
                    "org.aftercare.device..",
                    "org.aftercare.customer..",
                    "org.aftercare.access..",
                    "org.aftercare.notice..")
            .layer("cellar")
            .definedBy("org.aftercare.platform..")
            .whereLayer("acts")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reading")
            .mayOnlyBeAccessedByLayers("acts")
            .whereLayer("followers")
            .mayOnlyBeAccessedByLayers("acts", "reading")
            .whereLayer("story")
            .mayOnlyBeAccessedByLayers("acts", "reading", "followers")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("acts", "reading", "followers", "story")
            .whereLayer("ground")
            .mayOnlyBeAccessedByLayers("acts", "reading", "followers", "story", "rules");

    @ArchTest
    static final ArchRule rooms_form_no_circle =
            slices().matching("org.aftercare.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entities_stay_in_their_room =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule only_stores_and_timers_touch_the_database = noClasses()
            .that()
            .arePublic()
            .and()
            .areAnnotatedWith(Stateless.class)
            .and()
            .resideOutsideOfPackage("org.aftercare.platform..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule a_desk_asks_who_is_calling = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.aftercare.platform..")
            .and()
            .areNotStatic()
            .should(askTheCaller());

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.aftercare.platform.Time")
            .should(callMethodWhere(readsTheWallClock()));

    @ArchTest
    static final ArchRule names_say_what_not_how =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Data|Info)");

    @ArchTest
    static final ArchRule no_standard_streams = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** Of two that are called alike, whatever their packages, Payara keeps one and says so in its log only. */
    @ArchTest
    static void no_two_beans_are_called_alike(JavaClasses house) {
        assertThat(house.stream()
                        .filter(one -> one.isAnnotatedWith(Stateless.class) || one.isAnnotatedWith(Singleton.class))
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName))
                        .values())
                .allSatisfy(alike -> assertThat(alike).hasSize(1));
    }

    /** Payara finds such a method by its name alone: of two it calls the one that the JVM happens to list first. */
    @ArchTest
    static void what_the_container_calls_has_a_name_of_its_own(JavaClasses house) {
        var called = house.stream()
                .filter(one -> one.isAnnotatedWith(Stateless.class) || one.isAnnotatedWith(Singleton.class))
                .flatMap(one -> one.getMethods().stream())
                .filter(one -> one.isAnnotatedWith(PostConstruct.class)
                        || one.isAnnotatedWith(PreDestroy.class)
                        || one.isAnnotatedWith(Schedule.class)
                        || one.isAnnotatedWith(Timeout.class))
                .toList();
        assertThat(called)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getOwner().getMethods())
                        .filteredOn(other -> other.getName().equals(one.getName()))
                        .hasSize(1));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return DescribedPredicate.describe("the wall clock is read", call -> {
            var target = call.getTarget();
            boolean now = target.getName().equals("now")
                    && target.getOwner().getPackageName().equals("java.time")
                    && target.getRawParameterTypes().isEmpty();
            boolean system = target.getOwner().isEquivalentTo(Clock.class)
                    && target.getName().startsWith("system");
            return now || system || target.getName().equals("currentTimeMillis");
        });
    }

    private static ArchCondition<JavaMethod> askTheCaller() {
        return new ArchCondition<>("ask Callers, or say by @OpenTo whom it is open to") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean open = method.isAnnotatedWith(OpenTo.class)
                        || method.getOwner().isAnnotatedWith(OpenTo.class);
                if (!open && !asks(method, method.getOwner(), 0))
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks nobody"));
            }
        };
    }

    /** Calls Callers itself, through a method of its own class, or through another desk that asks. */
    private static boolean asks(JavaMethod method, JavaClass home, int depth) {
        if (depth > 3) return false;
        for (var call : method.getMethodCallsFromSelf()) {
            var owner = call.getTargetOwner();
            if (owner.isEquivalentTo(Callers.class)) return true;
            boolean further = owner.equals(home) || owner.isAnnotatedWith(Stateless.class);
            if (further
                    && call.getTarget()
                            .resolveMember()
                            .filter(next -> !next.equals(method) && !next.isAnnotatedWith(OpenTo.class))
                            .filter(next -> asks(next, owner, depth + 1))
                            .isPresent()) return true;
        }
        return false;
    }
}
