package org.bitquarry.ui.commit;

import java.util.Optional;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.commit.ConflictAnswer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IconAndMessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Tells that a row is gone, and which choices there are. */
final class GoneDialog extends IconAndMessageDialog {
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
        super(parent);
        this.deletion = deletion;
        this.whyNotAnew = whyNotAnew;
        message = row + " was deleted by someone else since you read it. Nothing was changed.\n\n" + choices();
    }

    private String choices() {
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
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("The row is gone");
        shell.setData("test.id", "gone");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        createMessageArea(parent);
        Palette.onChange(parent, () -> imageLabel.setImage(getImage()));
        return parent;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!deletion) {
            button(parent, ANEW, "Make it &anew", "gone.anew").setEnabled(whyNotAnew.isEmpty());
        }
        button(parent, DROP, deletion ? "&Fine" : "&Drop my change", "gone.drop");
        if (!deletion) {
            button(parent, LEAVE, "&Leave it pending", "gone.leave");
        }
        createButton(parent, IDialogConstants.CANCEL_ID, "Stop the commit", true)
                .setData("test.id", "gone.stop");
    }

    private Button button(Composite parent, int id, String words, String testId) {
        Button button = createButton(parent, id, words, false);
        button.setData("test.id", testId);
        return button;
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

    @Override
    protected Image getImage() {
        return Icons.WARNING.image();
    }
}
