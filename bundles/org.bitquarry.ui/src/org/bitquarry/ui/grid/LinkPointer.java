package org.bitquarry.ui.grid;

import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.ui.matcher.IMouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.widgets.Event;

/** Underlines the link below the pointer; a click with Ctrl follows it. */
final class LinkPointer {
    private final GridTable grid;
    private final GridLinks links;
    private Optional<CellPlace> hovered = Optional.empty();

    private LinkPointer(GridTable grid, GridLinks links) {
        this.grid = grid;
        this.links = links;
    }

    static void track(GridTable grid, GridLinks links) {
        LinkPointer pointer = new LinkPointer(grid, links);
        grid.hovering((row, column) ->
                pointer.hovered.filter(new CellPlace(row, column)::equals).isPresent());
        grid.table.addListener(SWT.MouseMove, event -> pointer.hover(pointer.link(event.x, event.y), event));
        grid.table.addListener(SWT.MouseExit, event -> pointer.hover(Optional.empty(), event));
        grid.table
                .getUiBindingRegistry()
                .registerFirstMouseDownBinding(pointer.new OnLink(), (table, event) -> pointer.link(event.x, event.y)
                        .flatMap(links::at)
                        .ifPresent(links::open));
    }

    private Optional<CellPlace> link(int x, int y) {
        NatTable table = grid.table;
        int column = table.getColumnPositionByX(x);
        int row = table.getRowPositionByY(y);
        if (column <= 0 || row <= 0) {
            return Optional.empty();
        }
        CellPlace place = new CellPlace(table.getRowIndexByPosition(row), table.getColumnIndexByPosition(column));
        boolean there = place.row() >= 0 && place.row() < grid.rows().count() && place.column() >= 0;
        return there && grid.look(place.row(), place.column()).link() ? Optional.of(place) : Optional.empty();
    }

    private void hover(Optional<CellPlace> now, Event event) {
        boolean follows = now.isPresent() && (event.stateMask & SWT.MOD1) != 0;
        grid.table.setCursor(follows ? grid.table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        if (!now.equals(hovered)) {
            hovered = now;
            grid.table.redraw();
        }
    }

    private final class OnLink implements IMouseEventMatcher {
        @Override
        public boolean matches(NatTable table, MouseEvent event, LabelStack regionLabels) {
            return event.button == 1
                    && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1
                    && regionLabels != null
                    && regionLabels.hasLabel(GridRegion.BODY)
                    && link(event.x, event.y).flatMap(links::at).isPresent();
        }
    }
}
