package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlToken;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ICharacterPairMatcher;
import org.jspecify.annotations.Nullable;

/** Finds the bracket that belongs to the one at the caret; those in texts, names and comments are none. */
final class SqlPairs implements ICharacterPairMatcher {
    private static final String OPEN = "([{";
    private static final String CLOSED = ")]}";

    private final TypedText typed;
    private int anchor = LEFT;

    SqlPairs(TypedText typed) {
        this.typed = typed;
    }

    @Override
    public @Nullable IRegion match(IDocument document, int offset) {
        String text = typed.text();
        if (!isBracket(text, offset - 1) && !isBracket(text, offset)) {
            return null;
        }
        List<SqlToken> tokens = typed.tokens(0, text.length());
        return at(tokens, text, offset - 1)
                .or(() -> at(tokens, text, offset))
                .flatMap(index -> pair(tokens, text, index))
                .orElse(null);
    }

    private static boolean isBracket(String text, int offset) {
        return offset >= 0 && offset < text.length() && (OPEN + CLOSED).indexOf(text.charAt(offset)) >= 0;
    }

    /** Returns the index of the bracket that stands at an offset. */
    private static Optional<Integer> at(List<SqlToken> tokens, String text, int offset) {
        if (!isBracket(text, offset)) {
            return Optional.empty();
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).offset() == offset) {
                return tokens.get(i).kind() == SqlToken.Kind.OPERATOR ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<IRegion> pair(List<SqlToken> tokens, String text, int index) {
        char bracket = text.charAt(tokens.get(index).offset());
        int kind = OPEN.indexOf(bracket);
        boolean opens = kind >= 0;
        char own = bracket;
        char other = opens ? CLOSED.charAt(kind) : OPEN.charAt(CLOSED.indexOf(bracket));
        int depth = 0;
        for (int i = index; i >= 0 && i < tokens.size(); i += opens ? 1 : -1) {
            SqlToken token = tokens.get(i);
            if (token.kind() == SqlToken.Kind.OPERATOR && token.length() == 1) {
                char c = text.charAt(token.offset());
                depth += c == own ? 1 : c == other ? -1 : 0;
                if (depth == 0) {
                    anchor = opens ? LEFT : RIGHT;
                    int from = Math.min(tokens.get(index).offset(), token.offset());
                    return Optional.of(
                            new Region(from, Math.max(tokens.get(index).offset(), token.offset()) + 1 - from));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public int getAnchor() {
        return anchor;
    }

    @Override
    public void clear() {
        // Nothing is remembered.
    }

    @Override
    public void dispose() {
        // Nothing is held.
    }
}
