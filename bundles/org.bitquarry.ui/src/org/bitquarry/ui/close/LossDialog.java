package org.bitquarry.ui.close;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.ui.parts.WarningDialog;
import org.bitquarry.workbench.core.close.Loss;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Says what closing would lose, and how that is avoided. Enter and Escape stay. */
final class LossDialog extends WarningDialog {
    LossDialog(Shell parent, List<Loss> losses) {
        super(
                parent,
                "Closing would lose something",
                "close",
                losses.stream().map(loss -> loss.what() + "\n" + loss.remedy()).collect(Collectors.joining("\n\n")));
    }

    boolean closesAnyway() {
        return open() == OK;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, IDialogConstants.OK_ID, "&Close anyway", "anyway", false);
        button(parent, IDialogConstants.CANCEL_ID, "&Stay", "stay", true).setFocus();
    }
}
