package org.bitquarry.ui.sql;

import java.util.Optional;
import org.bitquarry.engine.StatementText;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;

/** Shows which statement would run: a bar in the accent's colour left of its lines. Belongs to the UI thread. */
final class StatementMark {
    /** Room left of the text, for the bar. */
    static final int MARGIN = 10;

    private static final int LEFT = 3;
    private static final int WIDTH = 3;

    private final ProjectionViewer viewer;
    private final StyledText text;
    private Optional<StatementText> marked = Optional.empty();

    StatementMark(ProjectionViewer viewer) {
        this.viewer = viewer;
        text = viewer.getTextWidget();
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
        marked.filter(statement -> statement.offset() + statement.length()
                        <= viewer.getDocument().getLength())
                .ifPresent(statement -> paint(event, statement));
    }

    /** Of a statement that is folded only some lines are shown. */
    private void paint(PaintEvent event, StatementText statement) {
        try {
            IDocument document = viewer.getDocument();
            int first = document.getLineOfOffset(statement.offset());
            int last = document.getLineOfOffset(statement.offset() + statement.length());
            while (last > first && viewer.modelLine2WidgetLine(last) < 0) {
                last--;
            }
            int top = viewer.modelLine2WidgetLine(first);
            if (top >= 0) {
                int y = text.getLinePixel(top);
                Color before = event.gc.getBackground();
                event.gc.setBackground(Palette.ACCENT.color());
                event.gc.fillRectangle(LEFT, y, WIDTH, text.getLinePixel(viewer.modelLine2WidgetLine(last) + 1) - y);
                event.gc.setBackground(before);
            }
        } catch (BadLocationException changed) {
            // The next caret tells the statement of the new text.
        }
    }
}
