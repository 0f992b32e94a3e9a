package org.bitquarry.ui.preferences;

import java.util.Optional;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.secure.StorageSettings;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Secure storage: what it is made of, whether it works, and what a person can do with it. Belongs to the UI thread; works in jobs. */
public final class SecureStoragePage extends PreferencePage implements IWorkbenchPreferencePage {
    /** The page's identifier. */
    public static final String ID = "org.bitquarry.ui.preferences.securestorage";

    private Optional<StorageOptions> options = Optional.empty();

    @Override
    public void init(IWorkbench workbench) {
        setDescription("Where tokens and passwords are kept, encrypted.");
    }

    @Override
    protected Control createContents(Composite parent) {
        WorkbenchCore core = UiPlugin.core();
        if (core.secureStorage().isEmpty()) {
            Label none = new Label(parent, SWT.WRAP);
            none.setText("Secrets are kept in memory only.");
            return none;
        }
        StorageArea shown = new StorageArea(parent, core, core.secureStorage().get());
        options = Optional.of(new StorageOptions(shown));
        return shown;
    }

    @Override
    protected void performDefaults() {
        options.ifPresent(shown -> shown.show(StorageSettings.usual()));
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        try {
            options.ifPresent(shown -> shown.chosen().save());
            return true;
        } catch (BitquarryException failure) {
            setErrorMessage(failure.getMessage());
            return false;
        }
    }
}
