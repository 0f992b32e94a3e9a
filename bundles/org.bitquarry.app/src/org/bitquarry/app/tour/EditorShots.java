package org.bitquarry.app.tour;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;

/** The editors of cells, one a picture, and what is said of cells that can't be written or sent. */
final class EditorShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";
    private static final String KEY_OF_A_ROW = "27";

    private EditorShots() {}

    static List<Step> all() {
        return List.of(
                new Of("picklist", EditorShots::branches),
                new Of("picklist-people", EditorShots::people),
                new Of("enumeration", EditorShots::enumeration),
                new Of("lines", EditorShots::lines),
                new Of("invalid-cell", EditorShots::invalid),
                new Of("paste-summary", EditorShots::paste),
                new Of("commit-invalid", EditorShots::refused));
    }

    /**
     * A step that leaves nothing behind.
     *
     * @param name of the picture
     * @param way what is done
     */
    private record Of(String name, Consumer<Guide> way) implements Step {
        @Override
        public void walk(Guide guide) {
            way.accept(guide);
        }

        @Override
        public void leave(Guide guide) {
            new WizardWalk(guide).closeAll();
            guide.bot().press(SWT.ESC);
            guide.bot().run(() -> {
                UiPlugin.core().pendingChanges().pending().forEach(StagedEdits::revertAll);
                guide.bot().page().closeEditor(guide.bot().page().getActiveEditor(), false);
            });
        }
    }

    private static GridWalk open(Guide guide, String schema, String table) {
        guide.command(COMMAND + "opentable", Map.of(".datasource", "demo", ".schema", schema, ".table", table));
        return new GridWalk(guide.bot(), guide.bot().find(NatTable.class, "grid.table"));
    }

    /** Adds a row to a table and goes to one of its cells, wherever that is. */
    private static void newRow(Guide guide, String schema, String table, String column) {
        open(guide, schema, table);
        ResultGrid grid = guide.bot().find(ResultGrid.class, "grid");
        guide.bot().waitUntil("rows", () -> grid.rows().isPresent());
        guide.command(COMMAND + "addrow");
        guide.bot().waitUntil("a new row", () -> grid.rows().orElseThrow().addedCount() > 0);
        guide.bot()
                .run(() -> grid.revealWhenLoaded(grid.rows().orElseThrow().id(0).orElseThrow(), Optional.of(column)));
        guide.bot().focus(guide.bot().find(NatTable.class, "grid.table"));
    }

    private static void waitForLines(Guide guide) {
        Table list = guide.bot().find(Table.class, "grid.pick");
        guide.bot()
                .waitUntil(
                        "lines to choose from",
                        () -> list.getItemCount() > 2
                                && Stream.of(list.getItems())
                                        .noneMatch(item -> item.getText().equals("Stop")));
    }

    private static void branches(Guide guide) {
        newRow(guide, "web", "PipelineSchedules", "TargetRefName");
        guide.bot().press(SWT.F2);
        waitForLines(guide);
        guide.bot().type("feature");
        guide.bot().press(SWT.ARROW_DOWN);
        guide.look();
    }

    private static void people(Guide guide) {
        newRow(guide, "web", "DefaultReviewers", "UserUUID");
        guide.bot().press(SWT.F2);
        waitForLines(guide);
        guide.bot().press(SWT.ARROW_DOWN);
        guide.look();
    }

    private static void enumeration(Guide guide) {
        newRow(guide, "web", "BranchRestrictions", "BranchType");
        guide.bot().press(SWT.F2);
        guide.bot().find(Control.class, "grid.editor.list");
        guide.look();
    }

    private static void lines(Guide guide) {
        newRow(guide, "Information", "Repositories", "Description");
        guide.bot().press(SWT.SHIFT | SWT.F2);
        StyledText text = guide.bot().find(StyledText.class, "grid.lines");
        guide.bot().run(() -> text.setText("""
                ## The shop

                What customers see first:

                - **pages** of products
                - the *basket*, and the way to the till

                Run it with `npm start`."""));
        guide.look();
    }

    private static void invalid(Guide guide) {
        newRow(guide, "web", "Hooks", "Events");
        guide.bot().type("repo:push");
        guide.bot().press(SWT.CR);
        guide.look();
    }

    private static void paste(Guide guide) {
        GridWalk grid = open(guide, "web", "PullRequests");
        grid.waitForRow(KEY_OF_A_ROW);
        grid.select(KEY_OF_A_ROW, "Title");
        guide.bot().run(() -> new CopiedText(Stream.iterate(1, number -> number + 1)
                        .limit(8)
                        .map(number -> "Renamed " + number)
                        .reduce((above, below) -> above + "\n" + below)
                        .orElse(""))
                .put(Display.getCurrent()));
        guide.bot().press(SWT.CTRL | 'v');
        guide.bot().find(Table.class, "grid.block.cells");
        guide.look();
    }

    private static void refused(Guide guide) {
        newRow(guide, "web", "Hooks", "Events");
        guide.bot().type("repo:push");
        guide.bot().press(SWT.CR);
        guide.command(COMMAND + "commit");
        guide.bot().find(Table.class, "commit.invalid");
        guide.look();
    }
}
