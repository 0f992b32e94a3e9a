package org.bitquarry.ui.sql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.ui.theme.Palette;
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
final class ParameterDialog extends TitledDialog {
    private static final int MARGIN = 12;
    private static final int GAP = 8;
    private static final int WIDTH = 320;

    private final String statement;
    private final List<String> asked;
    private final Set<String> secret;
    private final Map<String, @Nullable Object> values;

    /**
     * Makes a dialog.
     *
     * @param statement what shall run, in a line
     * @param secret those whose values nobody shall read, and which are not remembered
     * @param last what was given the last time; what is not in it is empty
     */
    ParameterDialog(
            Shell parent,
            String statement,
            List<String> asked,
            Set<String> secret,
            Map<String, @Nullable Object> last) {
        super(parent, asked.size() == 1 ? "Value of the parameter" : "Values of the parameters");
        this.statement = statement;
        this.asked = asked;
        this.secret = secret;
        this.values = new HashMap<>(last);
    }

    /** Returns what was given, NULL as null. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        asked.forEach(name -> given.put(name, values.get(name)));
        return given;
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
        line(area, statement);
        asked.forEach(name -> row(area, name));
        line(
                area,
                secret.isEmpty()
                        ? "This session remembers the values."
                        : "This session remembers the values, but none that may be a secret.");
        return area;
    }

    private static void line(Composite area, String words) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        label.setForeground(Palette.SECONDARY.color());
        GridDataFactory.fillDefaults().span(3, 1).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private void row(Composite area, String name) {
        Label label = new Label(area, SWT.RIGHT);
        label.setText(name.replace("&", "&&"));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
        Text text = new Text(area, SWT.BORDER | (secret.contains(name) ? SWT.PASSWORD : SWT.NONE));
        text.setData("test.id", "sql.parameter." + name);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        Button none = new Button(area, SWT.CHECK);
        none.setText("NULL");
        none.setData("test.id", "sql.parameter." + name + ".null");
        none.setToolTipText("Give no value");
        Object last = values.computeIfAbsent(name, unknown -> values.containsKey(unknown) ? null : "");
        text.setText(last == null ? "" : last.toString());
        text.selectAll();
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
