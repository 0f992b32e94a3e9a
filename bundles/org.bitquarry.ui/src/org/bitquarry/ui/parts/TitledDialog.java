package org.bitquarry.ui.parts;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;

/** A dialog with a title, whose size a person may change. Belongs to the UI thread. */
public abstract class TitledDialog extends Dialog {
    private final String title;
    private final Point size;

    /**
     * Makes one that opens at a size.
     *
     * @param size of the window, or the least where the dialog keeps its bounds; of a height that is {@link SWT#DEFAULT}, as high
     *     as its content needs at that width
     */
    protected TitledDialog(Shell parent, String title, Point size) {
        super(parent);
        this.title = title;
        this.size = size;
    }

    /** Makes one that opens as large as its content needs. */
    protected TitledDialog(Shell parent, String title) {
        this(parent, title, new Point(SWT.DEFAULT, SWT.DEFAULT));
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        if (size.y != SWT.DEFAULT) {
            return getDialogBoundsSettings() == null ? size : atLeast(super.getInitialSize());
        }
        Point needed = getShell().computeSize(size.x, SWT.DEFAULT, true);
        return new Point(Math.max(needed.x, size.x), needed.y);
    }

    private Point atLeast(Point kept) {
        return new Point(Math.max(size.x, kept.x), Math.max(size.y, kept.y));
    }
}
