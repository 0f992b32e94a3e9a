package org.bitquarry.ui.inspector;

import java.util.Optional;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says why there is no picture to see, and offers what to do about it. */
final class PictureNotice extends Composite {
    private static final int MARGIN = 16;
    private static final int GAP = 8;
    private static final int WIDTH = 80;

    private final Label icon;
    private final Label title;
    private final Label detail;
    private final Button button;
    private final Button browser;
    private Icons shown = Icons.INFO;
    private Runnable action = () -> {
        // Nothing is offered yet.
    };

    /** @param open shows the address in a browser */
    PictureNotice(Composite parent, Runnable open) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .applyTo(this);
        icon = new Label(this, SWT.NONE);
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .span(1, 3)
                .applyTo(icon);
        title = label("inspector.picture.title");
        detail = label("inspector.picture.detail");
        Composite buttons = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(buttons);
        button = button(buttons, "inspector.picture.do", () -> action.run());
        browser = button(buttons, "inspector.picture.browser", open);
        browser.setText("Open in browser");
        Palette.onChange(this, () -> icon.setImage(shown.image()));
    }

    private Label label(String testId) {
        Label label = new Label(this, SWT.WRAP);
        label.setData("test.id", testId);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private static Button button(Composite parent, String id, Runnable pressed) {
        Button made = new Button(parent, SWT.PUSH);
        made.setData("test.id", id);
        made.setLayoutData(new GridData());
        made.addListener(SWT.Selection, event -> pressed.run());
        return made;
    }

    /**
     * Says something.
     *
     * @param words on the button; empty for none
     * @param next what the button does
     */
    void say(Icons kind, String what, String more, Optional<String> words, Runnable next) {
        shown = kind;
        icon.setImage(kind.image());
        set(title, what);
        set(detail, more);
        action = next;
        button.setText(words.orElse(""));
        button.setVisible(words.isPresent());
        ((GridData) button.getLayoutData()).exclude = words.isEmpty();
        layout(true, true);
    }

    private static void set(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        label.setVisible(!text.isEmpty());
        ((GridData) label.getLayoutData()).exclude = text.isEmpty();
    }

    @Override
    public boolean setFocus() {
        return button.isVisible() ? button.setFocus() : browser.setFocus();
    }
}
