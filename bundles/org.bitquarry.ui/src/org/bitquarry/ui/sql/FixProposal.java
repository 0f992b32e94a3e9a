package org.bitquarry.ui.sql;

import org.bitquarry.engine.SqlFinding;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.jspecify.annotations.Nullable;

/**
 * A change of the text that mends an error.
 *
 * @param fix the change, at its place in the text as it is now
 */
record FixProposal(SqlFinding.Fix fix) implements ICompletionProposal {
    @Override
    public void apply(IDocument document) {
        try {
            document.replace(fix.offset(), fix.length(), fix.replacement());
        } catch (BadLocationException gone) {
            // The text became shorter while the list was open.
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return new Point(fix.offset() + fix.replacement().length(), 0);
    }

    @Override
    public String getDisplayString() {
        return fix.label();
    }

    @Override
    public Image getImage() {
        return Icons.EDIT.image();
    }

    @Override
    public @Nullable String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
        return null;
    }
}
