package org.bitquarry.ui.table;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.CellPlace;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;

/** A table editor as a person uses it: by the keyboard. Called from the test's thread. */
final class TableBot {
    private static final String OPEN = "org.bitquarry.ui.command.opentable";

    final UiBot bot;
    final ResultGrid grid;
    final IEditorPart editor;

    private TableBot(UiBot bot, IEditorPart editor) {
        this.bot = bot;
        this.editor = editor;
        this.grid = bot.ask(() -> editor.getAdapter(ResultGrid.class));
    }

    /** Opens a table by the command; says nothing of whether its rows come. */
    static TableBot open(UiBot bot, String schema, String table) {
        return new TableBot(bot, bot.ask(() -> (IEditorPart) execute(schema, table)));
    }

    /** Uses an editor that shows a grid. */
    static TableBot of(UiBot bot, IEditorPart editor) {
        return new TableBot(bot, editor);
    }

    private static Object execute(String schema, String table) {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        ParameterizedCommand command = ParameterizedCommand.generateCommand(
                commands.getCommand(OPEN),
                Map.of(
                        OPEN + ".datasource", Acme.DATASOURCE,
                        OPEN + ".schema", schema,
                        OPEN + ".table", table));
        try {
            return PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Waits until rows are shown. */
    TableBot loaded() {
        bot.waitUntil("rows", () -> rows().filter(shown ->
                        shown.rows().loaded() > 0 && shown.rows().size().isPresent())
                .isPresent());
        return this;
    }

    Optional<GridRows> rows() {
        return grid.rows();
    }

    GridRows shown() {
        return bot.ask(() -> grid.rows().orElseThrow());
    }

    NatTable cells() {
        return bot.find(NatTable.class, "grid.table");
    }

    int column(String name) {
        return bot.ask(() -> IntStream.range(0, columnCount())
                .filter(column -> column(column).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + name)));
    }

    private int columnCount() {
        return grid.rows().orElseThrow().rows().columns().size();
    }

    private ResultColumn column(int index) {
        return grid.rows().orElseThrow().rows().columns().get(index);
    }

    /** Returns the first row in which a cell can be edited, or can't be. */
    RowId row(String column, boolean editable) {
        int index = column(column);
        return bot.ask(() -> {
            GridRows shown = grid.rows().orElseThrow();
            return IntStream.range(0, shown.count())
                    .filter(row -> shown.readOnlyReason(row, index).isEmpty() == editable)
                    .mapToObj(row -> shown.id(row).orElseThrow())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no such row"));
        });
    }

    /** Goes to a cell: to its row, then with the arrow key. */
    void goTo(RowId row, String column) {
        bot.waitUntil("the row", () -> grid.reveal(row));
        int index = column(column);
        bot.focus(cells());
        for (int step = 0; step < index; step++) {
            bot.press(SWT.ARROW_RIGHT);
        }
        bot.waitUntil(
                column + " is selected",
                () -> grid.selected().map(CellPlace::column).equals(Optional.of(index)));
    }

    @Nullable
    Object value(RowId row, String column) {
        int index = column(column);
        return bot.ask(() -> Optional.ofNullable(grid.rows()
                        .orElseThrow()
                        .value(grid.rows().orElseThrow().position(row).orElseThrow(), index)))
                .orElse(null);
    }

    Optional<PendingRow> pending(RowId row) {
        return bot.ask(() -> grid.rows().orElseThrow().edits().flatMap(edits -> edits.row(row)));
    }

    /** Waits until nothing is pending on the table. */
    void waitUntilCommitted() {
        bot.waitUntil("nothing is pending", () -> !editor.isDirty());
    }

    String hint() {
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        return bot.ask(hint::getText);
    }

    /** Returns what is said below the rows; for use on the UI thread. */
    String hintText() {
        return UiBot.withDescendants(grid)
                .filter(control -> "grid.hint".equals(control.getData("test.id")))
                .filter(CLabel.class::isInstance)
                .findFirst()
                .map(hint -> ((CLabel) hint).getText())
                .orElse("");
    }

    /** Tells whether keys go to the cells; for use on the UI thread. */
    boolean hasKeyboard() {
        return UiBot.descendant(grid, NatTable.class)
                .filter(NatTable::isFocusControl)
                .isPresent();
    }
}
