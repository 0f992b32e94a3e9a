package org.bitquarry.ui.inspector;

import org.bitquarry.ui.markdown.MarkdownView;
import org.eclipse.swt.widgets.Composite;

/** A value as the page that its Markdown means. */
final class MarkdownViewer implements ValueViewer {
    private final MarkdownView view;

    MarkdownViewer(Composite parent) {
        view = new MarkdownView(parent);
    }

    @Override
    public Composite control() {
        return view;
    }

    @Override
    public void show(Inspected cell, String text) {
        view.show(text);
    }
}
