package fr.workinfrance.standalone.arrows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The words the rows are made of and that ArchUnit lacks. */
final class Conditions {

    private static final Set<String> UNSURE = Set.of(
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.lang.Thread.start",
            "java.lang.Thread.sleep");

    private Conditions() {}

    /** None of the rooms knows another one of them. */
    static ArchRule apart(String... rooms) {
        return CompositeArchRule.of(
                Stream.of(rooms).map(room -> alone(room, rooms)).toList());
    }

    static DescribedPredicate<JavaCall<?>> tellingTheTimeOrDrawingLots() {
        return DescribedPredicate.describe("tell the time or draw lots", call -> {
            var owner = call.getTargetOwner().getFullName();
            return UNSURE.contains(owner + "." + call.getName())
                    || (owner.startsWith("java.time.") && call.getName().equals("now"))
                    || owner.endsWith("Random");
        });
    }

    static ArchCondition<JavaClass> beInAPackageThatSpeaksOfNull() {
        return condition(
                "be in a package with @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    static ArchCondition<JavaClass> beInAPackageOfAtMost(int files) {
        return condition(
                "be in a package of at most %d files".formatted(files),
                type -> type.getPackage().getClasses().stream()
                                .filter(file -> file.isTopLevelClass() && !file.isArray())
                                .filter(file -> !file.getSimpleName().equals("package-info"))
                                .count()
                        <= files);
    }

    private static ArchRule alone(String room, String... rooms) {
        var others = Stream.of(rooms).filter(other -> !other.equals(room)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName()));
            }
        };
    }
}
