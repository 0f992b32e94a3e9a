package org.bitquarry.ui.grid;

import org.eclipse.swt.widgets.Control;

/** Lets the style sheets put what belongs to a grid on the ground of the grid, wherever it stands. */
final class GridPage {
    private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private GridPage() {}

    static void mark(Control control) {
        control.setData(CLASS, "page");
    }
}
