package org.bitquarry.ui.preferences;

import java.time.Duration;
import org.bitquarry.workbench.core.secure.StorageSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

/** What a person chooses for secure storage; holds from the next use of it on. Belongs to the UI thread. */
final class StorageOptions {
    private static final int GAP = 8;

    private final Button check;
    private final Spinner limit;

    StorageOptions(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(GAP, GAP).applyTo(body);
        check = new Button(body, SWT.CHECK);
        check.setText("Check secure storage when the window &opens");
        check.setData("test.id", "storage.checkonstart");
        GridDataFactory.fillDefaults().span(3, 1).applyTo(check);
        label(body, "&Give up after");
        limit = new Spinner(body, SWT.BORDER);
        limit.setData("test.id", "storage.limit");
        limit.setMinimum((int) StorageSettings.SHORTEST.toSeconds());
        limit.setMaximum((int) StorageSettings.LONGEST.toSeconds());
        label(body, "seconds without an answer");
        show(StorageSettings.saved());
    }

    private static void label(Composite body, String text) {
        Label label = new Label(body, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    void show(StorageSettings settings) {
        check.setSelection(settings.checkedOnStart());
        limit.setSelection((int) settings.limit().toSeconds());
    }

    StorageSettings chosen() {
        return new StorageSettings(check.getSelection(), Duration.ofSeconds(limit.getSelection()));
    }
}
