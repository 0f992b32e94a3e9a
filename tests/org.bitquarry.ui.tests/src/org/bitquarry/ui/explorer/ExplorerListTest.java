package org.bitquarry.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.FakeSource;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.places.Place;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are too long to be read at once, favourites, and what happens to both when the source fails. */
class ExplorerListTest {
    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final FakeSource source = new FakeSource(3);
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private Explorer explorer = null;
    private Tree tree = null;
    private Text filter = null;
    private WorkbenchCore core = null;

    @BeforeEach
    void open() {
        source.setRepositories(2_000, 20);
        core = source.core(folder, ConnectionProfile.named("live"));
        bot.run(() -> {
            shell.setLayout(new FillLayout());
            explorer = new Explorer(shell, core, new Commands(PlatformUI.getWorkbench()));
            shell.setSize(420, 600);
            shell.open();
        });
        tree = bot.ask(() -> explorer.tree().control());
        filter = bot.ask(() -> UiBot.descendant(shell, Text.class).orElseThrow());
        waitFor("live"::equals);
        bot.focus(tree);
    }

    @AfterEach
    void close() {
        bot.run(shell::close);
        core.close();
    }

    private void connect() {
        select("live");
        bot.press(SWT.ARROW_RIGHT);
        waitFor("repo-0001"::equals);
    }

    @Test
    void aLongListBeginsWithItsFirstPageAndGoesOnWhenItIsAsked() {
        connect();
        assertThat(lines())
                .hasSize(105)
                .endsWith("repo-0100", "sys", "500 more… (5 requests)", "All 1,900 that are left… (19 requests)");

        select("500 more");
        bot.press(SWT.CR);
        waitFor(line -> line.equals("All 1,400 that are left… (14 requests)"));
        assertThat(lines()).contains("repo-0600").doesNotContain("repo-0601");

        select("All 1,400");
        bot.press(SWT.CR);
        bot.waitUntil("all of them", () -> tree.getItem(0).getItemCount() == 2_002);
    }

    @Test
    void whatWasListedStaysWhenTheNextOnesCanNotBeRead() {
        connect();
        source.setRefusing(true);

        select("500 more");
        bot.press(SWT.CR);
        waitFor(line -> line.startsWith("403: the token lacks"));
        assertThat(lines()).contains("repo-0100", "Make a token with this scope.", "500 more… (5 requests)");

        source.setRefusing(false);
        select("500 more");
        bot.press(SWT.CR);
        waitFor("repo-0600"::equals);
        assertThat(lines()).noneMatch(line -> line.startsWith("403"));
    }

    @Test
    void whatIsNotListedIsFoundAtTheSourceByEnter() {
        connect();
        bot.focus(filter);
        bot.type("1777");
        waitFor(line -> line.equals("No match here: press Enter to search Bitbucket (1 request)"));

        bot.press(SWT.CR);
        waitFor("repo-1777"::equals);
        assertThat(lines()).containsExactly("live", "repo-1777");
    }

    @Test
    void ofManyMatchesTheFirstOnesShowAndTheRestIsCounted() {
        connect();
        select("All 1,900");
        bot.press(SWT.CR);
        bot.waitUntil("all of them", () -> tree.getItem(0).getItemCount() == 2_002);

        bot.focus(filter);
        bot.type("repo-");
        bot.waitUntil("the first 500", () -> tree.getItem(0).getItemCount() == 501);
        assertThat(bot.<String>ask(() -> {
                    TreeItem last = tree.getItem(0).getItem(500);
                    tree.showItem(last);
                    tree.update();
                    return last.getText();
                }))
                .isEqualTo("1,500 more match: type on to see them");

        bot.type("1777");
        waitFor("repo-1777"::equals);
        assertThat(lines()).containsExactly("live", "repo-1777");
    }

    @Test
    void whatIsNowhereIsSaidSoAndAnotherTextBeginsAnew() {
        connect();
        bot.focus(filter);
        bot.type("nowhere");
        waitFor(line -> line.startsWith("No match here"));
        bot.press(SWT.CR);
        waitFor("Bitbucket has no repository named “nowhere”"::equals);

        bot.type("x");
        waitFor(line -> line.startsWith("No match here"));
    }

    @Test
    void aSearchWithoutNetworkSaysWhyAndIsTriedAgain() {
        connect();
        source.setOffline(true);
        bot.focus(filter);
        bot.type("1777");
        waitFor(line -> line.startsWith("No match here"));
        bot.press(SWT.CR);
        waitFor("Bitbucket.example can't be reached."::equals);
        bot.waitUntil("the mark of being offline", () -> shown().contains("live  offline"));

        source.setOffline(false);
        select("Try again");
        bot.press(SWT.CR);
        waitFor("repo-1777"::equals);
    }

    @Test
    void aStarredSchemaIsFoundThoughItIsNotListed() {
        core.places().add(List.of(Place.of("live", "repo-1888")));
        waitFor("Favourites"::equals);

        select("repo-1888");
        bot.press(SWT.CR);
        waitFor("repo-0001"::equals);
        bot.waitUntil(
                "the schema is selected",
                () -> tree.getSelectionCount() == 1
                        && tree.getSelection()[0].getText().equals("repo-1888")
                        && tree.getSelection()[0].getParentItem().getText().equals("live"));
    }

    @Test
    void favouritesThatAreGoneSaySoAndAreTakenOut() {
        core.places().add(List.of(Place.of("gone", "web"), Place.of("live", "renamed")));
        waitFor("web  ⚠ no longer registered  gone"::equals);

        select("renamed");
        bot.press(SWT.CR);
        waitFor("renamed  ⚠ not found  live"::equals);

        bot.run(() -> {
            select("web");
            explorer.actions().remove(explorer.tree().selection());
        });
        bot.waitUntil("it is gone", () -> shown().stream().noneMatch(line -> line.startsWith("web")));
        assertThat(core.places().favourites()).containsExactly(Place.of("live", "renamed"));
    }

    @Test
    void aStarIsPutAndTakenAway() {
        connect();
        bot.run(() -> {
            select("repo-0002");
            explorer.actions().star(explorer.tree().selection());
        });
        waitFor("repo-0002  live"::equals);
        bot.run(() -> explorer.actions().star(explorer.tree().selection()));

        bot.waitUntil("no favourites", () -> !shown().contains("Favourites"));
    }

    private void select(String prefix) {
        bot.run(() -> {
            TreeItem item = all(tree.getItems())
                    .filter(line -> line.getText().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            tree.setSelection(item);
            tree.notifyListeners(SWT.Selection, new Event());
            tree.setFocus();
        });
    }

    private void waitFor(Predicate<String> wanted) {
        bot.waitUntil("a line", () -> shown().stream().anyMatch(wanted));
    }

    private List<String> lines() {
        return bot.ask(this::shown);
    }

    private List<String> shown() {
        List<String> lines = new ArrayList<>();
        all(tree.getItems()).forEach(item -> lines.add(item.getText()));
        return lines;
    }

    private static Stream<TreeItem> all(TreeItem... items) {
        return Stream.of(items)
                .flatMap(item ->
                        Stream.concat(Stream.of(item), item.getExpanded() ? all(item.getItems()) : Stream.of()));
    }
}
