package org.bitquarry.ui.close;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.close.Loss;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IconAndMessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Says what closing would lose, and how that is avoided. Enter and Escape stay. */
final class LossDialog extends IconAndMessageDialog {
    LossDialog(Shell parent, List<Loss> losses) {
        super(parent);
        message =
                losses.stream().map(loss -> loss.what() + "\n" + loss.remedy()).collect(Collectors.joining("\n\n"));
    }

    boolean closesAnyway() {
        return open() == OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Closing would lose something");
        shell.setData("test.id", "close");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        createMessageArea(parent);
        Palette.onChange(parent, () -> imageLabel.setImage(getImage()));
        messageLabel.setData("test.id", "close.losses");
        return parent;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "&Close anyway", false).setData("test.id", "close.anyway");
        createButton(parent, IDialogConstants.CANCEL_ID, "&Stay", true).setData("test.id", "close.stay");
        getButton(IDialogConstants.CANCEL_ID).setFocus();
    }

    @Override
    protected Image getImage() {
        return Icons.WARNING.image();
    }
}
