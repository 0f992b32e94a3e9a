package org.bitquarry.ui.commit;

import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IconAndMessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks whether a commit goes on although a row was refused. */
final class GoOnDialog extends IconAndMessageDialog {
    private final int left;

    GoOnDialog(Shell parent, String row, String why, int left) {
        super(parent);
        this.left = left;
        message = row + " was refused and stays pending.\n\n" + why + "\n\n"
                + (left == 1 ? "1 row was not sent yet." : left + " rows were not sent yet.");
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("A row was refused");
        shell.setData("test.id", "goon");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        createMessageArea(parent);
        Palette.onChange(parent, () -> imageLabel.setImage(getImage()));
        return parent;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        String rest = left == 1 ? "Send the last row" : "Go on with " + left + " rows";
        Button goOn = createButton(parent, IDialogConstants.OK_ID, rest, false);
        goOn.setData("test.id", "goon.yes");
        Button stop = createButton(parent, IDialogConstants.CANCEL_ID, "Stop", true);
        stop.setData("test.id", "goon.stop");
    }

    boolean goesOn() {
        return getReturnCode() == Window.OK;
    }

    @Override
    protected Image getImage() {
        return Icons.WARNING.image();
    }
}
