package org.bitquarry.engine.internal.text;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlToken;
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
        return new Script(text, tokens, Regions.of(text, tokens));
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
        return new CaretStatement(text, regions, (from, to) -> tokens, offset -> new LineCounter(text).lineOf(offset))
                .at(caret);
    }

    /** Returns the region in which somebody types at the caret; behind a semicolon that is the next one. */
    public Region regionAt(int caret) {
        return regions.stream()
                .filter(region -> caret < region.to() || (caret == region.to() && !region.closed()))
                .findFirst()
                .orElseGet(() -> new Region(text.length(), text.length(), text.length(), text.length(), false));
    }

    private StatementText statement(Region region, LineCounter lines) {
        return new StatementText(
                text.substring(region.begin(), region.finish()),
                region.begin(),
                region.finish() - region.begin(),
                lines.lineOf(region.begin()));
    }
}
