package org.bitquarry.ui.sql;

import java.util.stream.Stream;
import org.bitquarry.ui.parts.UiExecutor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModelEvent;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.jface.text.source.IAnnotationModelListenerExtension;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyledText;

/**
 * Lays out a text anew when some of it was folded or unfolded: SWT goes on painting lines that it laid out before, with
 * the words of others. Typing, which changes what could be folded, costs nothing here. Belongs to the UI thread.
 */
final class FoldPaint implements IAnnotationModelListener, IAnnotationModelListenerExtension {
    private final ProjectionViewer viewer;
    private final Runnable soon;

    private FoldPaint(ProjectionViewer viewer) {
        this.viewer = viewer;
        soon = new UiExecutor(viewer.getTextWidget()).merging(this::paint);
    }

    /** Follows a viewer whose text can be folded by now. */
    static void follow(ProjectionViewer viewer) {
        viewer.getProjectionAnnotationModel().addAnnotationModelListener(new FoldPaint(viewer));
    }

    @Override
    public void modelChanged(IAnnotationModel model) {
        soon.run();
    }

    @Override
    public void modelChanged(AnnotationModelEvent event) {
        if (event.getChangedAnnotations().length > 0
                || Stream.of(event.getRemovedAnnotations()).anyMatch(FoldPaint::isFolded)) {
            soon.run();
        }
    }

    private static boolean isFolded(Annotation annotation) {
        return annotation instanceof ProjectionAnnotation fold && fold.isCollapsed();
    }

    private void paint() {
        StyledText text = viewer.getTextWidget();
        viewer.invalidateTextPresentation();
        text.redraw();
    }
}
