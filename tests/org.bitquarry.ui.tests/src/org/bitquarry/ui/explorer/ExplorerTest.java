package org.bitquarry.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.FakeSource;
import org.bitquarry.ui.fake.StillPointer;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerTest {
    private static final ConnectionProfile LIVE =
            ConnectionProfile.named("live").withGroup("Team").withCategory(Optional.of(Category.PROD));

    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final FakeSource source = new FakeSource(3);
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private Tree tree = null;
    private WorkbenchCore core = null;

    private void open(ConnectionProfile... profiles) {
        core = source.core(folder, profiles);
        bot.run(() -> {
            shell.setLayout(new FillLayout());
            new Explorer(shell, core, new Commands(PlatformUI.getWorkbench()));
            shell.setSize(320, 500);
            shell.open();
        });
    }

    private void openTree(ConnectionProfile... profiles) {
        open(profiles);
        tree = find(Tree.class, "explorer.tree");
        waitFor(line -> line.startsWith("live"));
        bot.focus(tree);
    }

    @AfterEach
    void close() {
        source.gate().open();
        bot.run(shell::close);
        core.close();
    }

    @Test
    void aDatasourceExpandsDownToItsColumns() {
        openTree(LIVE);
        assertThat(lines()).containsExactly("Team", "live  PROD");

        expand("live");
        waitFor(line -> line.equals("Information"));
        expand("Information");
        waitFor(line -> line.startsWith("Repositories"));
        expand("Repositories");
        waitFor(line -> line.startsWith("Slug"));

        assertThat(lines())
                .containsExactly(
                        "Team",
                        "live  PROD",
                        "Information",
                        "Repositories  S U",
                        "Slug  VARCHAR(62)",
                        "Name  VARCHAR ✎",
                        "repo-0001",
                        "repo-0002",
                        "repo-0003",
                        "sys");
    }

    @Test
    void connectingIsSeenWhileItGoesOn() {
        openTree(LIVE);
        source.gate().close();

        expand("live");
        waitFor(line -> line.equals("Connecting…"));
        assertThat(lines()).contains("live  PROD  connecting…");

        source.gate().open();
        waitFor(line -> line.equals("Information"));
    }

    @Test
    void offlineSaysWhyAndWhatToDoAndTriesAgain() {
        openTree(LIVE);
        source.setOffline(true);

        expand("live");
        waitFor(line -> line.equals("Bitbucket.example can't be reached."));
        assertThat(lines()).contains("live  PROD  not connected", "Check the network, then retry.", "Try again");

        source.setOffline(false);
        select("Try again");
        bot.press(SWT.CR);
        waitFor(line -> line.equals("Information"));
    }

    @Test
    void theArrowLeadsFromTheFilterToTheFirstMatch() {
        openTree(LIVE);
        expand("live");
        waitFor(line -> line.equals("Information"));
        select("Information");
        bot.focus(find(Text.class, "explorer.filter"));
        bot.type("pull");
        waitFor(line -> line.startsWith("PullRequests"));
        bot.press(SWT.ARROW_DOWN);

        bot.waitUntil("the keyboard is in the tree", tree::isFocusControl);
        assertThat(bot.ask(() -> tree.getSelection()[0].getText())).startsWith("PullRequests");
    }

    @Test
    void theArrowLeadsToTheLineThatIsCalledWhatWasTyped() {
        openTree(ConnectionProfile.named("live commits"));
        expand("live commits");
        waitFor(line -> line.equals("Information"));
        bot.focus(find(Text.class, "explorer.filter"));
        bot.type("commits");
        waitFor(line -> line.startsWith("Commits"));
        bot.press(SWT.ARROW_DOWN);

        bot.waitUntil("the keyboard is in the tree", tree::isFocusControl);
        assertThat(bot.ask(() -> tree.getSelection()[0].getText())).startsWith("Commits");
    }

    @Test
    void anOpenHoverFollowsItsDatasource() {
        openTree(LIVE);
        select("live");
        try (StillPointer still = new StillPointer(bot)) {
            bot.waitUntil("what it is", () -> {
                restOnTheSelection();
                return hover().startsWith("live: not connected");
            });

            // Not by a key, which would take it away.
            core.dataSources().connect(LIVE, RequestContext.unobserved());

            bot.waitUntil("what it is by now", () -> hover().startsWith("live: connected"));
        }
    }

    /** Each time anew: a line has its place only once GTK has measured it. */
    private void restOnTheSelection() {
        Rectangle line = tree.getSelection()[0].getBounds();
        Event resting = new Event();
        resting.x = line.x + line.width / 2;
        resting.y = line.y + line.height / 2;
        tree.notifyListeners(SWT.MouseHover, resting);
    }

    private String hover() {
        return Stream.of(shell.getShells())
                .filter(Shell::isVisible)
                .flatMap(UiBot::withDescendants)
                .filter(CLabel.class::isInstance)
                .map(label -> ((CLabel) label).getText())
                .collect(Collectors.joining());
    }

    @Test
    void theFilterFindsTablesAndItsEndBringsTheOldExpansionBack() {
        openTree(LIVE);
        expand("live");
        waitFor(line -> line.equals("Information"));
        Text filter = find(Text.class, "explorer.filter");

        bot.focus(filter);
        bot.type("pull");
        waitFor(line -> line.startsWith("PullRequests"));
        assertThat(lines())
                .startsWith("Team", "live  PROD", "repo-0001", "PullRequests  S U", "repo-0002")
                .doesNotContain("Information");

        bot.press(SWT.ESC);
        waitFor(line -> line.equals("Information"));
        assertThat(lines()).contains("repo-0001").doesNotContain("PullRequests  S U");
    }

    @Test
    void aDotLeadsFromASchemaToItsTables() {
        openTree(LIVE);
        expand("live");
        waitFor(line -> line.equals("Information"));

        bot.focus(find(Text.class, "explorer.filter"));
        bot.type("0002.pull");

        waitFor(line -> line.startsWith("PullRequests"));
        assertThat(lines()).containsExactly("Team", "live  PROD", "repo-0002", "PullRequests  S U");
    }

    @Test
    void aFilterThatLetsNothingThroughSaysWhatToDo() {
        openTree(LIVE);
        Text filter = find(Text.class, "explorer.filter");
        bot.focus(filter);
        bot.type("nowhere");

        waitFor(line -> line.equals("Nothing that is loaded has such a name."));
        assertThat(lines())
                .containsExactly(
                        "Nothing that is loaded has such a name.",
                        "1 datasource is not connected: connect to",
                        "look there, too.",
                        "Clear the filter (Esc)");

        bot.focus(tree);
        select("Clear");
        bot.press(SWT.CR);
        waitFor(line -> line.startsWith("live"));
        assertThat(bot.<String>ask(filter::getText)).isEmpty();
    }

    @Test
    void thousandsOfSchemasAreFiltered() {
        openTree(LIVE);
        source.setRepositories(5000);
        expand("live");
        bot.waitUntil("all schemas", () -> tree.getItem(0).getItem(0).getItemCount() == 5002);
        Text filter = find(Text.class, "explorer.filter");

        bot.focus(filter);
        bot.type("o-4999");
        bot.waitUntil("one schema", () -> tree.getItem(0).getItem(0).getItemCount() == 1);

        assertThat(lines()).containsExactly("Team", "live  PROD", "repo-4999");
    }

    @Test
    void refreshKeepsWhatIsExpandedAndSelected() {
        openTree(LIVE);
        expand("live");
        waitFor(line -> line.equals("Information"));
        expand("repo-0002");
        waitFor(line -> line.startsWith("Commits"));
        select("Commits");

        core.dataSources().save(LIVE.withReadOnly(false).withName("live too").withGroup(""));
        waitFor(line -> line.startsWith("live too"));

        assertThat(lines()).contains("Commits  read-only");
        assertThat(bot.<String>ask(() -> tree.getSelection()[0].getText())).startsWith("Commits");
    }

    /** GTK ends the process when a line goes away while it is being painted. */
    @Test
    void whatIsPaintedBetweenAChangeAndItsRefreshIsWhatWasThere() {
        openTree(LIVE);
        expand("live");
        waitFor(line -> line.equals("Information"));
        select("sys");

        List<String> between = bot.ask(() -> {
            core.dataSources().disconnect("live");
            tree.clearAll(true);
            tree.update();
            return shown();
        });

        assertThat(between).contains("Information", "sys");
        bot.waitUntil("nothing below it", () -> !shown().contains("Information"));
    }

    @Test
    void whatIsExpandedJustBeforeARefreshStaysSo() {
        openTree(LIVE);
        expand("live");
        waitFor(line -> line.equals("Information"));
        select("Information");

        bot.run(() -> {
            core.dataSources().save(ConnectionProfile.named("other"));
            tree.getSelection()[0].setExpanded(true);
            Event expanding = new Event();
            expanding.item = tree.getSelection()[0];
            tree.notifyListeners(SWT.Expand, expanding);
        });

        waitFor(line -> line.startsWith("other"));
        waitFor(line -> line.startsWith("Repositories"));
    }

    @Test
    void disconnectingClosesTheDatasource() {
        openTree(LIVE);
        expand("live");
        waitFor(line -> line.equals("Information"));

        core.dataSources().disconnect("live");

        bot.waitUntil("nothing below it", () -> !shown().contains("Information"));
        assertThat(lines()).containsExactly("Team", "live  PROD");
    }

    @Test
    void withoutDatasourcesTheNextStepIsAButton() {
        open();

        assertThat(bot.<String>ask(find(Button.class, "explorer.register")::getText))
                .isEqualTo("Register Bitbucket datasource");
        assertThat(bot.<String>ask(find(Button.class, "explorer.opendemo")::getText))
                .isEqualTo("Open demo");
    }

    /** In the test's own shell: the window shows an explorer too. */
    private <C extends Control> C find(Class<C> type, String testId) {
        return bot.ask(() -> UiBot.withDescendants(shell)
                .filter(control -> testId.equals(control.getData("test.id")))
                .map(type::cast)
                .findFirst()
                .orElseThrow());
    }

    private void expand(String prefix) {
        select(prefix);
        bot.press(SWT.ARROW_RIGHT);
    }

    private void select(String prefix) {
        bot.run(() -> {
            TreeItem item = all(tree.getItems())
                    .filter(line -> line.getText().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            tree.setSelection(item);
            tree.notifyListeners(SWT.Selection, new Event());
        });
        bot.focus(tree);
    }

    private void waitFor(Predicate<String> wanted) {
        bot.waitUntil("a line in " + lines(), () -> shown().stream().anyMatch(wanted));
    }

    private List<String> lines() {
        return bot.ask(this::shown);
    }

    private List<String> shown() {
        List<String> lines = new ArrayList<>();
        all(tree.getItems()).forEach(item -> lines.add(item.getText()));
        return lines;
    }

    /** The items that can be scrolled to: what is below a collapsed one doesn't count. */
    private static Stream<TreeItem> all(TreeItem... items) {
        return Stream.of(items)
                .flatMap(item ->
                        Stream.concat(Stream.of(item), item.getExpanded() ? all(item.getItems()) : Stream.of()));
    }
}
