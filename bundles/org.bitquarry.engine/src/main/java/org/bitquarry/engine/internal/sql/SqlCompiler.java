package org.bitquarry.engine.internal.sql;

import java.util.Optional;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.internal.run.Border;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.engine.parser.SqlExecute;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;

/** Compiles statements; the only class that loads Calcite. Thread-safe. */
public final class SqlCompiler {
    private static final String UNSUPPORTED = "0A000";

    private final Catalog catalog;
    private final PlanCache cache;
    private final QueryCompiler queries;
    private final ChangeCompiler changes;

    /**
     * Compiles against a catalogue.
     *
     * @param source is asked what it can do
     */
    public SqlCompiler(Catalog catalog, ScanSource source) {
        this.catalog = catalog;
        queries = new QueryCompiler(source);
        changes = new ChangeCompiler(queries);
        cache = new PlanCache(catalog);
    }

    /**
     * Compiles one statement.
     *
     * @throws org.bitquarry.model.error.BitquarryException with the position, when it can't be run as it is
     */
    public Compilation compile(String sql, SqlSession session, RequestContext context) {
        PlanCache.Key key = new PlanCache.Key(sql, session.defaultSchema(), session.includeDeleted());
        return cache.get(key, context).orElseGet(() -> {
            Compilation compiled = Border.guarded(() -> compileAnew(key, context));
            cache.put(key, compiled);
            return compiled;
        });
    }

    /**
     * Returns what would keep a statement from running, by what the catalogue remembers; empty when nothing is known to.
     * Asks the source for nothing.
     */
    public Optional<BitquarryException> fault(String sql, SqlSession session) {
        KnownCatalog known = new KnownCatalog(catalog);
        try {
            return Border.guarded(() -> {
                examine(new PlanCache.Key(sql, session.defaultSchema(), session.includeDeleted()), known);
                return Optional.<BitquarryException>empty();
            });
        } catch (BitquarryException fault) {
            // A statement about a schema that only the source can tell of is not judged.
            return Optional.of(fault).filter(told -> told.isStatementFault() && !known.missed());
        }
    }

    private void examine(PlanCache.Key session, Catalog known) {
        RequestContext nobody = RequestContext.unobserved();
        SourceText text = Parser.parse(session.sql());
        SqlNode statement = Stretches.resolved(Synonyms.resolved(DeletedQueries.resolved(text.statement())));
        StatementScope scope = StatementScope.of(text, statement, known, session, nobody);
        DeletedQueries.requireKept(text.statement(), scope, known);
        ParameterPlaces.of(statement);
        IntoFile.taken(statement);
        if (statement instanceof SqlExecute execute) {
            Procedures procedures = new Procedures(known, SearchPath.of(known, session.defaultSchema()), nobody);
            new CallCompiler(queries, scope, procedures).compile(execute);
        } else if (statement.isA(SqlKind.QUERY)) {
            scope.validate(new EngineValidator(scope.reader(), scope.types()), statement);
        } else {
            compiled(statement, scope);
        }
    }

    private Compilation compileAnew(PlanCache.Key session, RequestContext context) {
        SourceText text = Parser.parse(session.sql());
        SqlNode statement = Stretches.resolved(Synonyms.resolved(DeletedQueries.resolved(text.statement())));
        StatementScope scope = StatementScope.of(text, statement, catalog, session, context);
        DeletedQueries.requireKept(text.statement(), scope, catalog);
        ParameterPlaces parameters = ParameterPlaces.of(statement);
        Optional<IntoFile> into = IntoFile.taken(statement);
        if (statement instanceof SqlExecute execute) {
            Procedures procedures = new Procedures(catalog, SearchPath.of(catalog, session.defaultSchema()), context);
            CompiledCall call = new CallCompiler(queries, scope, procedures).compile(execute);
            return new Compilation(text.explains(), call, parameters, into);
        }
        CompiledStatement compiled =
                Border.guarded(Positions.range(text.statement().getParserPosition()), () -> compiled(statement, scope));
        return new Compilation(text.explains(), compiled, parameters, into);
    }

    private CompiledStatement compiled(SqlNode statement, StatementScope scope) {
        if (statement.isA(SqlKind.QUERY)) {
            return queries.compile(statement, scope);
        }
        return changes.compile(statement, scope)
                .orElseThrow(() -> ValidationErrors.rejected(
                        "a statement of this kind can't be run here.",
                        "SELECT, INSERT, UPDATE, DELETE, UPSERT, MERGE, EXEC and EXPLAIN REQUESTS FOR can.",
                        UNSUPPORTED,
                        Positions.range(statement.getParserPosition()),
                        null));
    }
}
