package org.bitquarry.ui.sql;

import org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.information.IInformationPresenter;
import org.eclipse.jface.text.information.InformationPresenter;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;

/** Says how the text of a session behaves: colours, completion, hovers, undo, indenting. */
final class SqlViewerConfiguration extends SourceViewerConfiguration {
    private static final int UNDO_STEPS = 500;
    private static final int TAB_WIDTH = 4;
    private static final int COMPLETION_DELAY_MILLIS = 50;

    private static final int HOVER_CHARACTERS = 72;
    private static final int HOVER_LINES = 14;

    private final SqlCompletion completion;
    private final SqlHover hover;
    private final Fixes fixes;
    private final TokenPaint paint;

    SqlViewerConfiguration(SqlCompletion completion, SqlHover hover, Fixes fixes, TokenPaint paint) {
        this.completion = completion;
        this.hover = hover;
        this.fixes = fixes;
        this.paint = paint;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        PresentationReconciler reconciler = new PresentationReconciler();
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
        assistant.setRestoreCompletionProposalSize(completion.size());
        assistant.setContextInformationPopupOrientation(IContentAssistant.CONTEXT_INFO_ABOVE);
        return assistant;
    }

    @Override
    public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
        QuickAssistAssistant assistant = fixes.assistant();
        assistant.setInformationControlCreator(getInformationControlCreator(viewer));
        return assistant;
    }

    @Override
    public IInformationPresenter getInformationPresenter(ISourceViewer viewer) {
        InformationPresenter presenter = new InformationPresenter(hover.getInformationPresenterControlCreator());
        presenter.setInformationProvider(hover, IDocument.DEFAULT_CONTENT_TYPE);
        presenter.setSizeConstraints(HOVER_CHARACTERS, HOVER_LINES, false, true);
        return presenter;
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return hover;
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return new MarkHover();
    }

    @Override
    public IInformationControlCreator getInformationControlCreator(ISourceViewer viewer) {
        return parent -> new HoverControl(parent, false);
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
