package org.bitquarry.ui.sql;

import org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.source.DefaultAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;

/** Says how the text of a session behaves: colours, completion, hovers, undo, indenting. */
final class SqlViewerConfiguration extends SourceViewerConfiguration {
    private static final int UNDO_STEPS = 500;
    private static final int TAB_WIDTH = 4;
    private static final int COMPLETION_DELAY_MILLIS = 50;

    private final IContentAssistProcessor completion;

    private final ITextHover hover;

    SqlViewerConfiguration(IContentAssistProcessor completion, ITextHover hover) {
        this.completion = completion;
        this.hover = hover;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        PresentationReconciler reconciler = new PresentationReconciler();
        TokenPaint paint = new TokenPaint();
        reconciler.setDamager(paint, IDocument.DEFAULT_CONTENT_TYPE);
        reconciler.setRepairer(paint, IDocument.DEFAULT_CONTENT_TYPE);
        return reconciler;
    }

    @Override
    public IContentAssistant getContentAssistant(ISourceViewer viewer) {
        ContentAssistant assistant = new ContentAssistant();
        assistant.setContentAssistProcessor(completion, IDocument.DEFAULT_CONTENT_TYPE);
        assistant.enableAutoActivation(true);
        assistant.setAutoActivationDelay(COMPLETION_DELAY_MILLIS);
        assistant.enableAutoInsert(true);
        assistant.enableColoredLabels(true);
        assistant.setInformationControlCreator(getInformationControlCreator(viewer));
        assistant.setEmptyMessage("No proposals");
        assistant.setShowEmptyList(true);
        return assistant;
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return hover;
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return new DefaultAnnotationHover();
    }

    @Override
    public IUndoManager getUndoManager(ISourceViewer viewer) {
        return new TextViewerUndoManager(UNDO_STEPS);
    }

    @Override
    public IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer viewer, String contentType) {
        return new IAutoEditStrategy[] {new DefaultIndentLineAutoEditStrategy()};
    }

    @Override
    public int getTabWidth(ISourceViewer viewer) {
        return TAB_WIDTH;
    }
}
