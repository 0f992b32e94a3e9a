package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.preferences.StorageQuestion;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A datasource is registered while secure storage can't be used. */
class LockedStoreTest {
    private static final String NAME = "locked-acme";
    private static final String EMAIL = "ann@acme.example";
    private static final String REGISTER = "Register datasource";

    private final UiBot bot = new UiBot();
    private final WizardBot wizard = new WizardBot(bot);
    private final WorkbenchCore core = UiPlugin.core();
    private final Path secrets = core.dataArea().resolve("secrets");
    private final Path away = core.dataArea().resolve("secrets-away");
    private final Emulator emulator =
            Emulator.start(EmulatorOptions.demo().withCredential(Account.apiToken(EMAIL, "right-token")));

    @BeforeEach
    void putSomethingInTheWay() throws IOException {
        Files.createDirectories(secrets);
        Files.move(secrets, away);
        Files.writeString(secrets, "no folder");
    }

    @AfterEach
    void close() throws IOException {
        wizard.closeDialogs();
        if (Files.isRegularFile(secrets)) {
            Files.delete(secrets);
        }
        core.dataSources().remove(NAME);
        Files.deleteIfExists(core.dataArea().resolve("secrets.broken"));
        core.secureStorage().orElseThrow().care().forgetAll();
        Files.deleteIfExists(secrets);
        Files.move(away, secrets);
        emulator.close();
    }

    private void register() {
        wizard.command(CommandIds.REGISTER, Map.of());
        wizard.fill("datasource.name", NAME);
        wizard.push("datasource.next");
        wizard.fill("datasource.user", EMAIL);
        wizard.fill("datasource.apitoken", "right-token");
        wizard.fill("datasource.workspace", "acme");
        wizard.push("datasource.next");
        wizard.property(ConnectionProperties.URL, emulator.baseUri().toString());
        wizard.push("datasource.finish");
        wizard.waitUntilOpen(StorageQuestion.TITLE);
    }

    private ConnectionProfile profile() {
        return core.dataSources().profile(NAME).orElseThrow();
    }

    @Test
    void theDatasourceIsSavedAndItsTokenCanBeKeptForTheSession() {
        register();
        assertThat(profile().value(ConnectionProperties.WORKSPACE)).contains("acme");
        wizard.answer(StorageQuestion.TITLE, "Keep for this session");
        wizard.waitUntilClosed(REGISTER);

        assertThat(core.dataSources().connected(NAME)).isPresent();
        assertThat(secrets).hasContent("no folder");
    }

    @Test
    void whoMendsItTriesAgain() throws IOException {
        register();
        Files.delete(secrets);
        wizard.answer(StorageQuestion.TITLE, "Try again");
        wizard.waitUntilClosed(REGISTER);

        assertThat(secrets.resolve(NAME + ".secrets")).exists();
        assertThat(core.dataSources().connected(NAME)).isPresent();
    }

    @Test
    void whatIsBrokenIsSetAside() {
        register();
        wizard.answer(StorageQuestion.TITLE, "Set broken aside");
        wizard.waitUntilClosed(REGISTER);

        assertThat(core.dataArea().resolve("secrets.broken")).hasContent("no folder");
        assertThat(secrets.resolve(NAME + ".secrets")).exists();
    }

    @Test
    void whoDecidesLaterKeepsWhatWasTyped() {
        register();
        wizard.answer(StorageQuestion.TITLE, "Later");
        wizard.result("Saved, but: ");
        wizard.push("datasource.finish");
        wizard.answer(StorageQuestion.TITLE, "Keep for this session");
        wizard.waitUntilClosed(REGISTER);

        assertThat(core.dataSources().connected(NAME)).isPresent();
    }
}
