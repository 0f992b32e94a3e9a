package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.event.ScrollEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Says at a cell what is wrong with it: while it is typed, and while it is selected; and why it can't be edited, when
 * somebody tries. For use on the UI thread.
 */
final class CellMessages {
    private final GridTable grid;
    private final CellBubble bubble;
    private Optional<CellPlace> refused = Optional.empty();
    private boolean typing;

    CellMessages(GridTable grid) {
        this.grid = grid;
        this.bubble = new CellBubble(grid.table);
        grid.layers.selection.addLayerListener(event -> {
            if (event instanceof CellSelectionEvent) {
                update();
            }
        });
        grid.layers.viewport.addLayerListener(event -> {
            if (event instanceof ScrollEvent) {
                bubble.hide();
            }
        });
        grid.table.addListener(SWT.Resize, event -> bubble.hide());
    }

    /** Says of the selected cell what is wrong with it, if anything is. */
    void update() {
        if (typing || grid.table.isDisposed()) {
            return;
        }
        Optional<CellPlace> cell = grid.selected();
        if (refused.isPresent() && refused.equals(cell)) {
            return;
        }
        refused = Optional.empty();
        bubble.show(
                cell.flatMap(this::bounds),
                cell.flatMap(place -> grid.rows().problem(place.row(), place.column())),
                Palette.ERROR,
                false);
    }

    /** Says of a text what is wrong with it while it is typed. */
    void typed(Rectangle editor, Optional<String> problem, boolean above) {
        typing = true;
        bubble.show(Optional.of(editor), problem, Palette.ERROR, above);
    }

    /** Hears that nothing is typed any more. */
    void ended() {
        typing = false;
        refused = Optional.empty();
        update();
    }

    /** Says why a cell can't be edited, until another one is selected. */
    void refuse(CellPlace cell, String reason) {
        refused = Optional.of(cell);
        bubble.show(bounds(cell), Optional.of(reason), Palette.SECONDARY, false);
    }

    /** Returns what is said at a cell now. */
    String words() {
        return bubble.words();
    }

    private Optional<Rectangle> bounds(CellPlace cell) {
        return grid.bounds(cell);
    }
}
