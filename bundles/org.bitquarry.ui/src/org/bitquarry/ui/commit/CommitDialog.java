package org.bitquarry.ui.commit;

import org.bitquarry.ui.parts.TitledDialog;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** A dialog about a commit; remembers how large a person left it. */
abstract class CommitDialog extends TitledDialog {
    private final String name;

    /**
     * @param least its size, unless a person left it larger
     * @param name tells it from the others; also the shell's test id
     */
    CommitDialog(Shell parent, String title, Point least, String name) {
        super(parent, title, least);
        this.name = name;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setData("test.id", name);
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(CommitDialog.class))
                .getDialogSettings();
        return DialogSettings.getOrCreateSection(all, name);
    }
}
