package org.bitquarry.ui.status;

import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;

/**
 * The place of a control in the window's trim: what stands in a tool bar has the width that it had when it was made,
 * unless its item is told another one. For use on the UI thread.
 */
record TrimItem(Control content) {
    /** Makes the place as wide as its content. */
    void fit() {
        Control inBar = content;
        while (inBar.getParent() != null && !(inBar.getParent() instanceof ToolBar)) {
            inBar = inBar.getParent();
        }
        Control child = inBar;
        if (child.getParent() instanceof ToolBar bar) {
            Stream.of(bar.getItems())
                    .filter(item -> item.getControl() == child)
                    .forEach(item -> item.setWidth(content.computeSize(SWT.DEFAULT, SWT.DEFAULT).x));
            bar.pack();
            bar.requestLayout();
        }
    }
}
