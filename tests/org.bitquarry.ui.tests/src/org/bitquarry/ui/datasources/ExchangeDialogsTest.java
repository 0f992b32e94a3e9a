package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Datasources go to files and come from them, which may be hostile. */
class ExchangeDialogsTest {
    private static final String IMPORT = "Import datasources";
    private static final String EXPORT = "Export datasources";
    private static final String SECRET = "exchanged-secret-77aa";
    private static final ConnectionProfile HERE = ConnectionProfile.named("exchanged here")
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.USER, "ann@acme.example");

    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private final WizardBot wizard = new WizardBot(bot);
    private final DataSources dataSources = UiPlugin.core().dataSources();

    @BeforeEach
    void save() {
        dataSources.save(HERE);
        dataSources.keepSecrets(HERE.name(), Map.of("APIToken", SECRET.toCharArray()), SecretPlace.SESSION);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("some.json"), content);
    }

    private Table preview(Path file, int lines) {
        wizard.command(CommandIds.IMPORT, Map.of(CommandIds.FILE, file.toString()));
        dialogs.waitFor(IMPORT);
        Table table = bot.find(Table.class, "import.table");
        bot.waitUntil(lines + " lines", () -> table.getItemCount() == lines);
        return table;
    }

    private List<String> lines(Table table) {
        return bot.ask(() -> Stream.of(table.getItems())
                .map(item -> (item.getChecked() ? "x " : "- ") + item.getText(0) + ": " + item.getText(1))
                .toList());
    }

    private void check(Table table, int index) {
        bot.run(() -> {
            TableItem item = table.getItem(index);
            item.setChecked(true);
            Event event = new Event();
            event.detail = SWT.CHECK;
            event.item = item;
            table.setSelection(index);
            table.notifyListeners(SWT.Selection, event);
        });
    }

    private static final String MIXED = """
            {"datasources": [
              {"name": "exchanged new", "group": "From/Elsewhere",
               "properties": {"Workspace": "w", "User": "u@acme.example", "APIToken": "in-plain-text"}},
              {"name": "exchanged here", "properties": {"Workspace": "acme", "User": "ann@acme.example",
               "URL": "https://evil.example/2.0"}},
              {"name": "EXCHANGED NEW", "properties": {}},
              {"name": "exchanged odd", "properties": {"Workspace": "w", "User": "u", "Timeout": "soon"}}
            ]}""";

    @Test
    void whatAnImportWouldDoIsSeenBeforeItDoesIt() throws IOException {
        Table table = preview(file(MIXED), 4);

        assertThat(lines(table))
                .containsExactly(
                        "x exchanged new: New",
                        "- exchanged here: Replaces",
                        "- EXCHANGED NEW: Twice in the file",
                        "- exchanged odd: New");
        assertThat(wizard.lines("import.details"))
                .contains(
                        "exchanged new in From/Elsewhere",
                        "APIToken in plain text, which was left out",
                        "must be entered")
                .doesNotContain("in-plain-text");
        check(table, 2);
        assertThat(lines(table)).contains("- EXCHANGED NEW: Twice in the file");
        check(table, 3);
        check(table, 1);
        assertThat(wizard.lines("import.details"))
                .contains(
                        "URL: https://api.bitbucket.org/2.0 → https://evil.example/2.0",
                        "whose secrets are forgotten",
                        "not the usual one");
        assertThat(dataSources.profile("exchanged new")).isEmpty();

        dialogs.press(IMPORT, "Import 3");
        dialogs.waitUntilClosed(IMPORT);
        bot.waitUntil("all are here", () -> Stream.of("exchanged new", "exchanged odd")
                .allMatch(name -> dataSources.profile(name).isPresent()));
        ConnectionProfile replaced = dataSources.profile(HERE.name()).orElseThrow();
        assertThat(replaced.value(ConnectionProperties.URL)).contains("https://evil.example/2.0");
        assertThat(dataSources.hasSecrets(replaced))
                .as("they were meant for another place")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "[]",
                "{\"datasources\": [1]}",
                "{\"datasources\": [{\"name\": \"a\\u001b[2J\"}]}",
                "{\"name\": {\"$ref\": \"/etc/passwd\"}}",
                "{\"format\": 99, \"name\": \"from the future\"}"
            })
    void hostileFilesAreRefusedInWords(String content) throws IOException {
        Path file = file(content);
        wizard.command(CommandIds.IMPORT, Map.of(CommandIds.FILE, file.toString()));
        dialogs.waitFor(IMPORT);
        Label state = bot.find(Label.class, "import.state");

        bot.waitUntil("the refusal", () -> state.getText().startsWith("Import datasources: "));

        assertThat(dialogs.isEnabled(IMPORT, "Import")).isFalse();
        assertThat(bot.<Integer>ask(() -> bot.page() == null ? -1 : 0)).isZero();
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        wizard.command(CommandIds.IMPORT, Map.of());
        dialogs.waitFor(IMPORT);
        Label state = bot.find(Label.class, "import.state");
        assertThat(wizard.label("import.state")).startsWith("Choose a file");

        wizard.fill("file.name", folder.resolve("none.json").toString());

        bot.waitUntil("the refusal", () -> state.getText().contains("can't be read"));
    }

    @Test
    void whatIsExportedHoldsNoSecret() throws IOException {
        Path file = folder.resolve("out.json");
        wizard.command(CommandIds.EXPORT, Map.of(CommandIds.DATASOURCE, HERE.name()));
        dialogs.waitFor(EXPORT);
        wizard.fill("file.name", file.toString());
        dialogs.press(EXPORT, "Export 1");
        bot.waitUntil("it is written", () -> Files.exists(file));
        dialogs.press(EXPORT, "OK");

        assertThat(Files.readString(file)).contains("ann@acme.example").doesNotContain(SECRET, "demo");
        assertThat(lines(preview(file, 1))).containsExactly("- exchanged here: The same");
    }

    @Test
    void aFolderThatIsNotThereIsToldAfterAnExport() {
        wizard.command(CommandIds.EXPORT, Map.of(CommandIds.DATASOURCE, HERE.name()));
        dialogs.waitFor(EXPORT);
        wizard.fill("file.name", folder.resolve("none/out.json").toString());
        dialogs.press(EXPORT, "Export 1");

        dialogs.press(EXPORT, "OK");
        dialogs.waitUntilClosed(EXPORT);
    }
}
