package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.Trouble;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of a grid: what can be done to the selected cells and rows, or to the column below the pointer. */
final class GridMenu {
    private static final List<ExportFormat> COPIED =
            List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.MARKDOWN, ExportFormat.SQL_INSERT);

    private static final int LONGEST = 60;

    private final ResultGrid owner;
    private final GridTable grid;
    private final GridEditing editing;
    private boolean byKeyboard;

    private GridMenu(ResultGrid owner, GridTable grid, GridEditing editing) {
        this.owner = owner;
        this.grid = grid;
        this.editing = editing;
    }

    static void install(ResultGrid owner, GridTable grid, GridEditing editing) {
        Menu menu = new Menu(grid.table);
        GridMenu filler = new GridMenu(owner, grid, editing);
        grid.table.addListener(SWT.MenuDetect, event -> filler.byKeyboard = event.detail == SWT.MENU_KEYBOARD);
        menu.addListener(SWT.Show, event -> filler.fill(menu));
        grid.table.setMenu(menu);
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        Point at = grid.table.toControl(menu.getDisplay().getCursorLocation());
        boolean onHead = !byKeyboard && at.y >= 0 && at.y < grid.layers.headerHeight();
        if (onHead) {
            HeadMenu.fill(menu, owner, grid, grid.table.getColumnPositionByX(at.x));
        } else {
            if (!byKeyboard) {
                selectClicked(at);
            }
            cells(menu);
        }
    }

    /** A right click outside the selection means the cell below it. */
    private void selectClicked(Point at) {
        int column = grid.table.getColumnPositionByX(at.x);
        int row = grid.table.getRowPositionByY(at.y);
        if (column > 0 && row > 0) {
            int index = grid.table.getColumnIndexByPosition(column);
            int position = grid.table.getRowIndexByPosition(row);
            if (!grid.selectedCells().contains(new CellPlace(position, index))) {
                grid.select(position, index);
            }
        }
    }

    private void cells(Menu menu) {
        boolean any = grid.selected().isPresent();
        boolean editable = grid.rows().edits().isPresent();
        add(menu, "Edit cell\tEnter", Optional.of(Icons.EDIT), any && editable, editing::edit);
        if (editable) {
            values(menu, any);
        }
        if (grid.selected()
                .filter(cell -> !grid.rows().isLoaded(cell.row(), cell.column()))
                .isPresent()) {
            add(menu, "Load what is missing", Optional.of(Icons.LOAD_MORE), true, owner.cursor()::loadMissing);
        }
        Optional<CellLink> link =
                grid.selected().flatMap(cell -> owner.cursor().links().flatMap(links -> links.at(cell)));
        link.ifPresent(target -> add(
                menu,
                "Open " + ShortText.of(target.words(), LONGEST) + "\tF3",
                Optional.of(Icons.REFERENCE),
                true,
                () -> owner.cursor().links().ifPresent(links -> links.open(target))));
        new MenuItem(menu, SWT.SEPARATOR);
        add(menu, "Copy\tCtrl+C", Optional.of(Icons.COPY), any, () -> owner.copy(false));
        add(menu, "Copy with headers\tCtrl+Shift+C", Optional.empty(), any, () -> owner.copy(true));
        copyAs(menu, any);
        add(menu, "Export…\tCtrl+Shift+X", Optional.of(Icons.EXPORT), true, owner::export);
        relative(menu);
        if (editable) {
            new MenuItem(menu, SWT.SEPARATOR);
            add(menu, "Add row\tAlt+Ins", Optional.of(Icons.ADD_ROW), true, editing::addRow);
            add(menu, "Duplicate row\tCtrl+Alt+D", Optional.of(Icons.DUPLICATE), any, editing::duplicateRows);
            add(menu, "Delete row\tAlt+Del", Optional.of(Icons.DELETE_ROW), any, editing::deleteRows);
            pending(menu, any);
        }
    }

    private static void relative(Menu menu) {
        Moments moments = new Moments();
        MenuItem item = new MenuItem(menu, SWT.CHECK);
        item.setText("Relative times");
        item.setSelection(moments.areRelative());
        item.addListener(SWT.Selection, event -> moments.setRelative(item.getSelection()));
    }

    /** What changes cells; what can't be changed says why. */
    private void values(Menu menu, boolean any) {
        Optional<StagedEdits> edits = grid.rows().edits();
        boolean locked = grid.selected()
                .flatMap(cell -> grid.rows().readOnlyReason(cell.row(), cell.column()))
                .isPresent();
        if (locked) {
            add(menu, "Why is this read-only?\tF2", Optional.empty(), any, editing::edit);
        }
        add(menu, "Set NULL\tCtrl+Alt+N", Optional.empty(), any, editing::setNull);
        add(menu, "Set default\tCtrl+Alt+E", Optional.empty(), any, editing::setDefault);
        add(menu, "Paste\tCtrl+V", Optional.empty(), any, editing::paste);
        add(menu, "Fill down\tCtrl+D", Optional.empty(), any, editing::fillDown);
        new MenuItem(menu, SWT.SEPARATOR);
        boolean undo = edits.flatMap(StagedEdits::undone).isPresent();
        boolean redo = edits.flatMap(StagedEdits::redone).isPresent();
        add(menu, UndoWords.undo(edits) + "\tCtrl+Z", Optional.empty(), undo, editing::undo);
        add(menu, UndoWords.redo(edits) + "\tCtrl+Y", Optional.empty(), redo, editing::redo);
    }

    private void copyAs(Menu menu, boolean any) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText("Copy as");
        item.setEnabled(any);
        Menu formats = new Menu(menu);
        item.setMenu(formats);
        item.addDisposeListener(gone -> formats.dispose());
        for (ExportFormat format : COPIED) {
            add(formats, format.title(), Optional.empty(), true, () -> owner.copyAs(format));
        }
    }

    private void pending(Menu menu, boolean any) {
        new MenuItem(menu, SWT.SEPARATOR);
        boolean pending = grid.rows().edits().filter(edits -> !edits.isEmpty()).isPresent();
        add(menu, "Revert cells\tCtrl+Alt+Z", Optional.of(Icons.DISCARD), any && pending, editing::revert);
        add(menu, "Revert rows", Optional.empty(), any && pending, editing::revertRows);
        add(menu, "Revert all", Optional.empty(), pending, editing::revertAll);
        Optional<Trouble> trouble = grid.selected().flatMap(cell -> trouble(grid.rows(), cell.row()));
        if (trouble.filter(Trouble.Conflict.class::isInstance).isPresent()) {
            new MenuItem(menu, SWT.SEPARATOR);
            add(menu, "Keep mine", Optional.empty(), true, editing::keepMine);
            add(menu, "Take theirs", Optional.empty(), true, editing::takeTheirs);
        }
        if (trouble.filter(Trouble.Unknown.class::isInstance).isPresent()) {
            new MenuItem(menu, SWT.SEPARATOR);
            add(menu, "Send again at the next commit", Optional.empty(), true, editing::sendAgain);
        }
    }

    private static Optional<Trouble> trouble(GridRows rows, int row) {
        return rows.pending(row).flatMap(PendingRow::trouble);
    }

    static void add(Menu menu, String words, Optional<Icons> icon, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(words);
        icon.ifPresent(drawing -> item.setImage(drawing.image()));
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
