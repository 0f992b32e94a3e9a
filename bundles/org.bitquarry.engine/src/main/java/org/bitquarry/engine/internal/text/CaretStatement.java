package org.bitquarry.engine.internal.text;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;
import org.bitquarry.engine.StatementText;

/** Finds the statement that a person means at the caret. */
final class CaretStatement {
    private final String text;
    private final List<Region> regions;
    private final Between tokens;
    private final IntUnaryOperator line;

    /** Knows the tokens of a script. */
    @FunctionalInterface
    interface Between {
        /** Returns those that lie between two offsets, wholly or partly, and maybe others. */
        List<SqlToken> tokens(int from, int to);
    }

    /** @param line of an offset, counted from 1 */
    CaretStatement(String text, List<Region> regions, Between tokens, IntUnaryOperator line) {
        this.text = text;
        this.regions = regions;
        this.tokens = tokens;
        this.line = line;
    }

    Optional<StatementText> at(int caret) {
        Optional<Region> before = Optional.empty();
        for (Region region : regions) {
            if (!region.isBlank()) {
                if (region.begin() > caret) {
                    Region above = before.orElse(region);
                    return Optional.of(statement(isBelow(caret, above, region) ? region : above));
                }
                before = Optional.of(region);
            }
        }
        return before.map(this::statement);
    }

    private boolean isBelow(int caret, Region above, Region below) {
        if (caret <= above.finish() || isOneLine(above.finish(), caret)) {
            return false;
        }
        return isOneLine(caret, below.begin()) || hasOwnCommentBefore(caret, above);
    }

    /** Tells whether a comment that stands on its own lines begins between a statement and the caret's line end. */
    private boolean hasOwnCommentBefore(int caret, Region above) {
        int lineEnd = caret;
        while (lineEnd < text.length() && "\r\n".indexOf(text.charAt(lineEnd)) < 0) {
            lineEnd++;
        }
        int limit = lineEnd;
        return tokens.tokens(above.finish(), limit).stream()
                .filter(token -> token.kind() == Kind.COMMENT)
                .filter(token -> token.offset() >= above.finish() && token.offset() < limit)
                .anyMatch(token -> !isOneLine(above.finish(), token.offset()));
    }

    private boolean isOneLine(int from, int to) {
        return text.substring(Math.min(from, to), to).chars().noneMatch(c -> c == '\n' || c == '\r');
    }

    private StatementText statement(Region region) {
        return new StatementText(
                text.substring(region.begin(), region.finish()),
                region.begin(),
                region.finish() - region.begin(),
                line.applyAsInt(region.begin()));
    }
}
