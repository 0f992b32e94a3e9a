package org.bitquarry.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules, free of our names, so that they can be tried on fixtures too. */
final class Rules {
    private Rules() {}

    /** Classes use nothing but what lies in these packages, given in ArchUnit's pattern language. */
    static ArchRule useOnly(List<String> packages) {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .allowEmptyShould(true);
    }

    /** Packages don't depend on each other in a circle; that somebody uses one of these words, or a type in it, does not count. */
    static ArchRule haveNoPackageCycles(Set<String> words) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new EachPackage())
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        DescribedPredicate.describe("a word of the bundle", type -> words.contains(outermost(type))))
                .allowEmptyShould(true);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rules::outermost).orElseGet(type::getName);
    }

    /** No class outside these packages uses the client library or opens a connection by other means. */
    static ArchRule goToTheNetworkOnlyIn(String... packagePatterns) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packagePatterns)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc.client5..", "java.net.http..")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .allowEmptyShould(true);
    }

    /** Returns every public or protected signature of an exported package that shows a type of these packages. */
    static List<String> shownTypes(JavaClasses classes, Set<String> exports, List<String> packagePrefixes) {
        return classes.stream()
                .filter(type -> exports.contains(type.getPackageName()) && isVisible(type.getModifiers()))
                .flatMap(type -> signatures(type)
                        .filter(shown -> packagePrefixes.stream().anyMatch(shown.getPackageName()::startsWith))
                        .map(shown -> type.getName() + " shows " + shown.getName()))
                .distinct()
                .toList();
    }

    private static Stream<JavaClass> signatures(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> fields = type.getFields().stream()
                .filter(field -> isVisible(field.getModifiers()))
                .map(field -> field.getType());
        Stream<JavaType> methods = type.getCodeUnits().stream()
                .filter(method -> isVisible(method.getModifiers()))
                .flatMap(method -> Stream.concat(
                        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()),
                        method.getExceptionTypes().stream()));
        return Stream.concat(parents, Stream.concat(fields, methods))
                .flatMap(shown -> shown.getAllInvolvedRawTypes().stream());
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
