package org.bitquarry.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.PredicateEvaluator;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.scan.Values;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;

/** A source made of lists: it does what its ability says, no more, and remembers what it was asked for. */
final class FakeConnector implements Connector {
    final FakeCatalog catalog = new FakeCatalog();
    final List<ScanRequest> scans = new ArrayList<>();
    final List<FakeCursor> cursors = new ArrayList<>();
    final List<RowChange> changes = new ArrayList<>();
    final List<ProcedureCall> calls = new ArrayList<>();
    /** It remembers how long its lists are. */
    boolean knowsSizes;

    Runnable whenAsked = () -> {};
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
    private final Ability ability;
    java.util.function.Function<Verb, List<String>> missingScopes = verb -> List.of();
    java.util.function.Function<RowChange, RowOutcome> outcome = change -> new RowOutcome.Applied(Map.of());

    FakeConnector(Ability ability) {
        this.ability = ability;
    }

    /** Adds a row; columns that are not named are NULL. */
    FakeConnector has(String schema, TableDefinition table, Map<String, ?> values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        table.columns().forEach(column -> row.put(column.name(), values.get(column.name())));
        rows.computeIfAbsent(schema + "." + table.name(), key -> new ArrayList<>())
                .add(row);
        return this;
    }

    @Override
    public List<String> missingScopes(TableDefinition table, Verb verb) {
        return missingScopes.apply(verb);
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Pushed pushDown(ScanRequest wanted) {
        whenAsked.run();
        List<Predicate> sent = wanted.filter().stream().filter(this::isSent).toList();
        List<Predicate> residual = wanted.filter().stream()
                .filter(predicate -> !isExact(predicate, wanted.table().table()))
                .toList();
        for (Column parent : wanted.table().table().parentKey()) {
            if (wanted.filter().stream().noneMatch(predicate -> binds(predicate, parent))) {
                throw new MissingKeyException(
                        wanted.table().table().name(), parent.name(), "Add WHERE " + parent.name() + " = ….");
            }
        }
        boolean sort =
                wanted.sort().isEmpty() || (can() && wanted.sort().stream().allMatch(key -> sorts(key, wanted)));
        boolean exact = can() && residual.isEmpty();
        boolean limit = exact && sort;
        ScanRequest request = wanted.withFilter(sent)
                .withSort(sort ? wanted.sort() : List.of())
                .withLimit(limit ? wanted.offset() : 0, limit ? wanted.limit() : OptionalLong.empty());
        boolean count = wanted.countOnly() && wanted.columns().isEmpty() && exact;
        return new Pushed(request, residual, sort, limit, count);
    }

    private boolean can() {
        return ability != Ability.NOTHING;
    }

    private boolean sorts(SortKey key, ScanRequest wanted) {
        return ability == Ability.EVERYTHING
                || wanted.table()
                        .table()
                        .requireColumn(key.column())
                        .sortField()
                        .isPresent();
    }

    private static boolean binds(Predicate predicate, Column column) {
        return (predicate instanceof Predicate.Comparison comparison
                        && comparison.column().equals(column.name())
                        && comparison.operator() == Operator.EQ)
                || (predicate instanceof Predicate.In in && in.column().equals(column.name()) && !in.negated());
    }

    private boolean isSent(Predicate predicate) {
        return switch (ability) {
            case NOTHING -> false;
            case DECLARED ->
                switch (predicate) {
                    case Predicate.Comparison comparison -> true;
                    case Predicate.In in -> true;
                    case Predicate.And and -> and.terms().stream().allMatch(this::isSent);
                    case Predicate.Or or -> or.terms().stream().allMatch(this::isSent);
                    case Predicate.Like like -> false;
                    case Predicate.IsNull isNull -> false;
                    case Predicate.Never never -> true;
                };
            case EVERYTHING -> true;
        };
    }

    /** What is declared of a free text is sent, and answered with a superset: the residual stays. */
    private boolean isExact(Predicate predicate, TableDefinition table) {
        return switch (ability) {
            case NOTHING -> false;
            case DECLARED ->
                switch (predicate) {
                    case Predicate.Comparison comparison ->
                        table.requireColumn(comparison.column())
                                .filterField(comparison.operator())
                                .isPresent();
                    case Predicate.In in ->
                        table.requireColumn(in.column())
                                .filterField(Operator.IN)
                                .isPresent();
                    case Predicate.And and -> and.terms().stream().allMatch(term -> isExact(term, table));
                    case Predicate.Or or -> or.terms().stream().allMatch(term -> isExact(term, table));
                    case Predicate.Like like -> false;
                    case Predicate.IsNull isNull -> false;
                    case Predicate.Never never -> true;
                };
            case EVERYTHING -> true;
        };
    }

    @Override
    public RequestPlan plan(ScanRequest request) {
        return new RequestPlan(
                List.of(new PlannedRequest(
                        "GET",
                        String.valueOf(request),
                        Optional.empty(),
                        "read",
                        1,
                        List.of(),
                        false,
                        !request.countOnly() && !knowsSizes)),
                List.of(),
                List.of());
    }

    @Override
    public Cursor scan(ScanRequest request, RequestContext context) {
        scans.add(request);
        List<@Nullable Object[]> page = new ArrayList<>();
        List<Map<String, @Nullable Object>> all = matching(request);
        if (request.countOnly()) {
            page.add(new Object[] {(long) all.size()});
        } else {
            all.stream()
                    .skip(request.offset())
                    .limit(request.limit().orElse(Long.MAX_VALUE))
                    .forEach(row ->
                            page.add(request.columns().stream().map(row::get).toArray()));
        }
        FakeCursor cursor = new FakeCursor(page);
        cursors.add(cursor);
        return cursor;
    }

    private List<Map<String, @Nullable Object>> matching(ScanRequest request) {
        TableRef table = request.table();
        Comparator<Map<String, @Nullable Object>> order = Comparator.comparingInt(row -> 0);
        for (SortKey key : request.sort()) {
            Comparator<Map<String, @Nullable Object>> next =
                    Comparator.comparing(row -> row.get(key.column()), Comparator.nullsLast(Values::compare));
            order = order.thenComparing(key.descending() ? next.reversed() : next);
        }
        return rows.getOrDefault(table.toString(), List.of()).stream()
                .filter(row -> PredicateEvaluator.passes(request.filter(), row::get))
                .sorted(order)
                .toList();
    }

    @Override
    public RequestPlan plan(ChangeSet changeSet) {
        return new RequestPlan(
                changeSet.changes().stream()
                        .map(change -> new PlannedRequest(
                                change.verb().name(), change.toString(), body(change), "write", 1, List.of(), false))
                        .toList(),
                List.of(),
                List.of());
    }

    private static Optional<String> body(RowChange change) {
        return switch (change) {
            case RowChange.Insert insert -> Optional.of(insert.values().toString());
            case RowChange.Update update -> Optional.of(update.values().toString());
            case RowChange.Delete delete -> Optional.empty();
        };
    }

    @Override
    public List<RowOutcome> commit(ChangeSet changeSet, OutcomeListener listener, RequestContext context) {
        List<RowOutcome> outcomes = new ArrayList<>();
        for (RowChange change : changeSet.changes()) {
            changes.add(change);
            outcomes.add(outcome.apply(change));
            if (!listener.happened(outcomes.size() - 1, change, outcomes.getLast())) {
                break;
            }
        }
        return outcomes;
    }

    @Override
    public RequestPlan plan(ProcedureCall call) {
        return new RequestPlan(
                List.of(new PlannedRequest(
                        "POST",
                        call.procedure().toString(),
                        Optional.of(call.arguments().toString()),
                        "call",
                        1,
                        List.of(),
                        true)),
                List.of(),
                List.of());
    }

    @Override
    public Cursor call(ProcedureCall call, RequestContext context) {
        calls.add(call);
        return new FakeCursor(
                List.<@Nullable Object[]>of(new Object[] {call.arguments().get("PullRequestId"), "MERGED"}));
    }

    @Override
    public ConnectionReport test(RequestContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Budget budget() {
        return new Budget(1_000, 1_000);
    }

    @Override
    public void close() {}
}
