package org.bitquarry.ui.sql;

import java.util.List;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.source.DefaultAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationHoverExtension;
import org.eclipse.jface.text.source.ILineRange;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.LineRange;
import org.jspecify.annotations.Nullable;

/** What the marks beside a line say, in a window that looks like the other hovers. */
final class MarkHover extends DefaultAnnotationHover implements IAnnotationHoverExtension {
    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return parent -> new HoverControl(parent, false);
    }

    @Override
    public boolean canHandleMouseCursor() {
        return false;
    }

    @Override
    public @Nullable Object getHoverInfo(ISourceViewer viewer, ILineRange lines, int visible) {
        return getHoverInfo(viewer, lines.getStartLine());
    }

    @Override
    public ILineRange getHoverLineRange(ISourceViewer viewer, int line) {
        return new LineRange(line, 1);
    }

    @Override
    protected String formatMultipleMessages(List<String> messages) {
        return String.join("\n\n", messages);
    }
}
