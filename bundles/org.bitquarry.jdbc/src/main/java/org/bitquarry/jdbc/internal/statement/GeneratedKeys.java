package org.bitquarry.jdbc.internal.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bitquarry.jdbc.internal.result.ColumnInfo;
import org.bitquarry.jdbc.internal.result.JdbcResultSet;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.jdbc.internal.value.JdbcType;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Collects what the source answered to rows that were inserted: their keys, or the columns that were asked for. */
final class GeneratedKeys {
    private final Wish wish;
    private final List<RowOutcome.Applied> rows = new ArrayList<>();
    private @Nullable TableRef table;

    GeneratedKeys(Wish wish) {
        this.wish = wish;
    }

    /** Which columns are wanted. */
    sealed interface Wish {
        /** None. */
        record Nothing() implements Wish {}

        /** The key, with that of the parent. */
        record Keys() implements Wish {}

        /**
         * Columns by their names.
         *
         * @param names without regard to case
         */
        record Named(List<String> names) implements Wish {
            public Named {
                names = List.copyOf(names);
            }
        }

        /**
         * Columns by their place in the table.
         *
         * @param indexes from 1
         */
        record Placed(List<Integer> indexes) implements Wish {
            public Placed {
                indexes = List.copyOf(indexes);
            }
        }
    }

    void add(Outcome.Count count) {
        for (int i = 0; i < count.outcomes().size(); i++) {
            if (count.changes().changes().get(i) instanceof RowChange.Insert insert
                    && count.outcomes().get(i) instanceof RowOutcome.Applied applied) {
                table = insert.table();
                rows.add(applied);
            }
        }
    }

    ResultSet result() throws SQLException {
        TableRef inserted = table;
        if (inserted == null || wish instanceof Wish.Nothing) {
            return JdbcResultSet.of(
                    ResultShape.of(List.of(ColumnInfo.calculated("GENERATED_KEY", JdbcType.VARCHAR))),
                    List.<@Nullable Object[]>of().iterator());
        }
        List<Column> columns = columns(inserted.table());
        List<@Nullable Object[]> values = new ArrayList<>();
        for (RowOutcome.Applied row : rows) {
            values.add(
                    columns.stream().map(column -> row.row().get(column.name())).toArray());
        }
        return JdbcResultSet.of(
                ResultShape.of(columns.stream()
                        .map(column -> ColumnInfo.of(inserted, column))
                        .toList()),
                values.iterator());
    }

    private List<Column> columns(TableDefinition definition) throws SQLException {
        return switch (wish) {
            case Wish.Nothing nothing -> List.of();
            case Wish.Keys keys -> {
                Set<Column> key = new LinkedHashSet<>(definition.parentKey());
                key.addAll(definition.key());
                yield List.copyOf(key);
            }
            case Wish.Named(var names) -> {
                List<Column> named = new ArrayList<>();
                for (String name : names) {
                    named.add(definition
                            .column(name)
                            .orElseThrow(() ->
                                    new SQLException(definition.name() + " has no column " + name + ".", "42S22")));
                }
                yield named;
            }
            case Wish.Placed(var indexes) -> {
                List<Column> placed = new ArrayList<>();
                for (int index : indexes) {
                    if (index < 1 || index > definition.columns().size()) {
                        throw new SQLException(definition.name() + " has no column " + index + ".", "42S22");
                    }
                    placed.add(definition.columns().get(index - 1));
                }
                yield placed;
            }
        };
    }
}
