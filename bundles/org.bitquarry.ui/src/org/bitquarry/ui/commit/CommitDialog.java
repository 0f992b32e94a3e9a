package org.bitquarry.ui.commit;

import org.bitquarry.ui.parts.TitledDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;

/** A dialog about a commit. */
abstract class CommitDialog extends TitledDialog {
    private final String name;

    /**
     * @param least its size, unless a person left it larger
     * @param name the shell's test id
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
}
