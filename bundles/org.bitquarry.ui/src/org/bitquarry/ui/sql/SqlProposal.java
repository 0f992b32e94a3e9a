package org.bitquarry.ui.sql;

import java.util.Locale;
import org.bitquarry.engine.Completion;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.jspecify.annotations.Nullable;

/**
 * One line of the completion's list. While a person types on, it stays as long as it still begins with what was typed.
 */
final class SqlProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension6 {
    private final Completion completion;
    private final int asked;

    /**
     * Proposes a completion.
     *
     * @param asked where the caret stood when it was computed
     */
    SqlProposal(Completion completion, int asked) {
        this.completion = completion;
        this.asked = asked;
    }

    @Override
    public void apply(IDocument document) {
        replace(document, asked);
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        replace(viewer.getDocument(), offset);
    }

    /** What was typed since lies inside what is replaced. */
    private void replace(IDocument document, int caret) {
        try {
            document.replace(completion.replaceFrom(), completion.replaceLength() + caret - asked, completion.text());
        } catch (BadLocationException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, @Nullable DocumentEvent event) {
        if (offset < completion.replaceFrom()) {
            return false;
        }
        try {
            String typed = document.get(completion.replaceFrom(), offset - completion.replaceFrom());
            return folded(completion.text()).startsWith(folded(typed));
        } catch (BadLocationException gone) {
            return false;
        }
    }

    /** Names may be typed without the quotes that they need. */
    private static String folded(String name) {
        return name.replaceAll("[\"`\\[\\]']", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public Point getSelection(IDocument document) {
        return new Point(completion.replaceFrom() + completion.text().length(), 0);
    }

    @Override
    public String getDisplayString() {
        return completion.text();
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString line = new StyledString(completion.text());
        if (!completion.detail().isEmpty()) {
            line.append("  " + completion.detail(), StyledString.QUALIFIER_STYLER);
        }
        return line;
    }

    @Override
    public Image getImage() {
        return icon().image();
    }

    private Icons icon() {
        return switch (completion.kind()) {
            case KEYWORD -> Icons.SQL;
            case SCHEMA -> Icons.SCHEMA;
            case TABLE -> Icons.TABLE;
            case COLUMN -> Icons.COLUMN;
            case FUNCTION -> Icons.PROCEDURE;
            case VALUE -> Icons.TYPE_TEXT;
        };
    }

    @Override
    public @Nullable String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
        return null;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // Nothing is shown in the text before it is chosen.
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // Nothing was shown in the text.
    }
}
