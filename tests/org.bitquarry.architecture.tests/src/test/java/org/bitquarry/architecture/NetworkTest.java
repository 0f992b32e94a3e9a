package org.bitquarry.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.bitquarry.architecture.fixture.Leaky;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No request leaves except through the governor: budget, back-off and log are there. */
class NetworkTest {
    private static final String GOVERNED = "org.bitquarry.bitbucket.http..";
    private static final String TAKES_IN_ITS_BROWSER = "org.bitquarry.bitbucket.callback..";
    private static final String READS_ITS_OWN_ICONS = "org.bitquarry.ui.theme..";

    @ParameterizedTest
    @MethodSource("bundles")
    void onlyTheGovernedPackageGoesToTheNetwork(Bundle bundle) {
        Rules.goToTheNetworkOnlyIn(GOVERNED, TAKES_IN_ITS_BROWSER, READS_ITS_OWN_ICONS)
                .check(bundle.classes());
    }

    @Test
    void anOwnConnectionIsNoticed() {
        assertThatThrownBy(() ->
                        Rules.goToTheNetworkOnlyIn(GOVERNED).check(new ClassFileImporter().importClasses(Leaky.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("openConnection");
    }

    /** All but the emulator, which is the network's other end. */
    static List<Bundle> bundles() {
        return Bundle.all().stream()
                .filter(bundle -> !"emulator".equals(bundle.name()))
                .toList();
    }
}
