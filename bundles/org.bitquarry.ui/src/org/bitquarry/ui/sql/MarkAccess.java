package org.bitquarry.ui.sql;

import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IAnnotationAccessExtension;
import org.eclipse.jface.text.source.ImageUtilities;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.jspecify.annotations.Nullable;

/** Draws errors and warnings in the ruler. */
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
        return isMark(annotation) ? isWarning(annotation) ? "Warning" : "Error" : null;
    }

    @Override
    public int getLayer(Annotation annotation) {
        return DEFAULT_LAYER + (isWarning(annotation) ? 1 : 2);
    }

    @Override
    public void paint(Annotation annotation, GC gc, Canvas canvas, Rectangle bounds) {
        if (annotation instanceof FoldMark fold) {
            fold.paint(gc, canvas, bounds);
        } else if (isMark(annotation)) {
            Icons icon = isWarning(annotation) ? Icons.WARNING : Icons.ERROR;
            ImageUtilities.drawImage(icon.image(), gc, canvas, bounds, SWT.CENTER, SWT.TOP);
        }
    }

    @Override
    public boolean isPaintable(Annotation annotation) {
        return isMark(annotation) || annotation instanceof FoldMark;
    }

    /** Tells whether an annotation says that something is wrong. */
    static boolean isMark(Annotation annotation) {
        return annotation instanceof ErrorMark || annotation instanceof FindingMark;
    }

    /** Returns the colour of what is marked. */
    static Palette colour(Annotation mark) {
        return isWarning(mark) ? Palette.QA : Palette.ERROR;
    }

    private static boolean isWarning(Annotation annotation) {
        return annotation.getType().equals(FindingMark.WARNING);
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
