package org.bitquarry.ui.explorer;

import org.bitquarry.ui.parts.UiExecutor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/**
 * Keeps the only column of a tree as wide as the widest line that was painted, and no narrower than the tree. Without a
 * column SWT would measure all lines again for each that is painted.
 */
final class TreeWidth {
    private static final int INDENT = 20;
    private static final int ICON = 40;

    private final Tree tree;
    private final TreeColumn column;
    private final Runnable fit;
    private int widest;

    TreeWidth(Tree tree) {
        this.tree = tree;
        this.column = new TreeColumn(tree, SWT.NONE);
        this.fit = new UiExecutor(tree).merging(this::fit);
        tree.addControlListener(ControlListener.controlResizedAdapter(resized -> fit.run()));
    }

    /** Forgets which lines there were. */
    void reset() {
        widest = 0;
        fit.run();
    }

    /** Makes room for a line that is painted so many levels below the top. */
    void show(String text, int depth) {
        GC gc = new GC(tree);
        try {
            int needed = gc.textExtent(text).x + ICON + depth * INDENT;
            if (needed > widest) {
                widest = needed;
                fit.run();
            }
        } finally {
            gc.dispose();
        }
    }

    private void fit() {
        int wanted = Math.max(widest, tree.getClientArea().width);
        if (column.getWidth() != wanted) {
            column.setWidth(wanted);
        }
    }
}
