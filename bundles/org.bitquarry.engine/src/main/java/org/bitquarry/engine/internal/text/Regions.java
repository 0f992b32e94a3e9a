package org.bitquarry.engine.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;

/** Cuts a script's tokens into regions. One a script, or a part of it that begins where a region does: each begins as if it were the first. */
final class Regions {
    private static final Set<String> BEGINNINGS = Set.of(
            "SELECT",
            "WITH",
            "VALUES",
            "INSERT",
            "UPSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "EXPLAIN",
            "EXEC",
            "EXECUTE",
            "CALL",
            "GETDELETED");

    /** Behind these words a beginning goes on with the same statement. */
    private static final Set<String> CONTINUED =
            Set.of("UNION", "EXCEPT", "INTERSECT", "MINUS", "ALL", "DISTINCT", "FOR", "AS", "THEN", "DO");

    /** These are not complete until a query or VALUES followed. */
    private static final Set<String> LEADING = Set.of("WITH", "EXPLAIN", "INSERT", "UPSERT");

    private final String text;
    private final List<Region> regions = new ArrayList<>();
    private int from;
    private int begin = -1;
    private int finish;
    private int depth;
    private boolean blankLine;
    private boolean leading;
    private boolean merging;
    private String lastWord = "";

    /** @param from where a region begins in the text */
    Regions(String text, int from) {
        this.text = text;
        this.from = from;
    }

    /** Returns the regions of a whole script. */
    static List<Region> of(String text, List<SqlToken> tokens) {
        Regions regions = new Regions(text, 0);
        tokens.forEach(regions::add);
        regions.finish(true);
        return List.copyOf(regions.regions());
    }

    /** Ends the last region with the text. One that would be empty is none, unless it is the only one. */
    void finish(boolean only) {
        if (from < text.length() || (only && regions.isEmpty())) {
            end(text.length(), false);
        }
    }

    /** Returns the regions that have ended so far. */
    List<Region> regions() {
        return regions;
    }

    void add(SqlToken token) {
        if (!token.isSignificant()) {
            blankLine |= token.kind() == Kind.BLANK && lineEnds(token) > 1;
            if (begin >= 0 && token.isOpenComment(text)) {
                // Whoever runs the statement shall hear of it: what follows would go unread.
                finish = token.end();
            }
            return;
        }
        if (is(token, ";")) {
            end(token.end(), true);
            return;
        }
        String word = token.kind() == Kind.KEYWORD ? token.in(text).toUpperCase(Locale.ROOT) : "";
        if (begin >= 0 && blankLine && startsAnother(word)) {
            end(finish, false);
        }
        if (begin < 0) {
            begin = token.offset();
        }
        follow(token, word);
        finish = token.end();
        blankLine = false;
    }

    private boolean startsAnother(String word) {
        return depth == 0 && !leading && !merging && BEGINNINGS.contains(word) && !CONTINUED.contains(lastWord);
    }

    private void follow(SqlToken token, String word) {
        if (is(token, "(")) {
            depth++;
        } else if (is(token, ")")) {
            depth = Math.max(0, depth - 1);
        } else if (depth == 0 && BEGINNINGS.contains(word)) {
            leading = LEADING.contains(word);
            merging |= word.equals("MERGE");
        }
        lastWord = word;
    }

    private void end(int to, boolean closed) {
        regions.add(new Region(from, begin < 0 ? from : begin, begin < 0 ? from : finish, to, closed));
        from = to;
        begin = -1;
        depth = 0;
        blankLine = false;
        leading = false;
        merging = false;
        lastWord = "";
    }

    private boolean is(SqlToken token, String operator) {
        return token.kind() == Kind.OPERATOR && token.in(text).equals(operator);
    }

    private int lineEnds(SqlToken blank) {
        return new LineCounter(blank.in(text)).lineOf(blank.length()) - 1;
    }
}
