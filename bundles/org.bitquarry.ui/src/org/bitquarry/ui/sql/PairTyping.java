package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.engine.SqlToken;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;

/**
 * Closes brackets and quotes as they are typed. The closing one is typed over, and goes with the opening one when that is
 * deleted at once. Around a selection both are put. Belongs to the UI thread.
 */
final class PairTyping implements VerifyKeyListener {
    private static final String OPEN = "(['\"`";
    private static final String CLOSED = ")]'\"`";
    private static final String BEFORE_CLOSED = ")],;";

    private final ITextViewer viewer;
    private final TypedText typed;
    private final Runnable onCall;
    /** Closing characters that nobody typed yet. */
    private final List<Position> waiting = new ArrayList<>();

    /** @param onCall is told when a parenthesis was opened behind a name */
    PairTyping(ITextViewer viewer, TypedText typed, Runnable onCall) {
        this.viewer = viewer;
        this.typed = typed;
        this.onCall = onCall;
    }

    @Override
    public void verifyKey(VerifyEvent event) {
        boolean command = (event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0 && event.character < ' ';
        if (!event.doit || command || !viewer.isEditable()) {
            return;
        }
        try {
            event.doit = !typed(event.character);
        } catch (BadLocationException moved) {
            // The text changed under the key: it is typed as it is.
        }
    }

    private boolean typed(char c) throws BadLocationException {
        Point selected = viewer.getSelectedRange();
        IDocument document = viewer.getDocument();
        if (selected.y == 0 && isWaiting(selected.x) && document.getChar(selected.x) == c) {
            forget(selected.x);
            viewer.setSelectedRange(selected.x + 1, 0);
            return true;
        }
        if (c == SWT.BS && selected.y == 0 && selected.x > 0 && isWaiting(selected.x) && isPair(document, selected.x)) {
            forget(selected.x);
            document.replace(selected.x - 1, 2, "");
            return true;
        }
        int kind = OPEN.indexOf(c);
        return kind >= 0 && opened(c, CLOSED.charAt(kind), selected, document);
    }

    private boolean opened(char open, char close, Point selected, IDocument document) throws BadLocationException {
        if (selected.y > 0) {
            String inside = document.get(selected.x, selected.y);
            document.replace(selected.x, selected.y, open + inside + close);
            viewer.setSelectedRange(selected.x + 1, selected.y);
            return true;
        }
        if (!mayClose(open, close, selected.x)) {
            return false;
        }
        document.replace(selected.x, 0, String.valueOf(open) + close);
        Position closing = new Position(selected.x + 1, 1);
        document.addPosition(closing);
        waiting.add(closing);
        viewer.setSelectedRange(selected.x + 1, 0);
        if (open == '(') {
            onCall.run();
        }
        return true;
    }

    /** Nothing is closed inside a text or a comment, before a word, or where a quote ends what somebody typed before. */
    private boolean mayClose(char open, char close, int at) {
        String text = typed.text();
        if (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && BEFORE_CLOSED.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean quote = open == close;
        if (quote && at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == open)) {
            return false;
        }
        return typed.tokens(at - 1, at).stream()
                .findFirst()
                .map(token -> isOutside(token, text, at))
                .orElse(true);
    }

    private static boolean isOutside(SqlToken token, String text, int at) {
        return switch (token.kind()) {
            case STRING, QUOTED_IDENTIFIER -> at == token.end() && isClosed(token.in(text));
            case COMMENT -> at == token.end() && token.in(text).endsWith("*/");
            case KEYWORD, IDENTIFIER, NUMBER, OPERATOR, PARAMETER, BLANK -> true;
        };
    }

    private static boolean isClosed(String quoted) {
        char close = CLOSED.charAt(Math.max(0, OPEN.indexOf(quoted.charAt(0))));
        return quoted.length() > 1 && quoted.charAt(quoted.length() - 1) == close;
    }

    private boolean isWaiting(int offset) {
        waiting.removeIf(Position::isDeleted);
        return waiting.stream().anyMatch(position -> position.getOffset() == offset);
    }

    private void forget(int offset) {
        waiting.stream()
                .filter(position -> position.getOffset() == offset)
                .forEach(viewer.getDocument()::removePosition);
        waiting.removeIf(position -> position.getOffset() == offset);
    }

    private static boolean isPair(IDocument document, int at) throws BadLocationException {
        int kind = OPEN.indexOf(document.getChar(at - 1));
        return kind >= 0 && document.getChar(at) == CLOSED.charAt(kind);
    }
}
