package org.bitquarry.workbench.core.query;

import java.util.Optional;
import org.bitquarry.engine.SqlOutline;

/** The name that a person gives a statement by a comment before it: {@code -- name: open PRs}. */
public final class StatementName {
    private StatementName() {}

    /** Returns the name of the statement that begins at an index, if one of the comments right before it gives one. */
    public static Optional<String> of(String script, int statement) {
        return SqlOutline.name(script, statement);
    }
}
