package org.bitquarry.ui.sql;

import java.time.Instant;
import java.util.Optional;
import org.bitquarry.engine.StatementText;
import org.bitquarry.workbench.core.query.QueryJob;

/** A statement that was begun. Two steps are never equal. */
final class SqlStep {
    private final SqlWish wish;
    private final QueryJob job;
    private final Instant begun;

    SqlStep(SqlWish wish, QueryJob job, Instant begun) {
        this.wish = wish;
        this.job = job;
        this.begun = begun;
    }

    /** Returns the statement as it stood in the text. */
    StatementText statement() {
        return wish.statement();
    }

    /** Returns the name that a comment gives it. */
    Optional<String> name() {
        return wish.name();
    }

    SqlWish wish() {
        return wish;
    }

    QueryJob job() {
        return job;
    }

    Instant begun() {
        return begun;
    }
}
