package org.bitquarry.ui.inspector;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * The line below a text that is shown by its first part only: says how much that is, and offers the rest. Laying out a text costs
 * time by its length, and few people read so far.
 */
final class FirstPart {
    /** So many characters are laid out without a pause that a person would notice. */
    private static final int MOST = 40_000;

    private static final int GAP = 4;

    private final Composite bar;
    private final Label words;

    /** Makes the line, which is not seen until it has something to tell. */
    FirstPart(Composite parent, Runnable showAll) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, GAP).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        words = new Label(bar, SWT.WRAP);
        words.setData("test.id", "inspector.text.part");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        Button all = new Button(bar, SWT.PUSH);
        all.setText("Show all");
        all.setData("test.id", "inspector.text.all");
        all.addListener(SWT.Selection, event -> showAll.run());
        bar.setVisible(false);
    }

    /** Returns what is shown of a value: all of it, or its first part, which ends with a whole character. */
    static String of(String value) {
        if (value.length() <= MOST) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }

    /** Tells how much of a text is shown; says nothing where that is all. */
    void tell(int shown, int length) {
        boolean isPart = shown < length;
        words.setText(
                isPart
                        ? "The first %,d of %,d characters. Copying all of them takes the whole value."
                                .formatted(shown, length)
                        : "");
        if (bar.getVisible() != isPart) {
            bar.setVisible(isPart);
            ((GridData) bar.getLayoutData()).exclude = !isPart;
            bar.getParent().layout(true, true);
        }
    }
}
