package org.bitquarry.ui.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/** The keys that all fields that filter have in common. For use on the UI thread. */
public final class FilterKeys {
    private FilterKeys() {}

    /** Lets Escape empty a field, as its cross does. */
    public static void on(Text field) {
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC && !field.getText().isEmpty()) {
                event.doit = false;
                field.setText("");
            }
        });
    }
}
