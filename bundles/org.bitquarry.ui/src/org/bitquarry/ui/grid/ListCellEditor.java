package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
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

    /**
     * @param nullable offers NULL behind the values
     * @param typed what the person began with: the first value that begins so is selected
     */
    ListCellEditor(
            Place place,
            List<String> values,
            boolean nullable,
            Optional<String> now,
            Optional<String> typed,
            Host host) {
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
        list.select(typed.map(this::beginning)
                .filter(index -> index >= 0)
                .or(() -> now.map(values::indexOf).filter(index -> index >= 0))
                .orElse(nullable ? values.size() : 0));
        list.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = place.name();
            }
        });
        list.setBounds(bounds(place));
        list.addListener(SWT.DefaultSelection, event -> take(0));
        list.addListener(SWT.MouseUp, event -> take(0));
        list.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                cancel();
            } else if (event.detail == SWT.TRAVERSE_RETURN) {
                event.doit = false;
                take(0);
            } else if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = false;
                take(event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : -1);
            }
        });
        list.addListener(SWT.FocusOut, event -> cancel());
        list.moveAbove(null);
        GridFocus.trackEditor(list);
        list.setFocus();
    }

    private int beginning(String letters) {
        return IntStream.range(0, list.getItemCount())
                .filter(index ->
                        list.getItem(index).toLowerCase(Locale.ROOT).startsWith(letters.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
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
        take(0);
    }

    private void take(int columns) {
        int chosen = isGone() ? -1 : list.getSelectionIndex();
        if (chosen < 0) {
            return;
        }
        if (chosen < values) {
            host.take(list.getItem(chosen));
        } else {
            host.takeValue(null);
        }
        end(columns, 0);
    }

    @Override
    public void cancel() {
        end(0, 0);
    }

    private boolean isGone() {
        return ending || list.isDisposed();
    }

    private void end(int columns, int rows) {
        if (!isGone()) {
            ending = true;
            list.dispose();
            host.gone(columns, rows);
        }
    }
}
