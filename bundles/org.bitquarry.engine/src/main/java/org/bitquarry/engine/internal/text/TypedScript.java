package org.bitquarry.engine.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.bitquarry.engine.SqlChange;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.StatementText;

/** A script whose tokens and regions follow its changes. */
public final class TypedScript {
    private final TokenGap tokens = new TokenGap();
    private final RegionList regions = new RegionList();
    private String text = "";

    /**
     * Takes a change.
     *
     * @param offset where the text is another one
     * @param removed how many characters went there
     * @param now the whole text
     */
    public SqlChange change(int offset, int removed, String now) {
        int by = now.length() - text.length();
        int unchanged = offset + removed + by;
        int first = tokens.endingBehind(offset - Lexer.LOOK_AHEAD);
        Lexer lexer = Lexer.behind(first == 0 ? null : tokens.get(first - 1), now);
        List<SqlToken> fresh = new ArrayList<>();
        int same = first;
        boolean met = false;
        while (!met && lexer.hasNext()) {
            SqlToken token = lexer.next();
            fresh.add(token);
            // From a token on that stands in unchanged text and is what it was, all goes on as it did.
            if (token.offset() >= unchanged) {
                while (same < tokens.size() && tokens.start(same) + by < token.offset()) {
                    same++;
                }
                met = same < tokens.size()
                        && tokens.start(same) + by == token.offset()
                        && tokens.end(same) + by == token.end()
                        && tokens.kind(same) == token.kind();
            }
        }
        int last = met ? same + 1 : tokens.size();
        List<SqlToken> gone = tokens.list(first, last);
        tokens.replace(first, last, fresh, now.length());
        text = now;
        int from = first < tokens.size() ? tokens.start(first) : now.length();
        int to = fresh.isEmpty() ? now.length() : fresh.getLast().end();
        regions.change(now, tokens, from, to, by);
        return new SqlChange(gone, fresh, to);
    }

    /** Returns the tokens that lie at least partly in a stretch. */
    public List<SqlToken> tokens(int from, int to) {
        int first = tokens.endingBehind(from);
        int last = first;
        while (last < tokens.size() && tokens.start(last) < to) {
            last++;
        }
        return tokens.list(first, last);
    }

    /** Returns the statement that a person means at the caret. */
    public Optional<StatementText> statementAt(int caret, IntUnaryOperator line) {
        return new CaretStatement(text, regions.all(), this::tokens, line).at(caret);
    }
}
