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
        addPaintListener(event -> {
            Rectangle area = getClientArea();
            event.gc.setForeground(Palette.HAIRLINE.color());
            event.gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
        });
        Palette.onChange(this, new UiExecutor(this).merging(() -> {
                    picture.setImage(icon.image());
                    redraw();
                }));
    }

    /** Names the link for tests. */
    Tile named(String testId) {
        getChildren()[1].setData("test.id", testId);
        return this;
    }
}
