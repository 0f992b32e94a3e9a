package org.bitquarry.ui.grid;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What the context menu offers on the head of a column: its order, its place, its width. */
final class HeadMenu {
    private final Menu menu;
    private final ResultGrid owner;
    private final GridTable grid;
    private final int column;

    private HeadMenu(Menu menu, ResultGrid owner, GridTable grid, int column) {
        this.menu = menu;
        this.owner = owner;
        this.grid = grid;
        this.column = column;
    }

    /** @param position of the column in the whole table; none is below the pointer where it is not positive */
    static void fill(Menu menu, ResultGrid owner, GridTable grid, int position) {
        int column = position > 0 ? grid.table.getColumnIndexByPosition(position) : -1;
        new HeadMenu(menu, owner, grid, column).fill();
    }

    private void fill() {
        boolean on = column >= 0;
        GridColumns columns = grid.columns;
        sort("Sort ascending", Optional.of(false));
        sort("Sort descending", Optional.of(true));
        sort("Not sorted", Optional.empty());
        new MenuItem(menu, SWT.SEPARATOR);
        add("Freeze up to here", on, () -> columns.freezeUpTo(column));
        add("Freeze key columns", true, columns::freezeKeys);
        add("Unfreeze columns", columns.frozen() > 0, columns::unfreeze);
        new MenuItem(menu, SWT.SEPARATOR);
        add("Hide column", on && grid.visibleColumns().length > 1, () -> columns.hide(column));
        add("Show all columns", !columns.hidden().isEmpty(), columns::showAll);
        add("Choose columns…", true, columns::choose);
        if (grid.rows().parts().added(column).isPresent()) {
            add("Remove added column", true, () -> owner.cursor().added().ifPresent(added -> added.remove(column)));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        add("Move left", on, () -> columns.move(column, -1));
        add("Move right", on, () -> columns.move(column, 1));
        add("Fit column", on, () -> columns.fit(column));
        add("Fit all columns", true, columns::fitAll);
        new MenuItem(menu, SWT.SEPARATOR);
        add("Reset layout", true, columns::reset);
    }

    private void sort(String words, Optional<Boolean> descending) {
        boolean other =
                column >= 0 && !grid.sorted(column).map(SortMark::descending).equals(descending);
        add(words, other, () -> owner.sorting().ifPresent(sorting -> sorting.sort(column, descending, false)));
    }

    private void add(String words, boolean enabled, Runnable action) {
        GridMenu.add(menu, words, Optional.empty(), enabled, action);
    }
}
