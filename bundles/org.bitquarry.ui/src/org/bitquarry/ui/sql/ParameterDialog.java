package org.bitquarry.ui.sql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Asks for the values of a statement's parameters, beginning with those of the last time. Belongs to the UI thread. */
final class ParameterDialog extends Dialog {
    private static final int MARGIN = 12;
    private static final int GAP = 8;
    private static final int WIDTH = 280;

    private final List<String> asked;
    private final Map<String, @Nullable Object> values;

    /**
     * Makes a dialog.
     *
     * @param last what was given the last time; what is not in it is empty
     */
    ParameterDialog(Shell parent, List<String> asked, Map<String, @Nullable Object> last) {
        super(parent);
        this.asked = asked;
        this.values = new HashMap<>(last);
    }

    /** Returns what was given, NULL as null. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        asked.forEach(name -> given.put(name, values.get(name)));
        return given;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(asked.size() == 1 ? "Value of the parameter" : "Values of the parameters");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .applyTo(area);
        asked.forEach(name -> row(area, name));
        return area;
    }

    private void row(Composite area, String name) {
        Label label = new Label(area, SWT.RIGHT);
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
        Text text = new Text(area, SWT.BORDER);
        text.setData("test.id", "sql.parameter." + name);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        Button none = new Button(area, SWT.CHECK);
        none.setText("NULL");
        none.setToolTipText("Give no value");
        Object last = values.computeIfAbsent(name, unknown -> values.containsKey(unknown) ? null : "");
        text.setText(last == null ? "" : last.toString());
        none.setSelection(last == null);
        text.setEnabled(last != null);
        Runnable keep = () -> values.put(name, none.getSelection() ? null : text.getText());
        text.addModifyListener(event -> keep.run());
        none.addListener(SWT.Selection, event -> {
            text.setEnabled(!none.getSelection());
            keep.run();
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, "Run", true).setData("test.id", "sql.parameters.run");
    }
}
