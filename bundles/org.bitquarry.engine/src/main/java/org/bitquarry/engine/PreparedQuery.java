package org.bitquarry.engine;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** A statement that was parsed, validated and planned. Thread-safe; may be executed many times. */
public interface PreparedQuery {
    /** Returns what the statement does. */
    StatementKind kind();

    /** Tells whether executing it may change something. */
    default boolean writes() {
        return switch (kind()) {
            case QUERY, EXPLAIN -> false;
            case INSERT, UPDATE, DELETE, CALL -> true;
        };
    }

    /** Returns the columns of its rows; empty when it gives none. */
    List<ResultColumn> columns();

    /** Returns how many parameters {@link #execute} takes. */
    default int parameterCount() {
        return parameterTypes().size();
    }

    /** Returns the types as which {@link #execute} reads its parameters. */
    List<SqlType> parameterTypes();

    /** Returns what the parameters are called; empty for a question mark. One name is one parameter wherever it stands. */
    default List<String> parameterNames() {
        return Collections.nCopies(parameterCount(), "");
    }

    /** Returns the table whose rows the result shows, one each with its whole key; empty when they can't be edited. */
    Optional<TableRef> editableTable();

    /** Tells what executing will send. Asks nothing. */
    RequestPlan plan();

    /**
     * Finds what executing would change, and changes nothing; may read. Empty for what is no INSERT, UPDATE, DELETE or
     * MERGE.
     *
     * @param parameters one value each, NULL as null
     * @throws org.bitquarry.model.error.BitquarryException when the source fails or the work is cancelled
     */
    default Optional<ChangeSet> changes(List<@Nullable Object> parameters, RequestContext context) {
        return Optional.empty();
    }

    /**
     * Executes the statement; rows are fetched as the cursor is read.
     *
     * @param parameters one value each, NULL as null
     * @param context ends the work and is told of each request
     * @throws org.bitquarry.model.error.BitquarryException when the source fails or the work is cancelled
     */
    StatementResult execute(List<@Nullable Object> parameters, RequestContext context);
}
