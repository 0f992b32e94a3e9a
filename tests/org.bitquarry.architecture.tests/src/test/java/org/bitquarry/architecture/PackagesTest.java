package org.bitquarry.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitquarry.architecture.fixture.Leaky;
import org.bitquarry.architecture.fixture.one.First;
import org.bitquarry.architecture.fixture.two.Second;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackagesTest {
    private static final List<String> PRIVATE_LIBRARIES =
            List.of("org.apache.calcite", "com.google.common", "tools.jackson", "com.fasterxml", "org.apache.hc");

    /** Depend on no logic, and stand in the package of the object that puts the others together. */
    private static final Set<String> WORDS = Set.of(
            "org.bitquarry.engine.ColumnOrigin",
            "org.bitquarry.engine.Completion",
            "org.bitquarry.engine.PreparedQuery",
            "org.bitquarry.engine.ResultColumn",
            "org.bitquarry.engine.SqlCall",
            "org.bitquarry.engine.SelectAddition",
            "org.bitquarry.engine.SqlChange",
            "org.bitquarry.engine.SqlFinding",
            "org.bitquarry.engine.SqlFold",
            "org.bitquarry.engine.SqlName",
            "org.bitquarry.engine.SqlPart",
            "org.bitquarry.engine.SqlSession",
            "org.bitquarry.engine.SqlToken",
            "org.bitquarry.engine.StatementKind",
            "org.bitquarry.engine.StatementResult",
            "org.bitquarry.engine.StatementText",
            "org.bitquarry.workbench.core.Registration");

    @Test
    void noPackageIsInTwoBundles() {
        Map<String, Long> bundlesByPackage = Bundle.all().stream()
                .flatMap(bundle -> bundle.packages().stream())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        assertThat(bundlesByPackage).isNotEmpty().allSatisfy((name, bundles) -> assertThat(bundles)
                .describedAs(name)
                .isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleHasNoPackageCycles(Bundle bundle) {
        Rules.haveNoPackageCycles(WORDS).check(bundle.classes());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void exportedSignaturesShowNoPrivateLibrary(Bundle bundle) {
        assertThat(Rules.shownTypes(bundle.classes(), bundle.exports(), PRIVATE_LIBRARIES))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyExportedPackageExists(Bundle bundle) {
        assertThat(bundle.packages()).containsAll(bundle.exports());
    }

    @Test
    void aCycleIsNoticed() {
        JavaClasses cycle = new ClassFileImporter().importClasses(First.class, Second.class);

        assertThatThrownBy(() -> Rules.haveNoPackageCycles(Set.of()).check(cycle))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void aShownTypeIsNoticedEvenAsTypeArgument() {
        JavaClasses leaky = new ClassFileImporter().importClasses(Leaky.class);

        assertThat(Rules.shownTypes(leaky, Set.of(Leaky.class.getPackageName()), List.of("java.util.logging")))
                .containsExactly(Leaky.class.getName() + " shows java.util.logging.Logger");
        assertThat(Rules.shownTypes(leaky, Set.of(), List.of("java.util.logging")))
                .isEmpty();
    }

    static List<Bundle> bundles() {
        return Bundle.all();
    }
}
