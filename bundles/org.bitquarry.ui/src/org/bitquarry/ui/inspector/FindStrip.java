package org.bitquarry.ui.inspector;

import java.util.Locale;
import org.bitquarry.ui.parts.UiExecutor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Finds words in a text: Enter goes to the next place, Shift+Enter to the one before, Esc closes. */
final class FindStrip extends Composite {
    private static final int GAP = 4;

    private final StyledText text;
    private final Text field;
    private final Label count;
    private final Runnable recount;

    FindStrip(Composite parent, StyledText text) {
        super(parent, SWT.NONE);
        this.text = text;
        setData("test.id", "inspector.find");
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, GAP).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        field = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL);
        field.setMessage("Find in the value");
        field.setData("test.id", "inspector.find.field");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        count = new Label(this, SWT.NONE);
        count.setData("test.id", "inspector.find.count");
        GridDataFactory.fillDefaults()
                .align(SWT.END, SWT.CENTER)
                .hint(110, SWT.DEFAULT)
                .applyTo(count);
        recount = new UiExecutor(this).merging(this::count);
        setVisible(false);
        field.addListener(SWT.Modify, event -> {
            recount.run();
            next(text.getSelection().x);
        });
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                if ((event.stateMask & SWT.MOD2) != 0) {
                    before();
                } else {
                    next(text.getSelection().y);
                }
            } else if (event.keyCode == SWT.ESC) {
                close();
            }
        });
    }

    void open() {
        show(true);
        field.setFocus();
        field.selectAll();
        recount.run();
    }

    private void close() {
        show(false);
        text.setFocus();
    }

    private void show(boolean visible) {
        setVisible(visible);
        ((GridData) getLayoutData()).exclude = !visible;
        getParent().layout();
    }

    /** Counts anew in a text that is another one now. */
    void changed() {
        if (getVisible()) {
            recount.run();
        }
    }

    private void count() {
        String wanted = wanted();
        int found = 0;
        if (!wanted.isEmpty()) {
            String all = all();
            for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length())) {
                found++;
            }
        }
        count.setText(wanted.isEmpty() ? "" : found == 0 ? "Not found" : "%,d found".formatted(found));
    }

    private String wanted() {
        return field.getText().toLowerCase(Locale.ROOT);
    }

    private String all() {
        return text.getText().toLowerCase(Locale.ROOT);
    }

    private void next(int from) {
        String all = all();
        int at = all.indexOf(wanted(), from);
        go(at >= 0 ? at : all.indexOf(wanted()));
    }

    private void before() {
        String all = all();
        int at = all.lastIndexOf(wanted(), text.getSelection().x - 1);
        go(at >= 0 ? at : all.lastIndexOf(wanted()));
    }

    private void go(int at) {
        if (at >= 0 && !wanted().isEmpty()) {
            text.setSelection(at, at + wanted().length());
            text.showSelection();
        }
    }
}
