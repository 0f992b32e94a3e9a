package org.bitquarry.ui.parts;

import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.dialogs.IconAndMessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A few words beside a warning sign, and buttons of its own. Belongs to the UI thread. */
public abstract class WarningDialog extends IconAndMessageDialog {
    private final String title;
    private final String testId;

    /** Makes one; {@code testId} is that of its shell, and begins those of its {@link #button}s. */
    protected WarningDialog(Shell parent, String title, String testId, String words) {
        super(parent);
        this.title = title;
        this.testId = testId;
        message = words;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        shell.setData("test.id", testId);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        createMessageArea(parent);
        messageLabel.setData("test.id", testId + ".words");
        Palette.onChange(parent, () -> imageLabel.setImage(getImage()));
        return parent;
    }

    /** Makes a button; {@code name} ends its test id. */
    protected final Button button(Composite parent, int id, String words, String name, boolean usual) {
        Button button = createButton(parent, id, words, usual);
        button.setData("test.id", testId + "." + name);
        return button;
    }

    @Override
    protected Image getImage() {
        return Icons.WARNING.image();
    }
}
