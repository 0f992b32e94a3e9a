package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.query.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * One INSERT a row, with moments in UTC. Of rows of one table it has the columns that an INSERT takes there. Columns that take
 * a secret are left out: what stands for one is no value.
 */
final class InsertWriter implements RowWriter {
    private static final String NO_TABLE = "Rows";

    private final Appendable out;
    private final Optional<String> table;
    private List<Written> written = List.of();
    private String beginning = "";

    /**
     * A column that is written.
     *
     * @param index where it stands in a row
     * @param name under which
     */
    private record Written(int index, String name) {}

    InsertWriter(Appendable out, Optional<String> table) {
        this.out = out;
        this.table = table;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        Optional<TableRef> from = tableOf(columns);
        List<Written> taken = from.isPresent() ? taken(columns) : List.of();
        // Rows of a table that takes no INSERT can only go elsewhere, whole.
        written = taken.isEmpty() ? all(columns) : taken;
        String into = table.or(() -> from.map(InsertWriter::name)).orElseGet(() -> SqlLiteral.name(NO_TABLE));
        String names = written.stream().map(Written::name).map(SqlLiteral::name).collect(Collectors.joining(", "));
        beginning = "INSERT INTO " + into + " (" + names + ") VALUES (";
    }

    /** The one table that the columns come from; where there are several, or none, nobody can say more than "rows". */
    private static Optional<TableRef> tableOf(List<ResultColumn> columns) {
        List<TableRef> tables = columns.stream()
                .flatMap(column -> column.origin().stream())
                .map(ColumnOrigin::table)
                .distinct()
                .toList();
        return tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty();
    }

    private static String name(TableRef table) {
        return SqlLiteral.name(table.schema().name())
                + '.'
                + SqlLiteral.name(table.table().name());
    }

    /** The columns that an INSERT of their table takes, each once and by its name there. */
    private static List<Written> taken(List<ResultColumn> columns) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            Optional<Column> column = columns.get(index).origin().map(ColumnOrigin::column);
            if (column.filter(each -> each.inserted().isWritable() && !each.sensitive())
                    .isPresent()) {
                taken.putIfAbsent(column.get().name(), index);
            }
        }
        return taken.entrySet().stream()
                .map(column -> new Written(column.getValue(), column.getKey()))
                .toList();
    }

    private static List<Written> all(List<ResultColumn> columns) {
        return IntStream.range(0, columns.size())
                .filter(index -> columns.get(index)
                        .origin()
                        .filter(origin -> origin.column().sensitive())
                        .isEmpty())
                .mapToObj(index -> new Written(index, columns.get(index).name()))
                .toList();
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        Stream<String> literals = written.stream().map(column -> SqlLiteral.value(values[column.index()]));
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
