package org.bitquarry.ui.datasources;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** A field for the name of a JSON file, with a button that looks for one. */
final class FileRow {
    private static final int GAP = 8;

    private final Text field;

    /**
     * Makes the row.
     *
     * @param style of the system's dialog: {@link SWT#OPEN} or {@link SWT#SAVE}
     * @param changed is told the name after each change
     */
    FileRow(Composite parent, int style, String file, Consumer<String> changed) {
        Composite row = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(GAP, 0).applyTo(row);
        Label label = new Label(row, SWT.NONE);
        label.setText("&File:");
        field = new Text(row, SWT.BORDER);
        field.setData("test.id", "file.name");
        field.setText(file);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(field);
        Form.push(row, "&Browse…", "file.browse", () -> browse(style));
        field.addListener(SWT.Modify, event -> changed.accept(field.getText().strip()));
    }

    private void browse(int style) {
        FileDialog dialog = new FileDialog(field.getShell(), style);
        dialog.setFilterExtensions("*.json", "*");
        dialog.setFilterNames("Datasources (*.json)", "All files");
        dialog.setFileName(field.getText());
        dialog.setOverwrite(true);
        @Nullable String chosen = dialog.open();
        if (chosen != null) {
            field.setText(chosen);
        }
    }

    void focus() {
        field.setFocus();
    }
}
