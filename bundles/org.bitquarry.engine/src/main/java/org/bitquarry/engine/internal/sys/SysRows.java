package org.bitquarry.engine.internal.sys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.PredicateEvaluator;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.Schema;
import org.jspecify.annotations.Nullable;

/** Answers scans of the schema {@code sys} from a catalogue. Rows are made as they are pulled: none is kept. */
final class SysRows {
    private static final String SCHEMA = "SchemaName";

    private final SysSource source;

    SysRows(SysSource source) {
        this.source = source;
    }

    /** Returns the rows that a request describes, unsorted. Asks for the schemas that the filter leaves, once. */
    Stream<@Nullable Object[]> of(ScanRequest request, RequestContext context) {
        SysTable<?> table = SysTables.of(request.table().table());
        Map<String, Integer> places = places(table);
        int[] wanted = request.columns().stream().mapToInt(places::get).toArray();
        Stream<@Nullable Object[]> rows = table.rows(source, () -> schemas(request, context))
                .filter(row -> PredicateEvaluator.passes(request.filter(), column -> row[place(places, column)]))
                .skip(request.offset());
        if (request.countOnly()) {
            return Stream.<@Nullable Object[]>of(new Object[] {rows.count()});
        }
        Stream<@Nullable Object[]> limited =
                request.limit().isPresent() ? rows.limit(request.limit().getAsLong()) : rows;
        return limited.map(row -> projected(row, wanted));
    }

    private Stream<Schema> schemas(ScanRequest request, RequestContext context) {
        return named(request.filter(), context)
                .peek(schema -> context.cancellation().check("Reading " + request.table()));
    }

    private Stream<Schema> named(List<Predicate> filter, RequestContext context) {
        Catalog catalog = source.catalog();
        return filter.stream()
                .flatMap(predicate -> namedSchemas(predicate).stream())
                .findFirst()
                .map(names -> names.stream()
                        .distinct()
                        .flatMap(name -> catalog.schema(name, context).stream())
                        .distinct())
                .orElseGet(() -> catalog.schemas(context).stream());
    }

    /** Returns the names of the only schemas that can pass a conjunct; empty when it says nothing about them. */
    private static Optional<List<String>> namedSchemas(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Comparison(String column, Operator operator, Operand operand)
            when column.equals(SCHEMA) && operator == Operator.EQ -> Optional.of(names(List.of(operand)));
            case Predicate.In(String column, List<Operand> operands, boolean negated)
            when column.equals(SCHEMA) && !negated -> Optional.of(names(operands));
            case Predicate.Comparison other -> Optional.empty();
            case Predicate.In other -> Optional.empty();
            case Predicate.And and -> Optional.empty();
            case Predicate.Or or -> Optional.empty();
            case Predicate.Like like -> Optional.empty();
            case Predicate.IsNull isNull -> Optional.empty();
            case Predicate.Never never -> Optional.of(List.of());
        };
    }

    private static List<String> names(List<Operand> operands) {
        return operands.stream()
                .map(operand -> String.valueOf(operand.boundValue()))
                .toList();
    }

    private static Map<String, Integer> places(SysTable<?> table) {
        Map<String, Integer> places = new HashMap<>();
        for (Column column : table.definition().columns()) {
            places.put(column.name(), places.size());
        }
        return places;
    }

    private static int place(Map<String, Integer> places, String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return place;
    }

    private static @Nullable Object[] projected(@Nullable Object[] row, int[] wanted) {
        @Nullable Object[] projected = new Object[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            projected[i] = row[wanted[i]];
        }
        return projected;
    }
}
