package org.bitquarry.ui.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitquarry.engine.SqlFold;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

/** What can be folded, and what is. Belongs to the UI thread. */
final class Folds {
    private final ProjectionViewer viewer;

    Folds(ProjectionViewer viewer) {
        this.viewer = viewer;
    }

    /** Takes what can be folded in the text as it is now; what is folded and still there stays folded. */
    void take(List<SqlFold> folds) {
        ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
        if (model == null) {
            return;
        }
        Set<Position> wanted = new HashSet<>();
        Set<Integer> begun = new HashSet<>();
        for (SqlFold fold : folds) {
            Position lines = lines(fold);
            // Of what begins in the same line, the widest is folded there.
            if (lines.getLength() > 0 && begun.add(lines.getOffset())) {
                wanted.add(lines);
            }
        }
        Set<Annotation> gone = new HashSet<>();
        for (Iterator<Annotation> each = model.getAnnotationIterator(); each.hasNext(); ) {
            Annotation annotation = each.next();
            Position at = model.getPosition(annotation);
            if (at == null || !wanted.remove(at)) {
                gone.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        wanted.forEach(position -> added.put(new FoldMark(), position));
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.modifyAnnotations(gone.toArray(Annotation[]::new), added, new Annotation[0]);
        }
    }

    /** Returns whole lines: the first one stays to be seen. */
    private Position lines(SqlFold fold) {
        IDocument document = viewer.getDocument();
        try {
            int first = document.getLineOfOffset(fold.offset());
            int last = document.getLineOfOffset(fold.offset() + fold.length());
            int from = document.getLineOffset(first);
            int to = document.getLineOffset(last) + document.getLineLength(last);
            return new Position(from, last > first ? to - from : 0);
        } catch (BadLocationException gone) {
            return new Position(0, 0);
        }
    }

    /** Returns how much is folded now. */
    long folded() {
        ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
        long folded = 0;
        for (Iterator<Annotation> each = model.getAnnotationIterator(); each.hasNext(); ) {
            folded += ((ProjectionAnnotation) each.next()).isCollapsed() ? 1 : 0;
        }
        return folded;
    }
}
