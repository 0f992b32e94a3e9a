package org.bitquarry.ui.commit;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Where dialogs of this package keep how large a person left them. */
final class RememberedSize {
    private RememberedSize() {}

    static IDialogSettings of(String dialog) {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(RememberedSize.class))
                .getDialogSettings();
        return DialogSettings.getOrCreateSection(all, dialog);
    }
}
