package org.bitquarry.ui.grid;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** The rows, and the bars above and below them that come and go. */
final class GridArea extends Composite {
    private @Nullable NatTable table;

    GridArea(Composite parent) {
        super(parent, SWT.NONE);
        GridPage.mark(this);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    }

    /** Says which of the children are the rows. */
    void rows(NatTable cells) {
        table = cells;
        GridDataFactory.fillDefaults().grab(true, true).applyTo(cells);
    }

    /** Adds a bar, hidden at first; above the rows or below them, by where it stands among the children. */
    void bar(Composite bar) {
        GridPage.mark(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
    }

    /** Shows or hides a bar. */
    void show(Control bar, boolean visible) {
        ((GridData) bar.getLayoutData()).exclude = !visible;
        bar.setVisible(visible);
        layout();
    }

    /** The rows have the keyboard, whatever stands above them. */
    @Override
    public boolean setFocus() {
        return table != null && table.setFocus();
    }

    @Override
    public boolean isFocusControl() {
        return table != null && table.isFocusControl();
    }
}
