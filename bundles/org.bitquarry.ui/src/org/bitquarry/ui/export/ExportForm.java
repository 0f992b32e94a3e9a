package org.bitquarry.ui.export;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Rows of a right-aligned label and what is chosen beside it. */
final class ExportForm {
    static final int GAP = 8;
    /** A choice is a little higher than its words. */
    private static final int BESIDE_A_CHOICE = 2;

    private static final int MARGIN = 12;
    private static final int WIDTH = 400;

    private final Composite body;

    ExportForm(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP / 2)
                .applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    }

    Label label(String words) {
        Label label = new Label(body, SWT.RIGHT);
        label.setText(words);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
        return label;
    }

    /** Lets choices of one kind exclude each other, and not those of another. */
    Composite group(String words) {
        GridDataFactory.swtDefaults()
                .align(SWT.END, SWT.BEGINNING)
                .indent(0, BESIDE_A_CHOICE)
                .applyTo(label(words));
        Composite group = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(GAP, GAP / 2).applyTo(group);
        wide(group);
        return group;
    }

    Combo combo(String testId, String... items) {
        Combo combo = new Combo(body, SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(0);
        combo.setData("test.id", testId);
        wide(combo);
        return combo;
    }

    Composite body() {
        return body;
    }

    static Button button(Composite parent, int style, String words, String testId) {
        Button button = new Button(parent, style);
        button.setText(words);
        button.setData("test.id", testId);
        return button;
    }

    static void wide(Control control) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(control);
    }
}
