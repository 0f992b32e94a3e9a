package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with datasources beyond registering and connecting them. */
class DataSourceManagerTest {
    private static final String SECRET = "managed-secret-1c9e";
    private static final ConnectionProfile ONE = ConnectionProfile.named("managed one")
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.USER, "ann@acme.example");
    private static final ConnectionProfile TWO =
            ConnectionProfile.named("managed two").withGroup("Managed");

    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private final WizardBot wizard = new WizardBot(bot);
    private final WorkbenchCore core = UiPlugin.core();
    private final DataSources dataSources = core.dataSources();

    @BeforeEach
    void save() {
        dataSources.save(ONE);
        dataSources.save(TWO);
        dataSources.keepSecrets(ONE.name(), Map.of("APIToken", SECRET.toCharArray()), SecretPlace.SESSION);
        bot.showView(PartIds.EXPLORER);
    }

    private static Map<String, String> named(ConnectionProfile... profiles) {
        return Map.of(
                CommandIds.DATASOURCE,
                CommandIds.names(
                        Stream.of(profiles).map(ConnectionProfile::name).toList()));
    }

    private String clipboard() {
        return bot.ask(() -> {
            Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
            try {
                return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
            } finally {
                clipboard.dispose();
            }
        });
    }

    @Test
    void anotherOneLikeItHasAllButNameAndSecrets() {
        wizard.command(CommandIds.REGISTER_LIKE, named(ONE));
        dialogs.waitFor("Register datasource");

        assertThat(wizard.text("datasource.name")).isEmpty();
        wizard.fill("datasource.name", "managed three");
        wizard.push("datasource.next");
        assertThat(wizard.text("datasource.workspace")).isEqualTo("acme");
        assertThat(wizard.text("datasource.user")).isEqualTo("ann@acme.example");
        assertThat(wizard.text("datasource.apitoken")).isEmpty();
    }

    @Test
    void severalAreRemovedAfterOneQuestion() {
        wizard.command(CommandIds.REMOVE_DATASOURCE, named(ONE, TWO));
        dialogs.press("Remove datasource", "Remove");

        bot.waitUntil("both are gone", () -> Stream.of(ONE, TWO)
                .allMatch(profile -> dataSources.profile(profile.name()).isEmpty()));
        assertThat(RemoveHandler.question(List.of(ONE, TWO), profile -> 2))
                .contains(
                        "Remove 2 datasources?",
                        ONE.name(),
                        "stored secrets",
                        "4 rows",
                        "Nothing changes in Bitbucket.");
    }

    @Test
    void propertiesTellWhereASecretIsAndNeverTheSecret() {
        select();
        bot.press(SWT.ALT | SWT.CR);
        String title = "Properties of " + ONE.name();
        dialogs.waitFor(title);
        Table table = bot.find(Table.class, "properties.table");
        bot.waitUntil("they are read", () -> table.getItemCount() > 0);

        List<String> lines = bot.ask(() -> Stream.of(table.getItems())
                .map(item -> item.getText(0) + " = " + item.getText(1) + " | " + item.getText(2))
                .toList());
        assertThat(lines)
                .contains(
                        "APIToken = Kept in memory, until Bitquarry is closed | ",
                        "Workspace = acme | ",
                        "Timeout =  | 60",
                        "OAuthClientId = – | ");
        assertThat(wizard.text("properties.File")).endsWith(".json");
        assertThat(tip("properties.Name")).as("nothing is said twice").isEmpty();
        Text name = bot.find(Text.class, "properties.Name");
        bot.run(() -> name.setSize(10, name.getSize().y));
        assertThat(tip("properties.Name")).as("what is cut").isEqualTo(ONE.name());

        dialogs.press(title, "Copy");
        bot.waitUntil("it is copied", () -> clipboardHolds("Name: " + ONE.name()));
        assertThat(clipboard()).contains("Workspace: acme").doesNotContain(SECRET);
    }

    private String tip(String testId) {
        Text text = bot.find(Text.class, testId);
        return bot.ask(() -> Objects.requireNonNullElse(text.getToolTipText(), ""));
    }

    /** In the explorer of the window, with the keyboard there. */
    private void select() {
        Tree tree = bot.find(Tree.class, "explorer.tree");
        bot.waitUntil("it is in the explorer", () -> line(tree).isPresent());
        bot.run(() -> {
            tree.setSelection(line(tree).orElseThrow());
            tree.notifyListeners(SWT.Selection, new Event());
        });
        bot.focus(tree);
    }

    @Test
    void keysDoWhatTheMenuSays() {
        select();
        bot.press(SWT.F2);
        dialogs.waitFor("Edit datasource " + ONE.name());
        dialogs.closeAll();
        dialogs.waitUntilClosed("Edit datasource " + ONE.name());

        select();
        bot.press(SWT.DEL);
        dialogs.waitFor("Remove datasource");
        dialogs.press("Remove datasource", "Keep");
        dialogs.waitUntilClosed("Remove datasource");

        put("nothing that connects");
        select();
        bot.press(SWT.CTRL | 'v');
        dialogs.waitFor("Paste a datasource");
        assertThat(dataSources.profile(ONE.name())).isPresent();
    }

    @Test
    void inTheFilterKeysMeanItsText() {
        Text filter = bot.find(Text.class, "explorer.filter");
        put(ONE.name());
        select();
        bot.focus(filter);
        bot.press(SWT.CTRL | 'v');
        bot.waitUntil("the text is pasted", () -> filter.getText().equals(ONE.name()));
        bot.press(SWT.CTRL | 'a');
        bot.press(SWT.DEL);
        bot.waitUntil("the text is deleted", () -> filter.getText().isEmpty());

        assertThat(bot.<Boolean>ask(
                        () -> filter.getShell().equals(filter.getDisplay().getActiveShell())))
                .as("no dialog has opened")
                .isTrue();
    }

    private static java.util.Optional<TreeItem> line(Tree tree) {
        return Stream.of(tree.getItems())
                .filter(item -> item.getText().startsWith(ONE.name()))
                .findFirst();
    }

    @Test
    void aCopiedUrlHoldsNoSecretAndFillsTheWizardWhenPasted() {
        wizard.command(CommandIds.COPY_URL, named(ONE));
        bot.waitUntil("it is copied", () -> clipboardHolds("jdbc:bitquarry:Workspace=acme"));
        assertThat(clipboard())
                .isEqualTo("jdbc:bitquarry:Workspace=acme;User=ann@acme.example;")
                .doesNotContain(SECRET);
        wizard.command(CommandIds.COPY_STRING, named(ONE));
        bot.waitUntil("it is copied", () -> clipboardHolds("Workspace=acme;"));

        wizard.command(CommandIds.PASTE_DATASOURCE, Map.of());
        dialogs.waitFor("Register datasource");
        wizard.fill("datasource.name", "managed three");
        wizard.push("datasource.next");
        assertThat(wizard.text("datasource.workspace")).isEqualTo("acme");
        assertThat(wizard.text("datasource.user")).isEqualTo("ann@acme.example");
    }

    private boolean clipboardHolds(String beginning) {
        Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
        try {
            return String.valueOf(clipboard.getContents(TextTransfer.getInstance()))
                    .startsWith(beginning);
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void whatIsNoConnectionStringIsRefusedInWords() {
        put("postgres://ann:" + SECRET + "@host/db");
        wizard.command(CommandIds.PASTE_DATASOURCE, Map.of());

        dialogs.waitFor("Paste a datasource");
        dialogs.press("Paste a datasource", "OK");
        dialogs.waitUntilClosed("Paste a datasource");
    }

    private void put(String text) {
        bot.run(() -> {
            Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
            clipboard.setContents(new Object[] {text}, new org.eclipse.swt.dnd.Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    @Test
    void thoseThatWishItConnectAtStart() {
        ConnectionProfile demo =
                TWO.with(ConnectionProperties.SOURCE, "Demo").with(ConnectionProperties.AUTO_CONNECT, "true");
        dataSources.save(demo);

        new AutoConnect().earlyStartup();

        bot.waitUntil("it is connected", () -> dataSources.connected(TWO.name()).isPresent());
        assertThat(dataSources.connected(ONE.name())).isEmpty();
        assertThat(AutoConnect.wanted(List.of(ONE, demo))).containsExactly(demo);
    }

    @Test
    void reconnectingMakesANewConnection() {
        dataSources.save(TWO.with(ConnectionProperties.SOURCE, "Demo"));
        wizard.command(CommandIds.CONNECT, named(TWO));
        bot.waitUntil("it is connected", () -> dataSources.connected(TWO.name()).isPresent());
        Object before = dataSources.connected(TWO.name()).orElseThrow().connector();

        wizard.command(CommandIds.RECONNECT, named(TWO));

        bot.waitUntil("another connection", () -> dataSources
                .connected(TWO.name())
                .filter(live -> live.connector() != before)
                .isPresent());
    }
}
