package org.bitquarry.engine.internal.sql;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql2rel.ConvertToChecked;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.internal.catalog.EngineTypes;
import org.bitquarry.engine.internal.plan.ConnectorScan;
import org.bitquarry.engine.internal.plan.LateValues;
import org.bitquarry.engine.internal.plan.NullableCasts;
import org.bitquarry.engine.internal.plan.OwnFlags;
import org.bitquarry.engine.internal.plan.Planner;
import org.bitquarry.engine.internal.run.QueryRunner;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** Validates and plans queries. Thread-safe. */
final class QueryCompiler {
    private static final SqlToRelConverter.Config CONVERSION = SqlToRelConverter.config()
            .withExpand(false)
            .withTrimUnusedFields(false)
            .withInSubQueryThreshold(Integer.MAX_VALUE);

    private static final String PLANNING = "Planning the statement";

    private final Planner planner = new Planner();
    private final ScanSource source;

    QueryCompiler(ScanSource source) {
        this.source = source;
    }

    /** Compiles a query whose names are looked up in a scope. */
    CompiledQuery compile(SqlNode query, StatementScope scope) {
        EngineValidator validator = new EngineValidator(scope.reader(), scope.types());
        ColumnNames names = ColumnNames.of(query, scope.text().original());
        SqlNode validated = scope.validate(validator, query);
        List<SqlType> parameters = parameters(validator, validated);
        AtomicBoolean cancelled = new AtomicBoolean();
        RelOptCluster cluster =
                Planner.cluster(new OwnFlags(scope.types()), new LateValues(parameters.size()), source, cancelled);
        RelRoot root = converter(validator, scope, cluster).convertQuery(validated, false, true);
        RelNode visible = scope.hidesDeleted() ? DeletedRows.hidden(root.project()) : root.project();
        RelNode logical = NullableCasts.dropped(visible.accept(new ConvertToChecked(cluster.getRexBuilder(), true)));
        RelNode plan = plan(logical, scope.cancellation(), cancelled);
        boolean oneScan = plan instanceof ConnectorScan;
        List<Optional<ColumnOrigin>> origins = IntStream.range(
                        0, logical.getRowType().getFieldCount())
                .mapToObj(index -> Origins.of(logical, index).filter(origin -> oneScan || isExact(origin)))
                .toList();
        Set<ScanRequest> scans = new LinkedHashSet<>();
        Map<ScanRequest, ScanRequest> wholes = new HashMap<>();
        collect(plan, scans, wholes);
        Optional<TextRange> where = Positions.range(scope.text().statement().getParserPosition());
        return new CompiledQuery(
                LocalSteps.of(plan),
                oneScan ? Optional.empty() : runner(plan, where),
                planner.lateRow(cluster).flatMap(row -> runner(row, where)),
                columns(root, origins, names),
                parameters,
                List.copyOf(scans),
                wholes,
                Origins.editable(logical, origins));
    }

    private RelNode plan(RelNode query, CancellationToken cancellation, AtomicBoolean cancelled) {
        RelNode plan;
        try (CancellationToken.Registration registration = cancellation.onCancel(() -> cancelled.set(true))) {
            plan = planner.plan(query);
        } catch (RuntimeException stopped) {
            cancellation.check(PLANNING);
            throw stopped;
        }
        // A planner that is told to stop may give what it has.
        cancellation.check(PLANNING);
        return plan;
    }

    private static Optional<QueryRunner> runner(RelNode plan, Optional<TextRange> where) {
        return plan instanceof EnumerableRel code ? Optional.of(new QueryRunner(code, where)) : Optional.empty();
    }

    private static SqlToRelConverter converter(EngineValidator validator, StatementScope scope, RelOptCluster cluster) {
        return new SqlToRelConverter(
                (rowType, queryString, schemaPath, viewPath) -> {
                    throw new UnsupportedOperationException("there are no views");
                },
                validator,
                scope.reader(),
                cluster,
                StandardConvertletTable.INSTANCE,
                CONVERSION);
    }

    /** Generated code knows moments by the millisecond: what it shows of one is not what the source holds. */
    private static boolean isExact(ColumnOrigin origin) {
        return origin.column().type() != SqlType.TIMESTAMP;
    }

    private static List<ResultColumn> columns(RelRoot root, List<Optional<ColumnOrigin>> origins, ColumnNames names) {
        List<RelDataTypeField> fields = root.validatedRowType.getFieldList();
        return IntStream.range(0, fields.size())
                .mapToObj(index -> new ResultColumn(
                        names.name(index, fields.get(index).getName(), origins.get(index)),
                        EngineTypes.of(fields.get(index).getType()),
                        fields.get(index).getType().isNullable(),
                        origins.get(index)))
                .toList();
    }

    /** Returns the types by the parameters' index: the tree's order is not that of the text. */
    private static List<SqlType> parameters(EngineValidator validator, SqlNode query) {
        SortedMap<Integer, SqlType> types = new TreeMap<>();
        query.accept(new SqlBasicVisitor<@Nullable Void>() {
            @Override
            public @Nullable Void visit(SqlDynamicParam parameter) {
                types.computeIfAbsent(
                        parameter.getIndex(), index -> EngineTypes.of(validator.getValidatedNodeType(parameter)));
                return null;
            }
        });
        return List.copyOf(types.values());
    }

    private static void collect(RelNode node, Set<ScanRequest> scans, Map<ScanRequest, ScanRequest> wholes) {

        if (node instanceof ConnectorScan scan) {
            scan.whole().ifPresent(all -> wholes.put(scan.request(), all));
            scans.add(
                    scan.lookup().map(lookup -> lookup.pattern(scan.request())).orElse(scan.request()));
        }
        node.getInputs().forEach(input -> collect(input, scans, wholes));
    }
}
