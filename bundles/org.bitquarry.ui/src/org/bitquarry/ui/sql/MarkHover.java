package org.bitquarry.ui.sql;

import java.util.Iterator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.jspecify.annotations.Nullable;

/** Says what is wrong at an error's place. */
final class MarkHover implements ITextHover {
    @Override
    public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
        IAnnotationModel model = ((ISourceViewer) viewer).getAnnotationModel();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            Annotation annotation = all.next();
            Position place = model.getPosition(annotation);
            if (annotation instanceof ErrorMark && place != null && place.overlapsWith(region.getOffset(), 1)) {
                return annotation.getText();
            }
        }
        return null;
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }
}
