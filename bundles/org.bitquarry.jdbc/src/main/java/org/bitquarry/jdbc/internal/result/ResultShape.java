package org.bitquarry.jdbc.internal.result;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bitquarry.jdbc.internal.value.JdbcType;

/**
 * The columns of a result.
 *
 * @param columns in their order
 * @param places the index of each label, in lower case; the first one where a label occurs twice
 */
public record ResultShape(List<ColumnInfo> columns, Map<String, Integer> places) {
    /** Copies both. */
    public ResultShape {
        columns = List.copyOf(columns);
        places = Map.copyOf(places);
    }

    /** Makes the shape of columns. */
    public static ResultShape of(List<ColumnInfo> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i).label().toLowerCase(Locale.ROOT), i + 1);
        }
        return new ResultShape(columns, places);
    }

    /** Makes the shape of columns that stand in no table, each written {@code NAME TYPE}. */
    public static ResultShape literal(String... columns) {
        return of(List.of(columns).stream()
                .map(column -> column.split(" "))
                .map(parts -> ColumnInfo.calculated(parts[0], JdbcType.valueOf(parts[1])))
                .toList());
    }

    /** Returns a column by its index from 1. */
    public ColumnInfo column(int index) throws SQLException {
        if (index < 1 || index > columns.size()) {
            throw new SQLException(
                    "There is no column " + index + ": the columns are 1 to " + columns.size() + ".", "07009");
        }
        return columns.get(index - 1);
    }

    /** Finds a column's index by its label, without regard to case. */
    public int find(String label) throws SQLException {
        Integer place = places.get(label.toLowerCase(Locale.ROOT));
        if (place == null) {
            throw new SQLException(
                    "There is no column " + label + " in the result. There are: "
                            + String.join(
                                    ", ",
                                    columns.stream().map(ColumnInfo::label).toList()) + ".",
                    "42S22");
        }
        return place;
    }
}
