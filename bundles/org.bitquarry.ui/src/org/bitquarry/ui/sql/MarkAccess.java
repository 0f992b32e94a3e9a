package org.bitquarry.ui.sql;

import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IAnnotationAccessExtension;
import org.eclipse.jface.text.source.ImageUtilities;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.jspecify.annotations.Nullable;

/** Draws an error in the ruler. */
final class MarkAccess implements IAnnotationAccess, IAnnotationAccessExtension {
    private static final Object[] NO_SUPERTYPES = {};

    @Override
    public Object getType(Annotation annotation) {
        return annotation.getType();
    }

    @Override
    public boolean isMultiLine(Annotation annotation) {
        return true;
    }

    @Override
    public boolean isTemporary(Annotation annotation) {
        return true;
    }

    @Override
    public @Nullable String getTypeLabel(Annotation annotation) {
        return annotation instanceof ErrorMark ? "Error" : null;
    }

    @Override
    public int getLayer(Annotation annotation) {
        return DEFAULT_LAYER + 1;
    }

    @Override
    public void paint(Annotation annotation, GC gc, Canvas canvas, Rectangle bounds) {
        if (annotation instanceof ErrorMark) {
            ImageUtilities.drawImage(Icons.ERROR.image(), gc, canvas, bounds, SWT.CENTER, SWT.TOP);
        }
    }

    @Override
    public boolean isPaintable(Annotation annotation) {
        return annotation instanceof ErrorMark;
    }

    @Override
    public boolean isSubtype(Object annotationType, Object potentialSupertype) {
        return annotationType.equals(potentialSupertype);
    }

    @Override
    public Object[] getSupertypes(Object annotationType) {
        return NO_SUPERTYPES;
    }
}
