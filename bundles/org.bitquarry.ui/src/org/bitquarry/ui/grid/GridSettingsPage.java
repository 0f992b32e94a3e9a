package org.bitquarry.ui.grid;

import java.util.Optional;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** How grids show what they hold; what the menu Data changes, too. */
public final class GridSettingsPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int GAP = 8;

    private final Moments moments = new Moments();
    private Optional<Button> relative = Optional.empty();
    private Optional<Button> exact = Optional.empty();

    @Override
    public void init(IWorkbench workbench) {
        setDescription("Sorting, filters, copies and exports take the exact moment either way; the hover has it.");
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(GAP, GAP).applyTo(body);
        new Label(body, SWT.NONE).setText("Moments in grids:");
        exact = Optional.of(choice(body, "As they &are, such as 2026-11-23 14:05", "grid.moments.exact"));
        relative = Optional.of(choice(body, "As seen from &now, such as 3 days ago", "grid.moments.relative"));
        show(moments.areRelative());
        return body;
    }

    private static Button choice(Composite body, String words, String id) {
        Button button = new Button(body, SWT.RADIO);
        button.setText(words);
        button.setData("test.id", id);
        return button;
    }

    private void show(boolean asSeenFromNow) {
        relative.ifPresent(button -> button.setSelection(asSeenFromNow));
        exact.ifPresent(button -> button.setSelection(!asSeenFromNow));
    }

    @Override
    protected void performDefaults() {
        show(false);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        relative.map(Button::getSelection)
                .filter(wanted -> wanted != moments.areRelative())
                .ifPresent(moments::setRelative);
        return true;
    }
}
