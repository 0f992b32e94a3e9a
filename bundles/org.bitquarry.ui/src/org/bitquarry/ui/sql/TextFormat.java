package org.bitquarry.ui.sql;

import java.util.List;
import org.bitquarry.engine.SqlFormat;
import org.bitquarry.engine.StatementText;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;

/** Lays statements of a text out anew and finds where the caret goes. */
final class TextFormat {
    private TextFormat() {}

    /**
     * A text and a caret in it.
     *
     * @param text all of it
     * @param caret index in it
     */
    record Result(String text, int caret) {}

    /** Lays the whole text out. */
    static Result all(String text, int caret) {
        String laidOut = SqlFormat.USUAL.script(text);
        return new Result(laidOut, moved(text, caret, laidOut));
    }

    /** Lays some statements of the text out; the rest stays as it is. */
    static Result some(String text, List<StatementText> statements, int caret) {
        StringBuilder all = new StringBuilder(text);
        for (StatementText statement : statements.reversed()) {
            all.replace(
                    statement.offset(),
                    statement.offset() + statement.length(),
                    SqlFormat.USUAL.statement(statement.text()));
        }
        String laidOut = all.toString();
        return new Result(laidOut, moved(text, caret, laidOut));
    }

    /** What is the same at both ends stays untouched, with its marks and folds. */
    static void replaceDifference(IDocument document, String before, String after) {
        int head = 0;
        int most = Math.min(before.length(), after.length());
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        try {
            document.replace(head, before.length() - tail - head, after.substring(head, after.length() - tail));
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The caret stays behind the same character that is no blank. */
    private static int moved(String before, int caret, String after) {
        long written = before.substring(0, caret)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
        int at = 0;
        while (at < after.length() && written > 0) {
            if (!Character.isWhitespace(after.charAt(at))) {
                written--;
            }
            at++;
        }
        boolean behindBlank = caret > 0 && Character.isWhitespace(before.charAt(caret - 1));
        while (behindBlank && at < after.length() && Character.isWhitespace(after.charAt(at))) {
            at++;
        }
        return at;
    }
}
