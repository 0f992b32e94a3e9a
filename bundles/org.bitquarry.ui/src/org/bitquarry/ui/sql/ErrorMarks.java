package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/** The errors that are marked in a text: an icon in the ruler and a wavy line below the words. Belongs to the UI thread. */
final class ErrorMarks implements ITextPresentationListener {
    private final AnnotationModel model = new AnnotationModel();
    private final SourceViewer viewer;

    /** Marks nothing yet. The viewer is given {@link #model} with its document. */
    ErrorMarks(SourceViewer viewer) {
        this.viewer = viewer;
        viewer.addTextPresentationListener(this);
    }

    AnnotationModel model() {
        return model;
    }

    void mark(QueryFailure failure, Position place) {
        model.addAnnotation(new ErrorMark(failure), place);
        viewer.invalidateTextPresentation(place.getOffset(), place.getLength());
    }

    /** Takes all marks away. */
    void clear() {
        List<Position> marked = places();
        model.removeAllAnnotations();
        marked.forEach(place -> viewer.invalidateTextPresentation(place.getOffset(), place.getLength()));
    }

    /** Returns the places that are marked. */
    List<Position> places() {
        List<Position> places = new ArrayList<>();
        model.getAnnotationIterator().forEachRemaining(mark -> Optional.ofNullable(model.getPosition(mark))
                .ifPresent(places::add));
        return places;
    }

    @Override
    public void applyTextPresentation(TextPresentation presentation) {
        int from = presentation.getExtent().getOffset();
        int to = from + presentation.getExtent().getLength();
        for (Position place : places()) {
            int begin = Math.max(from, place.getOffset());
            int end = Math.min(to, place.getOffset() + place.getLength());
            if (begin < end) {
                StyleRange wave = new StyleRange(begin, end - begin, null, null);
                wave.underline = true;
                wave.underlineStyle = SWT.UNDERLINE_ERROR;
                wave.underlineColor = Palette.ERROR.color();
                presentation.mergeStyleRange(wave);
            }
        }
    }
}
