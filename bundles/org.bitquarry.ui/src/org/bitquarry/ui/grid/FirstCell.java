package org.bitquarry.ui.grid;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Lets the first key that moves begin at the first cell: the table itself doesn't move from nowhere. For use on the UI thread. */
final class FirstCell {
    private static final Set<Integer> MOVES = Set.of(
            SWT.ARROW_DOWN,
            SWT.ARROW_UP,
            SWT.ARROW_LEFT,
            SWT.ARROW_RIGHT,
            SWT.HOME,
            SWT.END,
            SWT.PAGE_DOWN,
            SWT.PAGE_UP);

    private final GridTable grid;

    private FirstCell(GridTable grid) {
        this.grid = grid;
    }

    static void follow(GridTable grid) {
        grid.table.addListener(SWT.KeyDown, new FirstCell(grid)::pressed);
    }

    /** Heard after the table itself, which has moved when something was selected. */
    private void pressed(Event event) {
        boolean moves = (event.stateMask & SWT.ALT) == 0 && MOVES.contains(event.keyCode);
        if (moves && grid.selected().isEmpty() && grid.rows().count() > 0) {
            grid.select(0, grid.layers.selection.getColumnIndexByPosition(0));
        }
    }
}
