package org.bitquarry.ui.sql;

import java.util.List;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.ui.sql.ErrorMarks.Placed;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.source.Annotation;
import org.jspecify.annotations.Nullable;

/** Offers what would mend the errors at the caret, or else those in its line. Belongs to the UI thread. */
final class Fixes implements IQuickAssistProcessor {
    private final PopupSize size = new PopupSize(1);
    private final ErrorMarks marks;

    Fixes(ErrorMarks marks) {
        this.marks = marks;
    }

    /** Returns an assistant that lists them. */
    QuickAssistAssistant assistant() {
        QuickAssistAssistant assistant = new QuickAssistAssistant();
        assistant.setQuickAssistProcessor(this);
        assistant.setRestoreCompletionProposalSize(size.settings());
        return assistant;
    }

    /** Returns what would mend a mark, the likeliest first. */
    static List<FixProposal> of(Placed mark) {
        if (!(mark.annotation() instanceof FindingMark finding)) {
            return List.of();
        }
        SqlFinding found = finding.finding();
        int by = mark.place().getOffset() - found.offset();
        return found.fixes().stream().map(fix -> new FixProposal(fix.later(by))).toList();
    }

    /** Returns the marks at a place of the document, or else those in its line. */
    List<Placed> at(IDocument document, int offset) {
        List<Placed> touched = marks.all().filter(mark -> mark.touches(offset)).toList();
        return touched.isEmpty()
                ? marks.all().filter(mark -> isOneLine(document, mark, offset)).toList()
                : touched;
    }

    private static boolean isOneLine(IDocument document, Placed mark, int offset) {
        try {
            return document.getLineOfOffset(mark.place().getOffset()) == document.getLineOfOffset(offset);
        } catch (BadLocationException gone) {
            return false;
        }
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        IDocument document = context.getSourceViewer().getDocument();
        ICompletionProposal[] offers = at(document, context.getOffset()).stream()
                .flatMap(mark -> of(mark).stream())
                .distinct()
                .toArray(ICompletionProposal[]::new);
        size.fit(context.getSourceViewer().getTextWidget(), offers.length);
        return offers;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof FindingMark mark && !mark.finding().fixes().isEmpty();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return computeQuickAssistProposals(context).length > 0;
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }
}
