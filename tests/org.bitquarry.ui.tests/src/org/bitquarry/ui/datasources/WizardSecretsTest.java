package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Types marked secrets into the wizard, then looks for them wherever the application writes or says something. */
class WizardSecretsTest {
    private static final String NAME = "wizard-marked";
    private static final String EMAIL = "ann@acme.example";
    private static final String RIGHT = "Marked-Wizard-Token-51c2d9aa";
    private static final String WRONG = "Marked-Wizard-Wrong-77be0f13";

    private final UiBot bot = new UiBot();
    private final WizardBot wizard = new WizardBot(bot);
    private final WorkbenchCore core = UiPlugin.core();
    private final Emulator emulator =
            Emulator.start(EmulatorOptions.demo().withCredential(Account.apiToken(EMAIL, RIGHT)));

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void aTokenThatIsTypedIsFoundNowhereButInTheStore() throws IOException {
        wizard.command(CommandIds.REGISTER, Map.of());
        wizard.fill("datasource.name", NAME);
        wizard.push("datasource.next");
        wizard.fill("datasource.user", EMAIL);
        wizard.fill("datasource.apitoken", WRONG);
        wizard.fill("datasource.workspace", "acme");
        wizard.push("datasource.next");
        wizard.property(ConnectionProperties.URL, emulator.baseUri().toString());
        wizard.push("datasource.test");
        wizard.result("The credential was refused (401).");
        assertThat(saidInTheWindow()).noneMatch(WizardSecretsTest::holdsAMark);
        wizard.push("datasource.back");
        wizard.fill("datasource.apitoken", RIGHT);
        wizard.push("datasource.test");
        wizard.result("Connected as Ann Carter.");
        assertThat(saidInTheWindow()).noneMatch(WizardSecretsTest::holdsAMark);
        wizard.push("datasource.finish");
        wizard.waitUntilClosed("Register datasource");

        assertThat(emulator.requests()).as("it was sent").anyMatch(request -> request.status() == 200);
        assertThat(core.dataSources()
                        .hasSecrets(core.dataSources().profile(NAME).orElseThrow()))
                .as("it is kept")
                .isTrue();
        assertThat(core.httpLog().statements())
                .isNotEmpty()
                .noneMatch(entry -> holdsAMark(entry.title() + entry.exchanges()));
        for (Path folder : List.of(
                core.dataArea(),
                Path.of(Platform.getConfigurationLocation().getURL().getPath()),
                Platform.getLogFileLocation().toPath())) {
            assertThat(filesWithAMark(folder)).as(folder.toString()).isEmpty();
        }
    }

    /** What stands on labels and in fields, except where dots stand for it. */
    private List<String> saidInTheWindow() {
        return bot.ask(() -> Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(Shell::isVisible)
                .flatMap(UiBot::withDescendants)
                .filter(control -> (control.getStyle() & SWT.PASSWORD) == 0)
                .map(WizardSecretsTest::said)
                .toList());
    }

    private static String said(Control control) {
        String hover = String.valueOf(control.getToolTipText());
        return switch (control) {
            case Text text -> text.getText() + hover;
            case Label label -> label.getText() + hover;
            case Shell shell -> shell.getText() + hover;
            default -> hover;
        };
    }

    private static List<Path> filesWithAMark(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holdsAMark(content(file)))
                    .toList();
        }
    }

    /** One character a byte, so that every byte can be found; what is gone by then holds nothing. */
    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static boolean holdsAMark(String text) {
        return Stream.of(RIGHT, WRONG)
                .flatMap(secret -> Stream.of(secret, base64(secret), base64(EMAIL + ":" + secret)))
                .anyMatch(text::contains);
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
