package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.internal.catalog.CatalogReader;
import org.bitquarry.engine.internal.catalog.CatalogSchemas;
import org.bitquarry.engine.internal.catalog.EngineTypes;
import org.bitquarry.engine.internal.plan.ConnectorScan;
import org.bitquarry.engine.internal.plan.Planner;
import org.bitquarry.engine.internal.run.QueryRunner;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SqlType;

/** Validates and plans queries over a catalogue. Thread-safe. */
public final class QueryCompiler {
    private static final SqlToRelConverter.Config CONVERSION = SqlToRelConverter.config()
            .withExpand(false)
            .withTrimUnusedFields(false)
            .withInSubQueryThreshold(Integer.MAX_VALUE);

    private final Catalog catalog;
    private final Planner planner = new Planner();

    /** Compiles against a catalogue. */
    public QueryCompiler(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Compiles a query.
     *
     * @param text as the person wrote it
     * @param query parsed from it
     * @param defaultSchema of the session
     * @param context of the statement
     */
    public CompiledQuery compile(String text, SqlNode query, Optional<String> defaultSchema, RequestContext context) {
        RelDataTypeFactory types = EngineTypes.factory();
        SearchPath path = SearchPath.of(catalog, defaultSchema);
        CatalogSchemas schemas = new CatalogSchemas(catalog, context, ConnectorScan::of, path.namesIn(query));
        CatalogReader reader = new CatalogReader(schemas.root(), path.schemas(), types);
        EngineValidator validator = new EngineValidator(reader, types);
        ColumnNames names = ColumnNames.of(query, text);
        SqlNode validated = MomentLiterals.read(validator.validate(query));
        SqlToRelConverter converter = new SqlToRelConverter(
                (rowType, queryString, schemaPath, viewPath) -> {
                    throw new UnsupportedOperationException("there are no views");
                },
                validator,
                reader,
                Planner.cluster(new RexBuilder(types)),
                StandardConvertletTable.INSTANCE,
                CONVERSION);
        RelRoot root = converter.convertQuery(validated, false, true);
        RelNode logical = root.project();
        List<Optional<ColumnOrigin>> origins = IntStream.range(
                        0, logical.getRowType().getFieldCount())
                .mapToObj(index -> Origins.of(logical, index))
                .toList();
        RelNode plan = planner.plan(logical);
        List<ScanRequest> scans = new ArrayList<>();
        collect(plan, scans);
        return new CompiledQuery(
                plan,
                !(plan instanceof ConnectorScan) && plan instanceof EnumerableRel code
                        ? Optional.of(new QueryRunner(code))
                        : Optional.empty(),
                columns(root, origins, names),
                parameters(validator, validated),
                scans,
                Origins.editable(logical, origins));
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

    private static List<SqlType> parameters(EngineValidator validator, SqlNode query) {
        return validator.getParameterRowType(query).getFieldList().stream()
                .map(field -> EngineTypes.of(field.getType()))
                .toList();
    }

    private static void collect(RelNode node, List<ScanRequest> scans) {
        if (node instanceof ConnectorScan scan) {
            scans.add(scan.request());
        }
        node.getInputs().forEach(input -> collect(input, scans));
    }
}
