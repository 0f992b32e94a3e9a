package org.bitquarry.ui.sql;

import java.util.Optional;
import org.bitquarry.engine.StatementText;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;

/** Shows which statement would run: a bar in the accent's colour left of its lines. Belongs to the UI thread. */
final class StatementMark {
    /** Room left of the text, for the bar. */
    static final int MARGIN = 10;

    private static final int LEFT = 3;
    private static final int WIDTH = 3;

    private final StyledText text;
    private Optional<StatementText> marked = Optional.empty();

    StatementMark(StyledText text) {
        this.text = text;
        text.setLeftMargin(MARGIN);
        text.addPaintListener(this::paint);
    }

    Optional<StatementText> marked() {
        return marked;
    }

    void mark(Optional<StatementText> statement) {
        if (!marked.equals(statement)) {
            marked = statement;
            text.redraw(0, 0, MARGIN, text.getClientArea().height, false);
        }
    }

    private void paint(PaintEvent event) {
        marked.filter(statement -> statement.offset() + statement.length() <= text.getCharCount())
                .ifPresent(statement -> {
                    int first = text.getLineAtOffset(statement.offset());
                    int last = text.getLineAtOffset(statement.offset() + statement.length());
                    int top = text.getLinePixel(first);
                    Color before = event.gc.getBackground();
                    event.gc.setBackground(Palette.ACCENT.color());
                    event.gc.fillRectangle(LEFT, top, WIDTH, text.getLinePixel(last + 1) - top);
                    event.gc.setBackground(before);
                });
    }
}
