package org.bitquarry.ui.sql;

import java.util.stream.Stream;
import org.bitquarry.ui.templates.SqlTemplates;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.jspecify.annotations.Nullable;

/** Proposes what could stand at the caret, out of what is remembered of the source: nothing is asked. */
final class SqlCompletion implements IContentAssistProcessor {
    private static final char[] ACTIVATION = {'.'};

    private static final char[] CALLS = {'(', ','};

    /** Fewer than these aren't enough when a letter is taken back. */
    private static final int LEAST_LINES = 4;

    private final PopupSize size = new PopupSize(LEAST_LINES);
    private final SqlInsight insight;
    private final TemplateOffers templates = new TemplateOffers(SqlTemplates::kept);

    SqlCompletion(SqlInsight insight) {
        this.insight = insight;
    }

    /** Returns the size of the list. */
    IDialogSettings size() {
        return size.settings();
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        String text = viewer.getDocument().get();
        Stream<ICompletionProposal> words =
                insight.complete(text, offset).stream().map(completion -> new SqlProposal(completion, offset));
        // Whoever types the whole name of a snippet means it.
        ICompletionProposal[] offers = Stream.of(
                        templates.called(viewer.getDocument(), text, offset, true).stream(),
                        words,
                        templates.called(viewer.getDocument(), text, offset, false).stream())
                .flatMap(each -> each)
                .toArray(ICompletionProposal[]::new);
        size.fit(viewer.getTextWidget(), offers.length);
        return offers;
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return insight.call(viewer.getDocument().get(), offset).stream()
                .map(CallInformation::new)
                .toArray(IContextInformation[]::new);
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return ACTIVATION.clone();
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return CALLS.clone();
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return new CallHints(insight);
    }
}
