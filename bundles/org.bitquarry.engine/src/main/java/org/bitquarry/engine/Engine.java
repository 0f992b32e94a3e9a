package org.bitquarry.engine;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.completion.Completer;
import org.bitquarry.engine.internal.completion.OfferedFunctions;
import org.bitquarry.engine.internal.inspect.Inspector;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.engine.internal.sql.Compilation;
import org.bitquarry.engine.internal.sql.CompiledCall;
import org.bitquarry.engine.internal.sql.CompiledChange;
import org.bitquarry.engine.internal.sql.CompiledQuery;
import org.bitquarry.engine.internal.sql.SqlCompiler;
import org.bitquarry.engine.internal.sys.LastBatch;
import org.bitquarry.engine.internal.sys.SysConnector;
import org.bitquarry.engine.internal.sys.SysFacts;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * SQL over one connector. Thread-safe. Making one is cheap; the first statement loads the planner, which takes a second
 * unless {@link #warmUp()} was called. Does not own the connector.
 */
public final class Engine implements AutoCloseable {
    private final SysConnector connector;
    private final ScanSource source;
    private final InstantSource clock;
    private final Completer completer;
    private final Inspector inspector;
    private @Nullable SqlCompiler compiler;

    /** Makes an engine over a connector, of which {@code sys} tells no more than the catalogue. */
    public Engine(Connector connector) {
        this(connector, Surroundings.unknown());
    }

    /** Makes an engine over a connector. */
    public Engine(Connector connector, Surroundings surroundings) {
        this(connector, surroundings, InstantSource.system());
    }

    /** Makes an engine that knows its own schema {@code sys} alone, of which nobody is asked. */
    public static Engine withoutSource() {
        return new Engine(new NoSource());
    }

    Engine(Connector connector, InstantSource clock) {
        this(connector, Surroundings.unknown(), clock);
    }

    private Engine(Connector connector, Surroundings surroundings, InstantSource clock) {
        this.connector = new SysConnector(
                connector,
                new SysFacts(
                        surroundings.catalog(),
                        surroundings.settings(),
                        surroundings.product(),
                        SqlFeatures.all(),
                        new LastBatch()));
        this.clock = clock;
        source = new ScanSource(this.connector);
        completer = new Completer(catalog());
        inspector = new Inspector(catalog(), completer, this::compiler);
    }

    /** Returns the schemas and tables that statements can name: the connector's and the schema {@code sys}. */
    public Catalog catalog() {
        return connector.catalog();
    }

    /**
     * Parses, validates and plans a statement. Asks the source for no more than the names of schemas that it has not
     * told yet.
     *
     * @throws org.bitquarry.model.error.QueryRejectedException with the position in the text, when it can't be run
     */
    public PreparedQuery prepare(String sql, SqlSession session, RequestContext context) {
        Allowance allowance = Allowance.of(sql);
        Compilation compiled = compiler().compile(allowance.sql(), session, context);
        LastBatch changed = session.changes().batch();
        Connector telling = connector.telling(changed);
        ScanSource reading = new ScanSource(telling);
        PreparedQuery prepared =
                switch (compiled.statement()) {
                    case CompiledQuery query -> into(compiled, session, new PreparedSelect(query, reading, clock));
                    case CompiledChange change ->
                        new PreparedChange(change, telling, reading, clock, session.maxAffectedRows(), changed);
                    case CompiledCall call -> new PreparedCall(call, telling, reading, clock);
                };
        PreparedQuery byName =
                compiled.parameters().isPlain() ? prepared : new PreparedByName(prepared, compiled.parameters());
        if (compiled.explains()) {
            return new PreparedExplanation(byName);
        }
        int most = Math.min(allowance.requests().orElse(session.costGate()), session.requestCap());
        return most == SqlSession.NO_GATE
                ? byName
                : new GatedQuery(byName, new CostGate.Limit(most, most == session.requestCap()));
    }

    private static PreparedQuery into(Compilation compiled, SqlSession session, PreparedQuery query) {
        return compiled.into()
                .map(file -> (PreparedQuery)
                        new PreparedInto(query, file.target(), session.sink().orElseThrow(file::refused)))
                .orElse(query);
    }

    /**
     * Loads what statements of any engine need, in a thread of its own and once a process, so that the first one is fast. Returns
     * at once; asks nothing.
     */
    public static void warmUp() {
        WarmUp.begin();
    }

    /**
     * Returns what could stand at the caret of a script, likelier ones first. Reads only what the catalogue remembers: it
     * asks nothing and is fast enough for every keystroke.
     *
     * @param caret from 0 to the length of the text
     */
    public List<Completion> complete(String text, int caret, SqlSession session) {
        return completer.complete(text, caret, session);
    }

    /**
     * Returns what is to say of the name at a place of a script, for a hover: what the table's page says. Asks nothing, like
     * {@link #complete}.
     *
     * @param offset index of a character
     */
    public Optional<String> describe(String text, int offset, SqlSession session) {
        return completer.describe(text, offset, session);
    }

    /**
     * Returns the table whose name stands at a place of a script, or a column of which does. Asks nothing, like
     * {@link #complete}.
     *
     * @param offset index of a character
     */
    public Optional<TableDefinition> tableAt(String text, int offset, SqlSession session) {
        return completer.tableAt(text, offset, session);
    }

    /**
     * Returns what the names of a script mean, as far as the catalogue remembers, in the order of the text. Asks nothing;
     * takes some milliseconds for a long script.
     */
    public List<SqlName> names(String script, SqlSession session) {
        return completer.names(script, session);
    }

    /** Returns the call of a function or a procedure around the caret. Asks nothing, like {@link #complete}. */
    public Optional<SqlCall> call(String script, int caret, SqlSession session) {
        return completer.call(script, caret, session);
    }

    /**
     * Returns what is wrong with a script, in the order of the text, by what the catalogue remembers: it asks nothing. Takes
     * some milliseconds a statement that it has not seen yet, so it is no work for the UI thread.
     *
     * @throws org.bitquarry.model.error.CancelledException when the token says so between two statements
     */
    public List<SqlFinding> inspect(String script, SqlSession session, CancellationToken cancellation) {
        return inspector.inspect(script, session, cancellation);
    }

    /** Returns the names of the functions that statements can call. */
    public static List<String> functions() {
        return OfferedFunctions.names();
    }

    private synchronized SqlCompiler compiler() {
        SqlCompiler existing = compiler;
        if (existing == null) {
            existing = new SqlCompiler(catalog(), source);
            compiler = existing;
        }
        return existing;
    }

    @Override
    public void close() {
        // Nothing of its own is open: cursors are closed by those who read them.
    }
}
