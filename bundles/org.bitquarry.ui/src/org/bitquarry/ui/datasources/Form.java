package org.bitquarry.ui.datasources;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Rows of a right-aligned label, a control, and a line below it. Tab goes through them in the order in which they are made. */
final class Form {
    private static final int MARGIN = 12;
    private static final int GAP = 8;
    private static final int FIELD_HEIGHT = 26;
    private static final int ROW_GAP = 4;

    private final Composite body;

    Form(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, ROW_GAP)
                .applyTo(body);
    }

    Composite body() {
        return body;
    }

    /**
     * One row.
     *
     * @param label names it
     * @param control is filled in
     * @param place takes the cell beside the label: the control, or what holds it and buttons
     * @param hint stands below
     */
    record Row<C extends Control>(Label label, C control, Control place, Hint hint) {
        void setVisible(boolean visible) {
            for (Control part : new Control[] {label, place}) {
                part.setVisible(visible);
                ((GridData) part.getLayoutData()).exclude = !visible;
            }
            hint.setVisible(visible);
        }

        /** Puts a button beside the control. */
        Button button(String text, String testId, Runnable pressed) {
            return push((Composite) place, text, testId, pressed);
        }

        void setEnabled(boolean enabled) {
            label.setEnabled(enabled);
            control.setEnabled(enabled);
        }
    }

    /** Adds a line of text; {@code label} has its mnemonic. */
    Row<Text> text(String label, String testId) {
        return tall(row(label, testId, parent -> new Text(parent, SWT.BORDER)));
    }

    /** Adds a line of text that nobody can read over one's shoulder. */
    Row<Text> secret(String label, String testId) {
        return tall(row(label, testId, parent -> new Text(parent, SWT.BORDER | SWT.PASSWORD)));
    }

    /** A field is as high as a list with a field; by itself it would be cut close. */
    private static Row<Text> tall(Row<Text> row) {
        GridData place = (GridData) row.control().getLayoutData();
        place.heightHint = Math.max(row.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).y, FIELD_HEIGHT)
                - row.control().computeTrim(0, 0, 0, 0).height;
        return row;
    }

    /** Adds a line of text with room for a button beside it. */
    Row<Text> textBesideButton(String label, String testId) {
        Row<Composite> outer = row(label, testId + ".place", parent -> new Composite(parent, SWT.NONE), testId);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(outer.control());
        Text field = new Text(outer.control(), SWT.BORDER);
        field.setData("test.id", testId);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(field);
        return tall(new Row<>(outer.label(), field, outer.control(), outer.hint()));
    }

    /** Adds a list of which one line is chosen. */
    Row<Combo> list(String label, String testId, String... items) {
        Row<Combo> row = row(label, testId, parent -> new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY));
        row.control().setItems(items);
        return row;
    }

    /** Adds a line of text with proposals. */
    Row<Combo> combo(String label, String testId, String... proposals) {
        Row<Combo> row = row(label, testId, parent -> new Combo(parent, SWT.DROP_DOWN));
        row.control().setItems(proposals);
        return row;
    }

    /** Adds a place for buttons of which one, or each by itself, can be chosen. */
    Row<Composite> choices(String label, String testId) {
        return choices(label, testId, SWT.VERTICAL);
    }

    /** Adds a place for buttons beside each other. */
    Row<Composite> buttons(String label, String testId) {
        Row<Composite> row = choices(label, testId, SWT.HORIZONTAL);
        ((RowLayout) row.control().getLayout()).spacing = GAP;
        ((GridData) row.label().getLayoutData()).verticalAlignment = SWT.CENTER;
        return row;
    }

    private Row<Composite> choices(String label, String testId, int direction) {
        Row<Composite> row = row(label, testId, parent -> new Composite(parent, SWT.NONE));
        RowLayout layout = new RowLayout(direction);
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.marginLeft = 0;
        layout.spacing = ROW_GAP;
        row.control().setLayout(layout);
        ((GridData) row.label().getLayoutData()).verticalAlignment = SWT.BEGINNING;
        return row;
    }

    static Button radio(Composite parent, String text, String testId, Runnable chosen) {
        return button(parent, SWT.RADIO, text, testId, chosen);
    }

    static Button check(Composite parent, String text, String testId, Runnable changed) {
        return button(parent, SWT.CHECK, text, testId, changed);
    }

    static Button push(Composite parent, String text, String testId, Runnable pressed) {
        return button(parent, SWT.PUSH, text, testId, pressed);
    }

    private static Button button(Composite parent, int style, String text, String testId, Runnable action) {
        Button button = new Button(parent, style);
        button.setText(text);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    @FunctionalInterface
    private interface Maker<C extends Control> {
        C in(Composite parent);
    }

    private <C extends Control> Row<C> row(String text, String testId, Maker<C> maker) {
        return row(text, testId, maker, testId);
    }

    private <C extends Control> Row<C> row(String text, String testId, Maker<C> maker, String hintOf) {
        Label label = new Label(body, SWT.RIGHT);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
        C control = maker.in(body);
        control.setData("test.id", testId);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        return new Row<>(label, control, control, new Hint(body, hintOf + ".hint"));
    }
}
