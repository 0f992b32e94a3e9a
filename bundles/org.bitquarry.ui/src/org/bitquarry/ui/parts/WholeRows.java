package org.bitquarry.ui.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;

/** Says how high a list is that shows whole lines: the last one cut in the middle looks like a mistake. Belongs to the UI thread. */
public final class WholeRows {
    private WholeRows() {}

    /** Returns the height to ask of a layout for so many lines: it adds the trim, which scroll bars that lie over the lines don't need. */
    public static int hint(Table list, int lines) {
        boolean overlaid = list.getScrollbarsMode() == SWT.SCROLLBAR_OVERLAY;
        int unneeded = overlaid ? list.computeTrim(0, 0, 0, 0).height - 2 * list.getBorderWidth() : 0;
        return lines * list.getItemHeight() - unneeded;
    }
}
