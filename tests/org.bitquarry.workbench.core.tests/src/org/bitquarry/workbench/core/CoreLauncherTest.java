package org.bitquarry.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreLauncherTest {
    private static final ConnectionProfile ACME = ConnectionProfile.named("acme")
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.USER, "ann@example.com");

    @TempDir
    Path folder;

    private CoreLauncher launcher() {
        return new CoreLauncher(folder, Clock.systemUTC());
    }

    @Test
    void startingTouchesNoFile() {
        try (WorkbenchCore core = launcher().forWindow()) {
            assertThat(core.httpLog().statements()).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void windowAndCommandLineShareTheirDatasources() {
        try (WorkbenchCore window = launcher().forWindow();
                WorkbenchCore commandLine = launcher().forCommandLine(Map.of())) {
            window.dataSources().save(ACME);

            assertThat(commandLine.dataSources().profiles())
                    .extracting(ConnectionProfile::name)
                    .containsExactly("acme", "demo");
        }
    }

    @Test
    void onlyTheCommandLineTakesSecretsFromTheEnvironment() {
        Map<String, String> environment = Map.of("BITQUARRY_APITOKEN", "from-outside");
        try (WorkbenchCore window = launcher().forWindow();
                WorkbenchCore commandLine = launcher().forCommandLine(environment)) {
            assertThat(commandLine.dataSources().hasSecrets(ACME)).isTrue();
            assertThat(window.dataSources().hasSecrets(ACME)).isFalse();
        }
    }

    @Test
    void thePlatformsInstanceLocationIsTheDataArea() {
        assertThat(CoreLauncher.onPlatform().dataArea())
                .isEqualTo(Path.of(Platform.getInstanceLocation().getURL().getPath()));
    }
}
