package org.bitquarry.engine.internal.sql;

import java.util.Optional;
import org.apache.calcite.sql.SqlNode;
import org.bitquarry.engine.internal.run.Border;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;

/** Compiles statements; the only class that loads Calcite. Thread-safe. */
public final class SqlCompiler {
    private final QueryCompiler queries;

    /** Compiles against a catalogue. */
    public SqlCompiler(Catalog catalog) {
        queries = new QueryCompiler(catalog);
    }

    /** Compiles one statement. */
    public CompiledQuery compile(String sql, Optional<String> defaultSchema, RequestContext context) {
        return Border.guarded(() -> {
            SqlNode statement = Parser.parse(sql);
            return queries.compile(sql, statement, defaultSchema, context);
        });
    }
}
