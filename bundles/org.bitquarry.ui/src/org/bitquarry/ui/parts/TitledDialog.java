package org.bitquarry.ui.parts;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/**
 * A dialog with a title, whose size a person may change. How large they left it is remembered where its content takes any size;
 * one that is as large as its content always opens so. Belongs to the UI thread.
 */
public abstract class TitledDialog extends Dialog {
    private final String title;
    private final Point size;

    /**
     * Makes one that opens at a size.
     *
     * @param size of the window, unless a person left it larger; of a height that is {@link SWT#DEFAULT}, as high as its content
     *     needs at that width
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
        Point least = size.y == SWT.DEFAULT ? needed() : size;
        if (!isRemembered()) {
            return least;
        }
        Point left = super.getInitialSize();
        return new Point(Math.max(least.x, left.x), Math.max(least.y, left.y));
    }

    private Point needed() {
        Point needed = getShell().computeSize(size.x, SWT.DEFAULT, true);
        return new Point(Math.max(needed.x, size.x), needed.y);
    }

    /** Tells whether the size in which a person leaves it is the next one's. */
    protected boolean isRemembered() {
        return size.y != SWT.DEFAULT;
    }

    @Override
    protected int getDialogBoundsStrategy() {
        return isRemembered() ? DIALOG_PERSISTSIZE : 0;
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(TitledDialog.class))
                .getDialogSettings();
        return DialogSettings.getOrCreateSection(all, getClass().getSimpleName());
    }
}
