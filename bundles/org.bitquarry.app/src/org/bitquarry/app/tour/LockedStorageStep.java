package org.bitquarry.app.tour;

import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.preferences.StorageQuestion;
import org.bitquarry.ui.preferences.StorageStart;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;

/** What is asked when the window opens and secrets can't be read: on what {@link BrokenStorageStep} left. */
final class LockedStorageStep implements Step {
    @Override
    public String name() {
        return "secure-storage-question";
    }

    @Override
    public void walk(Guide guide) {
        guide.bot()
                .run(() -> StorageStart.begin(
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), UiPlugin.core()));
        guide.waitForDialog(StorageQuestion.TITLE);
    }

    @Override
    public void leave(Guide guide) {
        guide.bot().press(SWT.ESC);
        BrokenStorageStep.tidy();
    }
}
