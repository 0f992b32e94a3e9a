package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.completion.OutlineReader;
import org.bitquarry.engine.internal.text.TitleComment;

/** Finds the parts of a script by its words alone: it needs no catalogue, and takes some milliseconds for a long script. */
public final class SqlOutline {
    private SqlOutline() {}

    /** Returns the statements of a script in their order. Total: any text has an outline. */
    public static List<SqlPart> of(String script) {
        return OutlineReader.read(script);
    }

    /** Returns the name that a comment before it gives the statement at an index: {@code -- name: open PRs}. */
    public static Optional<String> name(String script, int statement) {
        return TitleComment.before(script, SqlTokens.of(script), statement);
    }

    /** Returns the stretches that can be folded: statements, views, queries in parentheses and comments of several lines. */
    public static List<SqlFold> folds(String script) {
        return OutlineReader.folds(script);
    }
}
