package org.bitquarry.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryColour;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.FakeSource;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups in the explorer: made, renamed, filled by drag and drop or by keyboard, and removed. */
class ExplorerGroupsTest {
    private static final String ODD = "Ümlaut & <b> \\ 名前 which is long enough to leave any side bar far behind";

    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private WorkbenchCore core = null;
    private Explorer explorer = null;

    @BeforeEach
    void open() {
        core = new FakeSource(1)
                .core(
                        folder,
                        ConnectionProfile.named("acme").withGroup("Work/Web"),
                        ConnectionProfile.named("free").withCategory(Optional.of(Category.PROD)));
        bot.run(() -> {
            shell.setLayout(new FillLayout());
            explorer = new Explorer(shell, core, new Commands(PlatformUI.getWorkbench()));
            shell.setSize(320, 500);
            shell.open();
        });
        waitFor("Work", "Web", "acme", "free  PROD");
    }

    @AfterEach
    void close() {
        dialogs.closeAll();
        bot.run(shell::close);
        core.close();
    }

    private GroupActions groups() {
        return explorer.actions().groups();
    }

    private static ExplorerNode group(String path) {
        return new ExplorerNode.Group(GroupPath.of(path));
    }

    private ExplorerNode source(String name) {
        return new ExplorerNode.Source(core.dataSources().profile(name).orElseThrow());
    }

    private String groupOf(String name) {
        return core.dataSources().profile(name).orElseThrow().group();
    }

    /** Dialogs wait for a person, which must not keep the test waiting. */
    private void begin(Runnable action) {
        shell.getDisplay().asyncExec(action);
    }

    private void type(String title, String text) {
        dialogs.waitFor(title);
        Text field = dialogs.find(title, Text.class);
        bot.run(() -> field.setText(text));
    }

    @Test
    void anEmptyGroupIsShownAsOneAndSelected() {
        begin(() -> groups().make(GroupPath.of("Work")));
        type("New group", "web");
        assertThat(dialogs.isEnabled("New group", "Make group")).as("it exists").isFalse();
        type("New group", ODD);
        dialogs.press("New group", "Make group");

        waitFor("Work", "Web", "acme", ShortText.of(ODD, 40) + "  empty", "free  PROD");
        assertThat(bot.<String>ask(() -> explorer.tree().selection().getFirst().name()))
                .isEqualTo(ODD);
        assertThat(core.groups().all()).contains(GroupPath.of("Work/" + ODD));
    }

    @Test
    void aRenamedGroupKeepsWhatIsInIt() {
        begin(() -> groups().rename(GroupPath.of("Work")));
        type("Rename group", "Office/Berlin");
        dialogs.press("Rename group", "Rename");

        waitFor("Office", "Berlin", "Web", "acme", "free  PROD");
        assertThat(groupOf("acme")).isEqualTo("Office/Berlin/Web");
    }

    @Test
    void aRemovedGroupLeavesItsDatasources() {
        begin(() -> groups().remove(GroupPath.of("Work/Web")));
        dialogs.waitFor("Remove group");
        assertThat(asked()).contains("What is in it (1 datasource) moves into Work.");
        dialogs.press("Remove group", "Remove group");

        waitFor("Work", "acme", "free  PROD");
        assertThat(groupOf("acme")).isEqualTo("Work");
    }

    private String asked() {
        return bot.ask(() -> Stream.of(Display.getCurrent().getShells())
                .filter(window -> window.getText().equals("Remove group"))
                .flatMap(UiBot::withDescendants)
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining()));
    }

    @Test
    void datasourcesAndGroupsAreDropped() {
        assertThat(drop(group("Work"), source("free"))).isTrue();
        bot.waitUntil("it is there", () -> groupOf("free").equals("Work"));
        waitFor("Work", "Web", "acme", "free  PROD");

        assertThat(drop(source("free"), group("Work/Web"))).as("where it is").isFalse();
        assertThat(drop(group("Work/Web"), group("Work"))).as("into itself").isFalse();

        assertThat(drop(null, group("Work/Web"), source("free")))
                .as("to the top")
                .isTrue();
        bot.waitUntil(
                "both are at the top",
                () -> groupOf("acme").equals("Web") && groupOf("free").isEmpty());
        waitFor("Web", "acme", "Work  empty", "free  PROD");
    }

    private boolean drop(Object target, ExplorerNode... nodes) {
        return bot.ask(() -> {
            LocalSelectionTransfer transfer = LocalSelectionTransfer.getTransfer();
            transfer.setSelection(new StructuredSelection(nodes));
            TransferData type = transfer.getSupportedTypes()[0];
            try {
                return explorer.drop().validateDrop(target, DND.DROP_MOVE, type)
                        && explorer.drop().performDrop(transfer.getSelection());
            } finally {
                transfer.setSelection(null);
            }
        });
    }

    @Test
    void aFileThatIsDroppedIsLookedAt() throws IOException {
        Path file = Files.writeString(folder.resolve("some.json"), "{\"name\": \"dropped\"}");
        begin(() -> explorer.drop().performDrop(new String[] {file.toString()}));

        dialogs.waitFor("Import datasources");
        Table table = dialogs.find("Import datasources", Table.class);
        bot.waitUntil("what is in it", () -> table.getItemCount() == 1);
        assertThat(core.dataSources().profile("dropped")).isEmpty();
    }

    @Test
    void movingWorksByKeyboardToo() {
        begin(() -> groups().move(List.of(source("acme"), source("free"))));
        dialogs.waitFor("Move to group");
        Text filter = dialogs.find("Move to group", Text.class);
        bot.run(() -> filter.setText("Work"));
        dialogs.press("Move to group", "Move");

        bot.waitUntil(
                "both are there",
                () -> groupOf("acme").equals("Work") && groupOf("free").equals("Work"));
        waitFor("Work", "Web  empty", "acme", "free  PROD");
    }

    @Test
    void brokenFilesAreToldInALineOfTheirOwn() throws IOException {
        Files.writeString(folder.resolve("datasources/half.json"), "{\"name\": ");

        core.dataSources().refresh();

        waitFor("Work", "Web", "acme", "free  PROD", "1 file can't be used…");
    }

    @Test
    void anotherColourOfACategoryIsShownAtOnce() {
        CategoryRules pink = CategoryRules.of(Category.PROD).withColour(CategoryColour.PINK);

        core.categories().put(pink);

        bot.waitUntil(
                "the line is painted anew",
                () -> explorer.model().rules(Category.PROD).equals(pink));
        waitFor("Work", "Web", "acme", "free  PROD");
    }

    private void waitFor(String... lines) {
        bot.waitUntil(
                "the lines " + List.of(lines) + " in " + bot.ask(this::shown), () -> shown().equals(List.of(lines)));
    }

    private List<String> shown() {
        List<String> lines = new ArrayList<>();
        all(explorer.tree().control().getItems()).forEach(item -> lines.add(item.getText()));
        return lines;
    }

    private static Stream<TreeItem> all(TreeItem... items) {
        return Stream.of(items)
                .flatMap(item ->
                        Stream.concat(Stream.of(item), item.getExpanded() ? all(item.getItems()) : Stream.of()));
    }
}
