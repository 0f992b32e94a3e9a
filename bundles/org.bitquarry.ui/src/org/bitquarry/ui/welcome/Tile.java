package org.bitquarry.ui.welcome;

import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** One thing to begin with: a picture, what it does, and a sentence. A click anywhere, or Enter on the link, does it. */
final class Tile extends Composite {
    private static final int MARGIN = 16;
    private static final int GAP = 8;
    private static final int WIDTH = 220;
    private static final int FOCUSED = 2;

    /**
     * Makes a tile.
     *
     * @param icon shows it
     * @param title says it in two or three words
     * @param sentence says more
     * @param work does it
     */
    Tile(Composite parent, Icons icon, String title, String sentence, Runnable work) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, GAP).applyTo(this);
        WidgetElement.setCSSClass(this, "tile");
        Label picture = new Label(this, SWT.NONE);
        picture.setImage(icon.image());
        Link link = new Link(this, SWT.NONE);
        link.setText("<a>" + title + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> work.run()));
        Label words = new Label(this, SWT.WRAP);
        words.setText(sentence);
        WidgetElement.setCSSClass(words, "secondary");
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, true).applyTo(words);
        MouseListener click = MouseListener.mouseUpAdapter(event -> work.run());
        for (Control control : new Control[] {this, picture, words}) {
            control.addMouseListener(click);
            control.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        }
        addPaintListener(event -> frame(event.gc, link.isFocusControl()));
        // The keyboard is where the whole tile is marked: the dots around a link are hardly seen.
        link.addListener(SWT.FocusIn, event -> redraw());
        link.addListener(SWT.FocusOut, event -> redraw());
        Palette.onChange(this, new UiExecutor(this).merging(() -> {
                    picture.setImage(icon.image());
                    redraw();
                }));
    }

    private void frame(GC gc, boolean focused) {
        Rectangle area = getClientArea();
        int thick = focused ? FOCUSED : 1;
        gc.setForeground((focused ? Palette.ACCENT : Palette.HAIRLINE).color());
        for (int inset = 0; inset < thick; inset++) {
            gc.drawRectangle(area.x + inset, area.y + inset, area.width - 1 - 2 * inset, area.height - 1 - 2 * inset);
        }
    }

    /** Names the link for tests. */
    Tile named(String testId) {
        getChildren()[1].setData("test.id", testId);
        return this;
    }
}
