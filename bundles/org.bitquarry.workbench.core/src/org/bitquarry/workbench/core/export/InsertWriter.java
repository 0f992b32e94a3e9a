package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.workbench.core.query.SqlLiteral;
import org.jspecify.annotations.Nullable;

/** One INSERT a row, with moments in UTC. Columns that take a secret are left out: what stands for one is no value. */
final class InsertWriter implements RowWriter {
    private static final String NO_TABLE = "Rows";

    private final Appendable out;
    private final Optional<String> table;
    private int[] written = {};
    private String beginning = "";

    InsertWriter(Appendable out, Optional<String> table) {
        this.out = out;
        this.table = table;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        written = IntStream.range(0, columns.size())
                .filter(index -> columns.get(index)
                        .origin()
                        .filter(origin -> origin.column().sensitive())
                        .isEmpty())
                .toArray();
        String names = IntStream.of(written)
                .mapToObj(index -> SqlLiteral.name(columns.get(index).name()))
                .collect(Collectors.joining(", "));
        beginning = "INSERT INTO " + table.orElseGet(() -> tableOf(columns)) + " (" + names + ") VALUES (";
    }

    /** The one table that the columns come from; where there are several, or none, nobody can say more than "rows". */
    private static String tableOf(List<ResultColumn> columns) {
        List<String> tables = columns.stream()
                .flatMap(column -> column.origin().stream())
                .map(origin -> SqlLiteral.name(origin.table().schema().name())
                        + '.'
                        + SqlLiteral.name(origin.table().table().name()))
                .distinct()
                .toList();
        return tables.size() == 1 ? tables.getFirst() : SqlLiteral.name(NO_TABLE);
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        Stream<String> literals = IntStream.of(written).mapToObj(index -> SqlLiteral.value(values[index]));
        out.append(beginning).append(literals.collect(Collectors.joining(", "))).append(");\n");
    }

    @Override
    public void end() {
        // Every statement is already ended.
    }

    @Override
    public void breakOff() {
        // Every statement is already ended.
    }
}
