package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlChange;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.StatementText;
import org.bitquarry.engine.TypedSql;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.jspecify.annotations.Nullable;

/**
 * The pieces and the statements of a document, which follow each change for about the cost of what it touches: typing never waits for
 * the length of the text. Has to hear of changes before those who ask it. Belongs to the UI thread.
 */
final class TypedText implements IDocumentListener {
    private final IDocument document;
    private final TypedSql sql;
    private String text;
    private @Nullable DocumentEvent seen;
    private IRegion damage = new Region(0, 0);
    private boolean painted = true;

    TypedText(IDocument document) {
        this.document = document;
        text = document.get();
        sql = new TypedSql(text);
        document.addPrenotifiedDocumentListener(this);
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // The pieces follow what has changed.
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        text = document.get();
        SqlChange change = sql.change(event.getOffset(), event.getLength(), text);
        IRegion different = TokenDamage.of(change.before(), change.after(), change.end());
        int written = event.getText() == null ? 0 : event.getText().length();
        int from = Math.min(different.getOffset(), event.getOffset());
        int to = Math.max(different.getOffset() + different.getLength(), event.getOffset() + written);
        IRegion now = different.getLength() == 0 ? new Region(event.getOffset(), written) : new Region(from, to - from);
        // What nobody painted of the change before stands somewhere below its begin now.
        int before = Math.min(damage.getOffset(), now.getOffset());
        damage = painted ? now : new Region(before, text.length() - before);
        seen = event;
        painted = false;
    }

    /** Returns what has to be painted after a change, or because an event that changes nothing asks for it. */
    IRegion damage(DocumentEvent event) {
        if (event == seen) {
            painted = true;
            return damage;
        }
        return new Region(
                event.getOffset(), event.getText() == null ? 0 : event.getText().length());
    }

    String text() {
        return text;
    }

    List<SqlToken> tokens(int from, int to) {
        return sql.tokens(from, to);
    }

    /** Returns the statement that a person means at the caret. */
    Optional<StatementText> statementAt(int caret) {
        return sql.statementAt(caret, this::line);
    }

    private int line(int offset) {
        try {
            return document.getLineOfOffset(offset) + 1;
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
