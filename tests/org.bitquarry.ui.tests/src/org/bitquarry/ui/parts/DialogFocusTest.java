package org.bitquarry.ui.parts;

import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Some control of a dialog has the keyboard, whatever the dialog's own choice was. */
class DialogFocusTest {
    private final UiBot bot = new UiBot();
    private final Shell dialog = bot.ask(
            () -> new Shell(bot.page().getWorkbenchWindow().getShell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL));

    @AfterEach
    void close() {
        bot.run(dialog::dispose);
    }

    @Test
    void aDialogWhoseFocusIsNowhereGivesItToItsFirstField() {
        Text field = bot.ask(() -> {
            dialog.setLayout(new FillLayout());
            return new Text(dialog, SWT.BORDER);
        });
        bot.run(() -> {
            // Nothing can take the keyboard while the dialog opens.
            field.setEnabled(false);
            dialog.open();
        });
        bot.run(() -> {
            dialog.forceActive();
            field.setEnabled(true);
            dialog.notifyListeners(SWT.Activate, null);
        });

        bot.waitUntil("the field has the keyboard", field::isFocusControl);
    }
}
