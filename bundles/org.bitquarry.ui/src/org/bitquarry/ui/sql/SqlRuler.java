package org.bitquarry.ui.sql;

import java.util.function.IntConsumer;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.text.source.AnnotationRulerColumn;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.ISharedTextColors;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.projection.ProjectionSupport;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What stands left of the text: marks, line numbers, and what can be folded. Belongs to the UI thread. */
final class SqlRuler {
    private static final int MARKS_WIDTH = 16;
    private static final int GAP = 4;

    private final MarkAccess access = new MarkAccess();
    private final CompositeRuler ruler = new CompositeRuler(GAP);
    private final AnnotationRulerColumn marks = new AnnotationRulerColumn(MARKS_WIDTH, access);
    private final LineNumberRulerColumn numbers = new LineNumberRulerColumn();

    SqlRuler() {
        marks.addAnnotationType(ErrorMark.TYPE);
        marks.addAnnotationType(FindingMark.ERROR);
        marks.addAnnotationType(FindingMark.WARNING);
        ruler.addDecorator(0, marks);
        ruler.addDecorator(1, numbers);
    }

    CompositeRuler ruler() {
        return ruler;
    }

    /** Lets a text be folded. */
    void fold(ProjectionViewer viewer) {
        ProjectionSupport folding = new ProjectionSupport(viewer, access, new Colours());
        folding.setHoverControlCreator(parent -> new HoverControl(parent, false));
        folding.install();
        viewer.doOperation(ProjectionViewer.TOGGLE);
    }

    /** Runs an action when somebody clicks a line's mark. */
    void onMark(IntConsumer line) {
        Control control = marks.getControl();
        control.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            if (event.button == 1) {
                line.accept(ruler.toDocumentLineNumber(event.y));
            }
        }));
    }

    /** Takes the colours as they are now. */
    void colour() {
        numbers.setForeground(Palette.SECONDARY.color());
        numbers.setBackground(Palette.WINDOW.color());
        numbers.redraw();
        if (ruler.getControl() != null) {
            Palette.WINDOW.ground(ruler.getControl());
            for (Control column : ((Composite) ruler.getControl()).getChildren()) {
                Palette.WINDOW.ground(column);
            }
        }
    }

    /** Folding asks for the frame of what is folded only. */
    private static final class Colours implements ISharedTextColors {
        @Override
        public Color getColor(RGB numbers) {
            return Palette.SECONDARY.color();
        }

        @Override
        public void dispose() {
            // They are the theme's.
        }
    }
}
