package org.bitquarry.jdbc.internal.result;

import org.bitquarry.engine.ResultColumn;
import org.bitquarry.jdbc.internal.value.JdbcType;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;

/**
 * What is to be known of a result's column.
 *
 * @param label as the statement names it
 * @param type of its values
 * @param nullable may be NULL
 * @param schema where its table stands; empty for what is calculated
 * @param table whose column it shows; empty for what is calculated
 * @param name of that column; the label for what is calculated
 * @param length the most characters of a text; 0 for no limit
 */
public record ColumnInfo(
        String label, JdbcType type, boolean nullable, String schema, String table, String name, int length) {
    /** Describes a column that shows no table's. */
    public static ColumnInfo calculated(String label, JdbcType type) {
        return new ColumnInfo(label, type, true, "", "", label, 0);
    }

    /** Describes a table's column. */
    public static ColumnInfo of(TableRef table, Column column) {
        return new ColumnInfo(
                column.name(),
                JdbcType.of(column.type()),
                column.nullable(),
                table.schema().name(),
                table.table().name(),
                column.name(),
                column.length());
    }

    /** Describes a column of a statement. */
    public static ColumnInfo of(ResultColumn column) {
        JdbcType type = JdbcType.of(column.type());
        return column.origin()
                .map(origin -> new ColumnInfo(
                        column.name(),
                        type,
                        column.nullable(),
                        origin.table().schema().name(),
                        origin.table().table().name(),
                        origin.column().name(),
                        origin.column().length()))
                .orElseGet(() -> new ColumnInfo(column.name(), type, column.nullable(), "", "", column.name(), 0));
    }

    /** Returns how many digits or characters a value has at most. */
    public int precision() {
        return length > 0 ? length : type.precision();
    }

    /** Returns how wide a value is at most when it is written. */
    public int displaySize() {
        return length > 0 ? length : type.displaySize();
    }
}
