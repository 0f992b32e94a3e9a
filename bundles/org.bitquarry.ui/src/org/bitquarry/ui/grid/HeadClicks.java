package org.bitquarry.ui.grid;

import java.util.function.BiConsumer;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.action.NoOpMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;

/** A click on the head of a column sorts by it, with Shift beside the keys before; at the edge it resizes. */
final class HeadClicks extends AbstractUiBindingConfiguration {
    private static final int LEFT = 1;

    private final BiConsumer<Integer, Boolean> sort;

    /** @param sort by index of the column, and whether the keys before stay */
    HeadClicks(BiConsumer<Integer, Boolean> sort) {
        this.sort = sort;
    }

    @Override
    public void configureUiBindings(UiBindingRegistry registry) {
        registry.registerFirstSingleClickBinding(
                new ColumnResizeEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, LEFT), new NoOpMouseAction());
        for (int modifier : new int[] {SWT.NONE, SWT.SHIFT}) {
            registry.registerSingleClickBinding(
                    MouseEventMatcher.columnHeaderLeftClick(modifier),
                    (table, event) -> sort.accept(
                            table.getColumnIndexByPosition(table.getColumnPositionByX(event.x)),
                            modifier == SWT.SHIFT));
        }
    }
}
