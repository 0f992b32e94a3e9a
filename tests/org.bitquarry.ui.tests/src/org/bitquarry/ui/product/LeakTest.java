package org.bitquarry.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.log.HttpLog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is opened and closed again leaves nothing behind. The first half of the times fills what is kept in bounded amounts, such
 * as the workbench's hundred latest editors; after that no class may get another object at every tenth time.
 */
class LeakTest {
    /** Each editor is opened and closed 200 times, two of each kind beside each other. */
    private static final int ROUNDS = 100;

    private static final int EACH = 2;
    private static final int SOME = ROUNDS / 4 * EACH / 10;
    private static final int FEW_BYTES = 2 << 20;
    private static final int MOST_TURNS = 10_000;

    private final UiBot bot = new UiBot();
    private final Commands commands = bot.ask(() -> new Commands(PlatformUI.getWorkbench()));
    private final Queue<Error> forgotten = new ConcurrentLinkedQueue<>();
    private int page;

    @BeforeEach
    void openTheDemo() {
        bot.showView(PartIds.INSPECTOR);
        bot.showView(PartIds.HTTP_LOG);
        bot.run(() -> commands.run(CommandIds.OPEN_DEMO));
        bot.waitUntil(
                "the demo",
                () -> UiPlugin.core().dataSources().connected("demo").isPresent());
        bot.run(() -> Resource.setNonDisposeHandler(forgotten::add));
    }

    @AfterEach
    void closeEditors() {
        bot.run(() -> Resource.setNonDisposeHandler(null));
        bot.run(() -> bot.page().closeAllEditors(false));
        UiPlugin.core().dataSources().disconnect("demo");
    }

    @Test
    void editorsThatAreOpenedAndClosedLeaveNothing() {
        Census begin = quiet();
        repeat(ROUNDS / 2);
        Census half = quiet();
        repeat(ROUNDS / 4);
        Census later = quiet();
        repeat(ROUNDS / 4);
        Census end = quiet();

        // What is made once, such as the platform's own descriptions, is made in one of both stretches.
        Map<String, Long> grown = end.grownSince(later, SOME);
        grown.keySet().retainAll(later.grownSince(half, SOME).keySet());
        assertThat(grown).isEmpty();
        // Other tests before this one may have left some of their own.
        assertThat(end.holding(ResultGrid.class.getName()))
                .as("grids that are closed")
                .isLessThanOrEqualTo(begin.holding(ResultGrid.class.getName()));
        assertThat(end.threads()).as("threads").isLessThan(half.threads() + ROUNDS / 10);
        assertThat(end.bytes()).as("bytes of the heap").isLessThan(half.bytes() + FEW_BYTES);
        assertThat(forgotten).as("fonts and pictures that nobody disposed of").isEmpty();
    }

    private void repeat(int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (String table : List.of("PullRequests", "Branches")) {
                openTable(table);
            }
            for (int session = 0; session < EACH; session++) {
                openSession();
            }
            bot.waitUntil("rows in all of them", this::isLoaded);
            bot.run(() -> bot.page().closeAllEditors(false));
            bot.waitUntil("nothing is open", () -> bot.page().getEditorReferences().length == 0);
        }
    }

    private void openTable(String table) {
        bot.run(() -> {
            commands.run(
                    CommandIds.OPEN_TABLE,
                    Map.of(
                            CommandIds.DATASOURCE, "demo",
                            CommandIds.SCHEMA, "web",
                            CommandIds.TABLE, table));
            showNextPage();
        });
    }

    /** Each time one of the pages that are made when they are first looked at. */
    private void showNextPage() {
        CTabFolder pages = UiBot.withDescendants(bot.page().getWorkbenchWindow().getShell())
                .filter(control -> "table.pages".equals(control.getData("test.id")) && control.isVisible())
                .map(CTabFolder.class::cast)
                .findFirst()
                .orElseThrow();
        pages.setSelection(1 + page++ % (pages.getItemCount() - 1));
        pages.notifyListeners(SWT.Selection, new Event());
        pages.setSelection(0);
    }

    private void openSession() {
        bot.run(() -> commands.run(
                CommandIds.NEW_SQL,
                Map.of(
                        CommandIds.DATASOURCE, "demo",
                        CommandIds.TEXT, "SELECT Slug FROM Information.Repositories",
                        CommandIds.RUN, "true")));
    }

    /** A session opens a moment after it was asked for. */
    private boolean isLoaded() {
        IEditorReference[] editors = bot.page().getEditorReferences();
        return editors.length == 2 * EACH
                && Stream.of(editors).map(editor -> editor.getEditor(true)).allMatch(editor -> Optional.ofNullable(
                                editor.getAdapter(ResultGrid.class))
                        .flatMap(ResultGrid::rows)
                        .filter(shown ->
                                shown.rows().loaded() > 0 && shown.rows().size().isPresent())
                        .isPresent());
    }

    /** What was begun before may still send its last requests: the log is cleared until it stays empty. */
    private Census quiet() {
        HttpLog log = UiPlugin.core().httpLog();
        bot.waitUntil("an empty log", () -> {
            boolean empty = log.statements().isEmpty() && isLogShownEmpty();
            if (!empty) {
                log.clear();
            }
            return empty;
        });
        bot.run(LeakTest::takeTurns);
        return Census.now();
    }

    /** What waits for its turn on the UI thread is no leak: closing editors has tool bars look at their buttons later. */
    private static void takeTurns() {
        Display display = Display.getCurrent();
        int turns = 0;
        while (display.readAndDispatch()) {
            assertThat(turns++).as("turns").isLessThan(MOST_TURNS);
        }
    }

    /** An empty log hides its tree. */
    private static boolean isLogShownEmpty() {
        return Stream.of(Display.getCurrent().getShells())
                .flatMap(UiBot::withDescendants)
                .filter(control -> "httplog.tree".equals(control.getData("test.id")))
                .allMatch(tree -> ((Tree) tree).getItemCount() == 0);
    }
}
