package org.bitquarry.ui.sql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlName;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.ui.grid.EditsOpener;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.query.CarefulQuery;
import org.bitquarry.workbench.core.query.CostConsent;
import org.bitquarry.workbench.core.query.CostQuestion;
import org.bitquarry.workbench.core.query.CostlyQuery;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.jspecify.annotations.Nullable;

/** A source of the answers that a test gave it, by statement; everything else is rejected. */
final class FakeSource implements SqlSource {
    private final Map<String, PreparedQuery> queries = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Completion> completions = new ArrayList<>();
    final List<QueryRequest> asked = new ArrayList<>();
    final List<String> connected = new ArrayList<>(List.of("demo"));

    @Nullable
    CategoryRules category;

    CostConsent consent = CostConsent.NONE;

    FakeSource answering(String sql, PreparedQuery query) {
        queries.put(sql, query);
        return this;
    }

    FakeSource proposing(Completion completion) {
        completions.add(completion);
        return this;
    }

    @Override
    public QueryJob job(QueryRequest request, SessionPlace place) {
        asked.add(request);
        return new QueryJob(request, (sql, context) -> costly(sql), ExchangeListener.NONE, Clock.systemUTC());
    }

    private PreparedQuery costly(String sql) {
        PreparedQuery query = prepared(sql);
        return new CostlyQuery(
                query,
                cost -> new CostQuestion("demo", sql, cost, query.plan(), budget("demo")),
                consent,
                allowed -> prepared(CostlyQuery.allowing(sql, allowed)));
    }

    private PreparedQuery prepared(String sql) {
        int at = sql.indexOf("Nme");
        if (at >= 0) {
            throw new QueryRejectedException(
                    new Problem("", "There is no column Nme in Repositories.", "Did you mean Name?"),
                    "42703",
                    Optional.of(new TextRange(1, at + 1, 1, at + 3)),
                    null);
        }
        if (sql.startsWith("UPDATE Kept")) {
            throw CarefulQuery.keptBack(
                    new Problem("Run the statement", "nothing was sent to demo, as you decided.", ""));
        }
        PreparedQuery query = queries.get(sql);
        if (query == null) {
            throw new QueryRejectedException(
                    new Problem("", "Nobody expected " + sql + ".", ""), "42000", Optional.empty(), null);
        }
        return query;
    }

    @Override
    public List<Completion> complete(String text, int caret, SessionPlace place) {
        return completions;
    }

    @Override
    public Optional<String> describe(String text, int offset, SessionPlace place) {
        return text.startsWith("Repositories", offset)
                ? Optional.of("Repositories of " + place.datasource())
                : Optional.empty();
    }

    @Override
    public Optional<SqlCall> call(String text, int caret, SessionPlace place) {
        return Optional.empty();
    }

    @Override
    public List<SqlName> names(String text, SessionPlace place) {
        return List.of();
    }

    @Override
    public List<SqlFinding> inspect(String text, SessionPlace place, CancellationToken cancellation) {
        return List.of();
    }

    @Override
    public Optional<TableTopic> tableAt(String text, int offset, SessionPlace place) {
        return Optional.empty();
    }

    @Override
    public EditsOpener edits(String datasource) {
        return EditsOpener.NONE;
    }

    @Override
    public List<String> datasources() {
        return List.of("demo", "acme");
    }

    @Override
    public boolean isConnected(String datasource) {
        return connected.contains(datasource);
    }

    @Override
    public void connect(String datasource) {
        connected.add(datasource);
        listeners.forEach(Runnable::run);
    }

    @Override
    public Optional<CategoryRules> category(String datasource) {
        return Optional.ofNullable(category);
    }

    @Override
    public boolean mayTakeSecret(String sql, String datasource) {
        return sql.contains("Secret");
    }

    @Override
    public Optional<Budget> budget(String datasource) {
        return Optional.of(new Budget(1_000, 742));
    }

    @Override
    public List<String> schemas(String datasource) {
        return List.of("Information", "web");
    }

    @Override
    public void refresh(String datasource) {
        // Everything is known.
    }

    @Override
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }
}
