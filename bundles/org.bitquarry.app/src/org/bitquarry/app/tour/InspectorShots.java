package org.bitquarry.app.tour;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.workbench.core.edit.GridRows;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;

/** What the Inspector shows of a cell and its row, in all of its states. */
final class InspectorShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";
    private static final String VIEW = "org.bitquarry.ui.inspector";
    private static final String PULL_REQUESTS =
            "SELECT Id, Title, Description, RawJson FROM PullRequests ORDER BY Id DESC LIMIT 20;\n";
    private static final String RAW = "SELECT Id, RawJson FROM PullRequests ORDER BY Id DESC LIMIT 20;\n";
    private static final String BOTH = "SELECT Id, RawJson FROM PullRequests WHERE State = 'OPEN' UNION ALL\n"
            + "SELECT Id, RawJson FROM PullRequests WHERE State = 'MERGED' LIMIT 20;\n";
    private static final String STATEMENT = "inspector.json.statement";
    private static final String COMMITS = "SELECT Hash, Message, Diff FROM Commits LIMIT 3;\n";
    private static final String PEOPLE = "SELECT DisplayName, AvatarUrl FROM Information.Users;\n";
    private static final String NOWHERE = "SELECT 'Nobody' AS Name, 'http://127.0.0.1:9/avatar.png' AS Picture;\n";
    private static final String NOTHING =
            "SELECT Id, Title, MergeCommitHash, ClosedByDisplayName FROM PullRequests WHERE State = 'OPEN' LIMIT 9;\n";
    private static final String FILES =
            "SELECT Name, Size, Downloads, CreatedOn, UserDisplayName, Content FROM Downloads ORDER BY Name;\n";

    private InspectorShots() {}

    static List<Step> all() {
        return List.of(
                new Look("inspector-nothing", PULL_REQUESTS, (guide, grid) -> guide.bot()
                        .find(Composite.class, "inspector.empty")),
                new Look("inspector-text", PULL_REQUESTS, (guide, grid) -> value(guide, grid, 0, "Title")),
                new Look("inspector-markdown", PULL_REQUESTS, (guide, grid) -> value(guide, grid, 0, "Description")),
                new Look("inspector-json", PULL_REQUESTS, InspectorShots::json),
                new Look("inspector-added-column", RAW, InspectorShots::addedColumn),
                new Look("inspector-add-to-statement", RAW, InspectorShots::addedToStatement),
                new Look("inspector-statement-refused", BOTH, InspectorShots::refused),
                new Look("inspector-diff", COMMITS, (guide, grid) -> value(guide, grid, 0, "Diff")),
                new Look("inspector-null", NOTHING, (guide, grid) -> value(guide, grid, 0, "ClosedByDisplayName")),
                new Look("inspector-picture-offered", PEOPLE, (guide, grid) -> value(guide, grid, 0, "AvatarUrl")),
                new Look("inspector-picture", PEOPLE, InspectorShots::picture),
                new Look("inspector-picture-failed", NOWHERE, InspectorShots::noPicture),
                new Look("inspector-not-loaded", FILES, InspectorShots::notLoaded),
                new Look("inspector-record", PULL_REQUESTS, (guide, grid) -> {
                    cell(guide, grid, 1, "Title");
                    tab(guide, 1);
                }),
                new Look("inspector-references", PULL_REQUESTS, (guide, grid) -> {
                    cell(guide, grid, 1, "Title");
                    tab(guide, 2);
                }),
                new Look("inspector-references-none", NOWHERE, (guide, grid) -> {
                    cell(guide, grid, 0, "Name");
                    tab(guide, 2);
                }));
    }

    /**
     * What the Inspector shows of a statement's rows; the session is closed after the picture.
     *
     * @param name of the picture
     * @param sql that is run
     * @param way what is done to the rows
     */
    private record Look(String name, String sql, BiConsumer<Guide, ResultGrid> way) implements Step {
        @Override
        public void walk(Guide guide) {
            UiBot bot = guide.bot();
            guide.command(COMMAND + "newsql", Map.of(".datasource", "demo", ".schema", "web", ".text", sql));
            StyledText text = bot.find(StyledText.class, "sql.text");
            bot.waitUntil("the text", () -> text.getText().equals(sql));
            bot.focus(text);
            guide.command(COMMAND + "run");
            NatTable table = bot.find(NatTable.class, "grid.table");
            ResultGrid grid = bot.ask(() -> gridOf(table));
            bot.waitUntil(
                    "rows", () -> grid.rows().filter(rows -> rows.count() > 0).isPresent());
            bot.showView(VIEW);
            // The Inspector follows the grid that has the keyboard.
            bot.run(() -> bot.page().activate(bot.page().getActiveEditor()));
            bot.focus(table);
            guide.settle();
            way.accept(guide, grid);
            guide.settle();
        }

        @Override
        public void leave(Guide guide) {
            UiBot bot = guide.bot();
            bot.run(() -> bot.page().closeEditor(bot.page().getActiveEditor(), false));
            guide.settle();
        }
    }

    private static ResultGrid gridOf(NatTable table) {
        for (Composite around = table.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ResultGrid found) {
                return found;
            }
        }
        throw new AssertionError("a table without its grid");
    }

    private static void tab(Guide guide, int index) {
        CTabFolder tabs = guide.bot().find(CTabFolder.class, "inspector.tabs");
        guide.bot().run(() -> {
            tabs.setSelection(index);
            tabs.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static void value(Guide guide, ResultGrid grid, int row, String column) {
        cell(guide, grid, row, column);
        tab(guide, 0);
        guide.settle();
    }

    private static void cell(Guide guide, ResultGrid grid, int row, String column) {
        guide.bot().run(() -> grid.cursor().go(row, columnOf(grid, column)));
    }

    private static int columnOf(ResultGrid grid, String name) {
        GridRows rows = grid.rows().orElseThrow();
        return IntStream.range(0, rows.columns().size())
                .filter(column -> rows.columns().get(column).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + name));
    }

    private static void json(Guide guide, ResultGrid grid) {
        value(guide, grid, 0, "RawJson");
        UiBot bot = guide.bot();
        Tree tree = bot.find(Tree.class, "inspector.json");
        bot.waitUntil("the tree", () -> tree.getItemCount() > 3);
        bot.run(() -> {
            for (int line = 0; line < tree.getItemCount(); line++) {
                if (tree.getItem(line).getText(0).equals("author")) {
                    tree.getItem(line).setExpanded(true);
                    tree.setSelection(tree.getItem(line).getItem(0));
                    tree.showSelection();
                }
            }
            tree.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static void addedColumn(Guide guide, ResultGrid grid) {
        json(guide, grid);
        push(guide, "inspector.json.column");
        guide.bot()
                .waitUntil(
                        "the column", () -> grid.rows().orElseThrow().columns().size() > 2);
    }

    private static void addedToStatement(Guide guide, ResultGrid grid) {
        json(guide, grid);
        UiBot bot = guide.bot();
        StyledText text = bot.find(StyledText.class, "sql.text");
        Button add = bot.find(Button.class, STATEMENT);
        bot.waitUntil("a statement that takes more", add::isEnabled);
        push(guide, STATEMENT);
        bot.waitUntil("the part", () -> text.getText().contains("JSON_VALUE"));
    }

    private static void refused(Guide guide, ResultGrid grid) {
        json(guide, grid);
        Label reason = guide.bot().find(Label.class, STATEMENT + ".reason");
        guide.bot().waitUntil("the reason", () -> reason.getText().contains("single SELECT"));
    }

    private static void picture(Guide guide, ResultGrid grid) {
        value(guide, grid, 1, "AvatarUrl");
        push(guide, "inspector.picture.do");
        Label facts = guide.bot().find(Label.class, "inspector.picture.facts");
        guide.bot().waitUntil("the picture", () -> facts.getText().contains("pixels"));
    }

    private static void noPicture(Guide guide, ResultGrid grid) {
        value(guide, grid, 0, "Picture");
        push(guide, "inspector.picture.do");
        Label title = guide.bot().find(Label.class, "inspector.picture.title");
        guide.bot().waitUntil("the failure", () -> title.getText().contains("refused"));
    }

    /** The answer to an upload tells neither size nor date. */
    private static void notLoaded(Guide guide, ResultGrid grid) {
        UiBot bot = guide.bot();
        bot.run(() -> {
            grid.editing().orElseThrow().addRow();
            GridRows rows = grid.rows().orElseThrow();
            rows.set(0, columnOf(grid, "Name"), "notes.txt");
            rows.set(0, columnOf(grid, "Content"), "Kept beside the releases.");
        });
        bot.run(() -> bot.page().activate(bot.page().getActiveEditor()));
        guide.command(COMMAND + "commit");
        bot.waitUntil("the row", () -> grid.rows().orElseThrow().addedCount() == 0);
        guide.settle();
        value(guide, grid, 0, "Size");
    }

    private static void push(Guide guide, String id) {
        Button button = guide.bot().find(Button.class, id);
        guide.bot().run(() -> button.notifyListeners(SWT.Selection, new Event()));
    }
}
