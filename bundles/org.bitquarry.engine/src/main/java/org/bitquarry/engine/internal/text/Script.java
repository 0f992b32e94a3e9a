package org.bitquarry.engine.internal.text;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;
import org.bitquarry.engine.StatementText;

/**
 * A script with its tokens and where its statements stand.
 *
 * @param text the script
 * @param tokens of it
 * @param regions of it, blank ones too, without gaps
 */
public record Script(String text, List<SqlToken> tokens, List<Region> regions) {
    /** Reads a script. */
    public static Script of(String text) {
        List<SqlToken> tokens = Lexer.tokens(text);
        return new Script(text, tokens, new Regions(text).of(tokens));
    }

    /** Returns the statements in their order. */
    public List<StatementText> statements() {
        LineCounter lines = new LineCounter(text);
        return regions.stream()
                .filter(region -> !region.isBlank())
                .map(region -> statement(region, lines))
                .toList();
    }

    /** Returns the statement that a person means at the caret. */
    public Optional<StatementText> statementAt(int caret) {
        Optional<Region> before = Optional.empty();
        for (Region region : regions.stream().filter(each -> !each.isBlank()).toList()) {
            if (region.begin() > caret) {
                Region above = before.orElse(region);
                return Optional.of(statement(isBelow(caret, above, region) ? region : above, new LineCounter(text)));
            }
            before = Optional.of(region);
        }
        return before.map(region -> statement(region, new LineCounter(text)));
    }

    /** Returns the region in which somebody types at the caret; behind a semicolon that is the next one. */
    public Region regionAt(int caret) {
        return regions.stream()
                .filter(region -> caret < region.to() || (caret == region.to() && !region.closed()))
                .findFirst()
                .orElseGet(() -> new Region(text.length(), text.length(), text.length(), text.length(), false));
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
        return tokens.stream()
                .filter(token -> token.kind() == Kind.COMMENT)
                .filter(token -> token.offset() >= above.finish() && token.offset() < limit)
                .anyMatch(token -> !isOneLine(above.finish(), token.offset()));
    }

    private boolean isOneLine(int from, int to) {
        return text.substring(Math.min(from, to), to).chars().noneMatch(c -> c == '\n' || c == '\r');
    }

    private StatementText statement(Region region, LineCounter lines) {
        return new StatementText(
                text.substring(region.begin(), region.finish()),
                region.begin(),
                region.finish() - region.begin(),
                lines.lineOf(region.begin()));
    }
}
