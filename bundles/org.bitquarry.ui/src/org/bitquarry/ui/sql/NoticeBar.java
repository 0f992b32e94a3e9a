package org.bitquarry.ui.sql;

import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line above the text that says what happened to its file and offers what to do. Belongs to the UI thread. */
final class NoticeBar extends Composite {
    private static final int MARGIN = 8;
    private static final int GAP = 8;

    private final Label icon;
    private final Label words;
    private final Composite buttons;
    private Icons shown = Icons.INFO;

    /** Makes it hidden, for a parent with a grid layout. */
    NoticeBar(Composite parent) {
        super(parent, SWT.NONE);
        setData("test.id", "sql.notice");
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(MARGIN, MARGIN / 2)
                .spacing(GAP, 0)
                .applyTo(this);
        icon = new Label(this, SWT.NONE);
        words = new Label(this, SWT.WRAP);
        words.setData("test.id", "sql.notice.words");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        buttons = new Composite(this, SWT.NONE);
        Palette.onChange(this, () -> icon.setImage(shown.image()));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        setVisible(false);
    }

    /** Says something, in the place of what was said before. */
    NoticeBar say(Icons kind, String text) {
        shown = kind;
        icon.setImage(kind.image());
        words.setText(text.replace("&", "&&"));
        for (var button : buttons.getChildren()) {
            button.dispose();
        }
        turn(true);
        return this;
    }

    /** Offers something to do; the line goes before it is done. */
    NoticeBar with(String label, String testId, Runnable action) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(label);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> {
            hide();
            action.run();
        });
        GridLayoutFactory.fillDefaults()
                .numColumns(buttons.getChildren().length)
                .spacing(GAP / 2, 0)
                .applyTo(buttons);
        getParent().layout(true, true);
        return this;
    }

    /** Offers to take the line away. */
    NoticeBar withClose() {
        return with("Close", "sql.notice.close", this::hide);
    }

    void hide() {
        turn(false);
    }

    private void turn(boolean visible) {
        ((GridData) getLayoutData()).exclude = !visible;
        setVisible(visible);
        getParent().layout(true, true);
    }
}
