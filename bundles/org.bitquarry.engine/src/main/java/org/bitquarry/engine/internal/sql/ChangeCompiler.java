package org.bitquarry.engine.internal.sql;

import java.util.Optional;
import org.apache.calcite.sql.SqlDelete;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlMerge;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUpdate;

/** Compiles INSERT, UPSERT, MERGE, UPDATE and DELETE into the query that finds what to change. Thread-safe. */
final class ChangeCompiler {
    private final QueryCompiler queries;

    ChangeCompiler(QueryCompiler queries) {
        this.queries = queries;
    }

    /** Compiles a statement; empty when it is none of them. */
    Optional<CompiledStatement> compile(SqlNode statement, StatementScope scope) {
        return switch (statement) {
            case SqlInsert insert
            when !insert.isUpsert() -> Optional.of(new InsertCompiler(queries, scope).compile(insert));
            case SqlInsert upsert -> Optional.of(new InsertCompiler(queries, scope).compileUpsert(upsert));
            case SqlMerge merge -> Optional.of(new MergeCompiler(queries, scope, merge).compile());
            case SqlUpdate update -> Optional.of(new UpdateCompiler(queries, scope).compile(update));
            case SqlDelete delete -> Optional.of(new UpdateCompiler(queries, scope).compile(delete));
            default -> Optional.empty();
        };
    }
}
