package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Lets a value be chosen from the few that there are. Enter or a click takes it, Escape doesn't. */
final class ListCellEditor implements CellEditor {
    private static final String NULL = "NULL";
    private static final int NARROWEST = 120;

    private final org.eclipse.swt.widgets.List list;
    private final int values;
    private final Host host;
    private boolean ending;

    /** @param nullable offers NULL behind the values */
    ListCellEditor(Place place, List<String> values, boolean nullable, Optional<String> now, Host host) {
        this.host = host;
        this.values = values.size();
        list = new org.eclipse.swt.widgets.List(place.parent(), SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER);
        list.setData("test.id", "grid.editor.list");
        list.setFont(JFaceResources.getDefaultFont());
        list.setBackground(Palette.WINDOW.color());
        list.setForeground(Palette.TEXT.color());
        values.forEach(list::add);
        if (nullable) {
            list.add(NULL);
        }
        list.select(now.map(values::indexOf).filter(index -> index >= 0).orElse(nullable ? values.size() : 0));
        list.setBounds(bounds(place));
        list.addListener(SWT.DefaultSelection, event -> take());
        list.addListener(SWT.MouseUp, event -> take());
        list.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                cancel();
            } else if (event.detail == SWT.TRAVERSE_RETURN) {
                event.doit = false;
                take();
            }
        });
        list.addListener(SWT.FocusOut, event -> cancel());
        list.moveAbove(null);
        GridFocus.trackEditor(list);
        list.setFocus();
    }

    /** Below the cell where there is room, else above. */
    private Rectangle bounds(Place place) {
        Point size = list.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        Rectangle cell = place.cell();
        Rectangle room = place.parent().getClientArea();
        int below = room.height - cell.y - cell.height;
        int height = Math.min(size.y, Math.max(below, cell.y));
        int y = height <= below ? cell.y + cell.height : Math.max(0, cell.y - height);
        return new Rectangle(cell.x, y, Math.max(NARROWEST, Math.max(cell.width, size.x)), height);
    }

    @Override
    public Control control() {
        return list;
    }

    @Override
    public void finish() {
        take();
    }

    private void take() {
        int chosen = isGone() ? -1 : list.getSelectionIndex();
        if (chosen < 0) {
            return;
        }
        boolean accepted = chosen < values ? host.accept(list.getItem(chosen)) : host.acceptNull();
        if (accepted) {
            end();
        }
    }

    @Override
    public void cancel() {
        end();
    }

    private boolean isGone() {
        return ending || list.isDisposed();
    }

    private void end() {
        if (!isGone()) {
            ending = true;
            list.dispose();
            host.gone(0, 0);
        }
    }
}
