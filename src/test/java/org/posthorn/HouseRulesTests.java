package org.posthorn;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The laws of the house that can be read off the compiled classes. */
@AnalyzeClasses(packages = "org.posthorn", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final int KERNEL_TYPES = 12;

    /** Methods of controllers that anybody may call, and why. */
    private static final Map<String, String> PUBLIC_METHODS = Map.of();

    private static final String[] PURE = {
        "..tracking.classify..", "..compose.instrument..", "..correspondence.display..", "..mailroom.mime.."
    };

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Dto|DTO|Common|Abstract.*)")
            .because("such a name tells nothing of the purpose");

    @ArchTest
    static final ArchRule packagesAreFeaturesAndNotLayers = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..",
                    "..services..",
                    "..dto..",
                    "..repository..",
                    "..repositories..",
                    "..model..",
                    "..entity..",
                    "..controller..",
                    "..impl..",
                    "..util..",
                    "..common..");

    @ArchTest
    static final ArchRule whatAClassNeedsStandsInItsConstructor = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theKernelKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "com.vaadin..")
            .orShould()
            .dependOnClassesThat(resideInAPackage("org.posthorn..")
                    .and(DescribedPredicate.not(resideInAPackage("org.posthorn.kernel.."))));

    @ArchTest
    static final ArchRule algorithmsKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .and()
            // Where a package may say of itself that other modules may use it.
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "com.vaadin..", "java.sql..");

    @ArchTest
    static final ArchRule repositoriesArePluralNouns = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .haveNameMatching(".*s")
            .andShould()
            .haveNameNotMatching(".*Repository|.*Repositories")
            .andShould()
            .notBeAssignableTo(CrudRepository.class)
            .because("a repository offers what its module needs, and nothing that came with the framework");

    @ArchTest
    static final ArchRule viewsAreForTheBrowserOnly = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule eventsAreRecords = methods()
            .that()
            .areAnnotatedWith(TransactionalEventListener.class)
            .or()
            .areAnnotatedWith(org.springframework.context.event.EventListener.class)
            .should(takeOnlyRecordsOfOurs())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyCallsTheApiUnchecked = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(sayWhoMayCallThem())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheTerminalIsWrittenToDirectly = noClasses()
            .that()
            .doNotBelongToAnyOf(Posthorn.class, Welcome.class, StartUpProblems.class, CommandLine.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule timesAreInstants = noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    java.util.Date.class, java.util.Calendar.class, java.sql.Timestamp.class, java.sql.Date.class));

    @ArchTest
    static void theKernelStaysSmall(com.tngtech.archunit.core.domain.JavaClasses all) {
        List<String> types = all.that(resideInAPackage("org.posthorn.kernel")).stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();

        assertThat(types).hasSizeLessThanOrEqualTo(KERNEL_TYPES);
    }

    private static ArchCondition<JavaMethod> takeOnlyRecordsOfOurs() {
        return new ArchCondition<>("take only records, where the event is ours") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getRawParameterTypes().stream()
                        .filter(type -> type.getPackageName().startsWith("org.posthorn") && !type.isRecord())
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method,
                                method.getFullName() + " listens to " + type.getName() + ", which is no record")));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("carry @PreAuthorize or be listed as public with the reason") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean guarded = method.isAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isAnnotatedWith(PreAuthorize.class);
                String name = method.getOwner().getSimpleName() + "." + method.getName();
                if (!guarded && !PUBLIC_METHODS.containsKey(name)) {
                    events.add(SimpleConditionEvent.violated(method, name + " can be called by anybody"));
                }
            }
        };
    }
}
