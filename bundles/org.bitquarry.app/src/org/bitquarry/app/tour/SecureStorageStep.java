package org.bitquarry.app.tour;

import org.bitquarry.ui.preferences.SecureStoragePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** The page that looks after the secrets. */
final class SecureStorageStep implements Step {
    @Override
    public String name() {
        return "secure-storage";
    }

    @Override
    public void walk(Guide guide) {
        open(guide);
    }

    static void open(Guide guide) {
        guide.bot().run(() -> PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                                PlatformUI.getWorkbench()
                                        .getWorkbenchWindows()[0]
                                        .getShell(),
                                SecureStoragePage.ID,
                                null,
                                null)
                        .open()));
        guide.waitForDialog("Preferences");
        Label found = guide.bot().find(Label.class, "storage.found");
        guide.bot().waitUntil("the store is checked", () -> found.getText().startsWith("At "));
    }

    @Override
    public void leave(Guide guide) {
        guide.bot().press(SWT.ESC);
    }
}
