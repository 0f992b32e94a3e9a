package org.bitquarry.ui.commit;

import java.util.Optional;
import org.bitquarry.ui.parts.WarningDialog;
import org.bitquarry.workbench.core.commit.ConflictAnswer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Tells that a row is gone, and which choices there are. */
final class GoneDialog extends WarningDialog {
    private static final int ANEW = IDialogConstants.CLIENT_ID + 1;
    private static final int DROP = IDialogConstants.CLIENT_ID + 2;
    private static final int LEAVE = IDialogConstants.CLIENT_ID + 3;

    private final boolean deletion;
    private final Optional<String> whyNotAnew;

    /**
     * Makes the dialog.
     *
     * @param deletion the row was to be deleted
     * @param whyNotAnew why it can't be made anew, as a clause
     */
    GoneDialog(Shell parent, String row, boolean deletion, Optional<String> whyNotAnew) {
        super(
                parent,
                "The row is gone",
                "gone",
                row + " was deleted by someone else since you read it. Nothing was changed.\n\n"
                        + choices(deletion, whyNotAnew));
        this.deletion = deletion;
        this.whyNotAnew = whyNotAnew;
    }

    private static String choices(boolean deletion, Optional<String> whyNotAnew) {
        if (deletion) {
            return "You were about to delete it too: nothing is left to do.";
        }
        return whyNotAnew
                .map(reason -> "It can't be made anew: " + reason.replaceAll("\\.$", "") + ".")
                .orElse(
                        "It can be made anew with what you read and what you typed. That is another row: what hung on the"
                                + " old one, such as comments or a number, doesn't come back.");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!deletion) {
            button(parent, ANEW, "Make it &anew", "anew", false).setEnabled(whyNotAnew.isEmpty());
        }
        button(parent, DROP, deletion ? "&Fine" : "&Drop my change", "drop", false);
        if (!deletion) {
            button(parent, LEAVE, "&Leave it pending", "leave", false);
        }
        button(parent, IDialogConstants.CANCEL_ID, "Stop the commit", "stop", true);
    }

    @Override
    protected void buttonPressed(int button) {
        setReturnCode(button);
        close();
    }

    ConflictAnswer answer() {
        return switch (getReturnCode()) {
            case ANEW -> new ConflictAnswer.MakeAnew();
            case DROP -> new ConflictAnswer.TakeTheirs();
            case LEAVE -> new ConflictAnswer.Leave();
            default -> new ConflictAnswer.Stop();
        };
    }
}
