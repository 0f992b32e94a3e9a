package org.bitquarry.ui.product;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;
import org.jspecify.annotations.Nullable;

/**
 * Asks GTK who has the keyboard. It takes it back from a menu a moment after the menu is gone, until then its trees hear keys and
 * do nothing; SWT knows nothing of that. Belongs to the UI thread.
 */
final class KeyboardOwner {
    private KeyboardOwner() {}

    /** Tells whether the control has the keyboard; always so where there is no GTK. */
    static boolean isHere(@Nullable Control control) {
        if (control == null) {
            return false;
        }
        try {
            Object handle = Widget.class.getField("handle").get(control);
            return (boolean) Class.forName("org.eclipse.swt.internal.gtk.GTK")
                    .getMethod("gtk_widget_has_focus", long.class)
                    .invoke(null, handle);
        } catch (ClassNotFoundException noGtk) {
            return true;
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError("SWT names its call of GTK otherwise", changed);
        }
    }
}
