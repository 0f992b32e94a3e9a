package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/**
 * What is marked in a text: the error of the last run, and what is wrong before anything runs. Each has an icon in the ruler
 * and a wavy line below the words. Belongs to the UI thread.
 */
final class ErrorMarks implements ITextPresentationListener {
    private final AnnotationModel model = new AnnotationModel();
    private final SourceViewer viewer;

    /**
     * A mark and where it is now.
     *
     * @param annotation the mark
     * @param place of it
     */
    record Placed(Annotation annotation, Position place) {
        boolean touches(int offset) {
            return place.getOffset() <= offset && offset <= place.getOffset() + place.getLength();
        }
    }

    /** Marks nothing yet. The viewer is given {@link #model} with its document. */
    ErrorMarks(SourceViewer viewer) {
        this.viewer = viewer;
        viewer.addTextPresentationListener(this);
    }

    AnnotationModel model() {
        return model;
    }

    /** Marks the error of a run. */
    void mark(QueryFailure failure, Position place) {
        model.addAnnotation(new ErrorMark(failure), place);
        repaint(List.of(place));
    }

    /** Marks what is wrong with the text as it is now, in the place of what was. */
    void show(List<SqlFinding> findings) {
        Map<SqlFinding, Placed> before = new HashMap<>();
        all().filter(mark -> mark.annotation() instanceof FindingMark).forEach(mark -> {
            SqlFinding finding = ((FindingMark) mark.annotation()).finding();
            before.put(finding.later(mark.place().getOffset() - finding.offset()), mark);
        });
        Map<Annotation, Position> added = new HashMap<>();
        List<Placed> gone = new ArrayList<>(before.values());
        for (SqlFinding finding : findings) {
            Placed same = before.get(finding);
            if (same != null && same.place().getLength() == finding.length()) {
                gone.remove(same);
            } else {
                added.put(new FindingMark(finding), new Position(finding.offset(), finding.length()));
            }
        }
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.replaceAnnotations(gone.stream().map(Placed::annotation).toArray(Annotation[]::new), added);
            repaint(Stream.concat(gone.stream().map(Placed::place), added.values().stream())
                    .toList());
        }
    }

    /** Takes the errors of the last run away. */
    void clear() {
        List<Placed> gone =
                all().filter(mark -> mark.annotation() instanceof ErrorMark).toList();
        if (!gone.isEmpty()) {
            model.replaceAnnotations(gone.stream().map(Placed::annotation).toArray(Annotation[]::new), Map.of());
            repaint(gone.stream().map(Placed::place).toList());
        }
    }

    /** Returns where the errors of the last run are. */
    List<Position> places() {
        return all().filter(mark -> mark.annotation() instanceof ErrorMark)
                .map(Placed::place)
                .toList();
    }

    /** Returns the nearest mark that begins behind a place, or before it; beyond the last one, the first from the other end. */
    Optional<Position> beside(int offset, boolean behind) {
        Comparator<Position> along = Comparator.comparingInt(Position::getOffset);
        List<Position> places = all().map(Placed::place)
                .sorted(behind ? along : along.reversed())
                .toList();
        return places.stream()
                .filter(place -> behind ? place.getOffset() > offset : place.getOffset() < offset)
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    /** Returns what is marked. */
    Stream<Placed> all() {
        List<Placed> marks = new ArrayList<>();
        for (Iterator<Annotation> each = model.getAnnotationIterator(); each.hasNext(); ) {
            Annotation annotation = each.next();
            Position place = model.getPosition(annotation);
            if (place != null && !place.isDeleted() && MarkAccess.isMark(annotation)) {
                marks.add(new Placed(annotation, place));
            }
        }
        return marks.stream();
    }

    private void repaint(List<Position> places) {
        places.stream()
                .filter(place -> place.getOffset() + place.getLength()
                        <= viewer.getDocument().getLength())
                .forEach(place -> viewer.invalidateTextPresentation(place.getOffset(), place.getLength()));
    }

    @Override
    public void applyTextPresentation(TextPresentation presentation) {
        int from = presentation.getExtent().getOffset();
        int to = from + presentation.getExtent().getLength();
        all().forEach(mark -> {
            int begin = Math.max(from, mark.place().getOffset());
            int end = Math.min(to, mark.place().getOffset() + mark.place().getLength());
            if (begin < end) {
                StyleRange wave = new StyleRange(begin, end - begin, null, null);
                wave.underline = true;
                wave.underlineStyle = SWT.UNDERLINE_ERROR;
                wave.underlineColor = MarkAccess.colour(mark.annotation()).color();
                presentation.mergeStyleRange(wave);
            }
        });
    }
}
