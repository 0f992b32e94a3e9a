package org.bitquarry.ui.sql;

import java.util.Iterator;
import java.util.Optional;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.jspecify.annotations.Nullable;

/** Says what is wrong at an error's place, and elsewhere what a name means. */
final class SqlHover implements ITextHover {
    private final Describer describer;

    /** Knows what is to say of the name at a place; must not block, and may be asked by any thread. */
    @FunctionalInterface
    interface Describer {
        /** Returns the text; empty where there is nothing to say. */
        Optional<String> describe(String text, int offset);
    }

    SqlHover(Describer describer) {
        this.describer = describer;
    }

    @Override
    public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
        return error((ISourceViewer) viewer, region)
                .or(() -> describer.describe(viewer.getDocument().get(), region.getOffset()))
                .orElse(null);
    }

    private static Optional<String> error(ISourceViewer viewer, IRegion region) {
        IAnnotationModel model = viewer.getAnnotationModel();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            Annotation annotation = all.next();
            Position place = model.getPosition(annotation);
            if (annotation instanceof ErrorMark && place != null && place.overlapsWith(region.getOffset(), 1)) {
                return Optional.of(annotation.getText());
            }
        }
        return Optional.empty();
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }
}
