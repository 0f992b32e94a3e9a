package org.bitquarry.ui.commit;

import org.bitquarry.ui.parts.WarningDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks whether a commit goes on although a row was refused. */
final class GoOnDialog extends WarningDialog {
    private final int left;

    GoOnDialog(Shell parent, String row, String why, int left) {
        super(
                parent,
                "A row was refused",
                "goon",
                row + " was refused and stays pending.\n\n" + why + "\n\n"
                        + (left == 1 ? "1 row was not sent yet." : left + " rows were not sent yet."));
        this.left = left;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        String rest = left == 1 ? "Send the last row" : "Go on with " + left + " rows";
        button(parent, IDialogConstants.OK_ID, rest, "yes", false);
        button(parent, IDialogConstants.CANCEL_ID, "Stop", "stop", true);
    }

    boolean goesOn() {
        return getReturnCode() == Window.OK;
    }
}
