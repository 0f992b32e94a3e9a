package org.bitquarry.workbench.core.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.Rereading;
import org.bitquarry.workbench.core.query.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * What nobody has told of a row yet: a source that makes a row doesn't answer with all of it.
 *
 * @param row which one
 * @param table where it is
 * @param columns the table's columns without a value
 */
public record MissingValues(RowId.Existing row, TableRef table, List<String> columns) {
    /** Copies the columns. */
    public MissingValues {
        columns = List.copyOf(columns);
    }

    /** Finds what is missing at a position; empty where nothing is, and where the row can't be asked for by its key. */
    public static Optional<MissingValues> of(GridRows rows, int position) {
        List<String> columns = IntStream.range(0, rows.columns().size())
                .filter(column -> !rows.isLoaded(position, column))
                .mapToObj(rows::definition)
                .flatMap(Optional::stream)
                .map(Column::name)
                .distinct()
                .toList();
        return rows.id(position)
                .filter(RowId.Existing.class::isInstance)
                .map(RowId.Existing.class::cast)
                .filter(row -> !columns.isEmpty() && !row.key().containsValue(null))
                .flatMap(row -> rows.edits().map(edits -> new MissingValues(row, edits.table(), columns)));
    }

    /** Returns the statement that reads it. */
    public String sql() {
        String key = row.key().entrySet().stream()
                .map(part -> SqlLiteral.name(part.getKey()) + " = " + SqlLiteral.value(part.getValue()))
                .collect(Collectors.joining(" AND "));
        return "SELECT " + columns.stream().map(SqlLiteral::name).collect(Collectors.joining(", ")) + " FROM "
                + SqlLiteral.name(table.schema().name()) + "."
                + SqlLiteral.name(table.table().name()) + " WHERE " + key;
    }

    /**
     * Reads it the way that other rows were read. Blocks.
     *
     * @throws org.bitquarry.model.error.BitquarryException when it can't be read, or the row is gone
     */
    public Map<String, @Nullable Object> read(Rereading others, RequestContext context) {
        StatementResult.Rows found =
                new Rereading(QueryRequest.run(sql()), others.preparer(), others.exchanges()).open(context);
        try (Cursor cursor = found.cursor()) {
            if (!cursor.next()) {
                throw new NotFoundException(
                        new Problem("Load a row of " + table, "it is not there any more.", "Refresh the rows."), null);
            }
            @Nullable Object[] values = cursor.row();
            Map<String, @Nullable Object> read = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                read.put(columns.get(i), values[i]);
            }
            return read;
        }
    }
}
