package org.bitquarry.ui.sql;

import java.util.List;
import org.bitquarry.engine.Completion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.jspecify.annotations.Nullable;

/** Proposes what could stand at the caret, out of what is remembered of the source: nothing is asked. */
final class SqlCompletion implements IContentAssistProcessor {
    private static final char[] ACTIVATION = {'.'};

    private final Completer completer;

    /** Knows what could stand at a place; must not block. */
    @FunctionalInterface
    interface Completer {
        /** Returns what could stand at the caret, the likeliest first. */
        List<Completion> complete(String text, int caret);
    }

    SqlCompletion(Completer completer) {
        this.completer = completer;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return completer.complete(viewer.getDocument().get(), offset).stream()
                .map(completion -> new SqlProposal(completion, offset))
                .toArray(ICompletionProposal[]::new);
    }

    @Override
    public IContextInformation @Nullable [] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return ACTIVATION.clone();
    }

    @Override
    public char @Nullable [] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }

    @Override
    public @Nullable IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
