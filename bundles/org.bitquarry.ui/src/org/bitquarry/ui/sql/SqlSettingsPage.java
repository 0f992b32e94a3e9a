package org.bitquarry.ui.sql;

import java.util.EnumMap;
import java.util.Map;
import org.bitquarry.workbench.core.query.ScriptErrors;
import org.bitquarry.workbench.core.query.SqlSettings;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** What happens after an error in a script. Belongs to the UI thread. */
public final class SqlSettingsPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int GAP = 8;

    private final Map<ScriptErrors, Button> choices = new EnumMap<>(ScriptErrors.class);

    @Override
    public void init(IWorkbench workbench) {
        setDescription("SQL sessions keep their text by themselves; nothing asks for it to be saved.");
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(GAP, GAP).applyTo(body);
        Label label = new Label(body, SWT.NONE);
        label.setText("After an error in a script:");
        for (ScriptErrors choice : ScriptErrors.values()) {
            Button button = new Button(body, SWT.RADIO);
            button.setText(words(choice));
            button.setData("test.id", "sql.errors." + choice.name());
            choices.put(choice, button);
        }
        show(SqlSettings.saved());
        return body;
    }

    private static String words(ScriptErrors choice) {
        return switch (choice) {
            case ASK -> "&Ask whether the rest shall run";
            case STOP -> "&Stop";
            case CONTINUE -> "&Run the rest";
        };
    }

    private void show(SqlSettings settings) {
        choices.forEach((choice, button) -> button.setSelection(choice == settings.errors()));
    }

    @Override
    protected void performDefaults() {
        show(SqlSettings.usual());
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        choices.forEach((choice, button) -> {
            if (button.getSelection()) {
                new SqlSettings(choice).save();
            }
        });
        return true;
    }
}
