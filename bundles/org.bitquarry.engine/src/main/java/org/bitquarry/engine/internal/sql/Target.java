package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.prepare.Prepare;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.bitquarry.engine.internal.catalog.ConnectorTable;
import org.bitquarry.model.error.Correction;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.Writability;
import org.bitquarry.model.table.WriteRule;

/**
 * The table that a statement changes.
 *
 * @param ref which
 * @param scope of the statement
 */
record Target(TableRef ref, StatementScope scope) {
    private static final String READ_ONLY = "42808";
    private static final String UNKNOWN_COLUMN = "42S22";
    private static final String TWICE = "42701";
    private static final String UNSUPPORTED = "0A000";

    /** Finds the table, and says why its rows can't be changed that way, if they can't. */
    static Target of(SqlNode name, Verb verb, StatementScope scope) {
        Prepare.PreparingTable found =
                name instanceof SqlIdentifier identifier ? scope.reader().getTable(identifier.names) : null;
        ConnectorTable table = found == null ? null : found.unwrap(ConnectorTable.class);
        if (table == null) {
            scope.validate(new EngineValidator(scope.reader(), scope.types()), everythingOf(name));
            throw new IllegalStateException("found by the validator only: " + name);
        }
        if (table.ref().table().rule(verb) instanceof WriteRule.Unsupported unsupported) {
            throw ValidationErrors.rejected(
                    table.ref().table().name() + " takes no " + verb + ": " + unsupported.reason() + ".",
                    "",
                    UNSUPPORTED,
                    Positions.range(name.getParserPosition()),
                    null);
        }
        return new Target(table.ref(), scope);
    }

    /** The validator knows best what is wrong with a name. */
    private static SqlNode everythingOf(SqlNode name) {
        SqlNodeList one = SqlNodeList.of(SqlLiteral.createExactNumeric("1", SqlParserPos.ZERO));
        return new SqlSelect(SqlParserPos.ZERO, null, one, name, null, null, null, null, null, null, null, null, null);
    }

    TableDefinition table() {
        return ref.table();
    }

    /** Returns the columns that a statement names, all different. */
    List<Column> columns(List<? extends SqlNode> names) {
        List<Column> columns = names.stream().map(this::column).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.indexOf(columns.get(i)) < i) {
                throw ValidationErrors.rejected(
                        columns.get(i).name() + " is named twice.",
                        "",
                        TWICE,
                        Positions.range(names.get(i).getParserPosition()),
                        null);
            }
        }
        return columns;
    }

    private Column column(SqlNode name) {
        List<String> names = ((SqlIdentifier) name).names;
        String last = names.get(names.size() - 1);
        return table().column(last)
                .orElseThrow(() -> ValidationErrors.rejected(
                        "there is no column " + last + " in " + table().name() + ".",
                        Correction.nearest(
                                last,
                                table().columns().stream().map(Column::name).toList()),
                        UNKNOWN_COLUMN,
                        Positions.range(name.getParserPosition()),
                        null));
    }

    /** Says why a column can't be written, if it can't. */
    void requireWritable(Column column, Writability writability, SqlNode place) {
        if (writability instanceof Writability.ReadOnly readOnly) {
            throw ValidationErrors.rejected(
                    column.name() + " is read-only: " + readOnly.reason() + ".",
                    "",
                    READ_ONLY,
                    Positions.range(place.getParserPosition()),
                    null);
        }
    }

    /** Returns the columns that identify a row: its parent's key and its own. */
    List<Column> identity() {
        return table().columns().stream()
                .filter(column -> column.key() || table().parentKey().contains(column))
                .toList();
    }

    /** Returns the column that decides whether a row can be changed at all. */
    Optional<Column> condition() {
        return table().changeable().flatMap(condition -> table().column(condition.column()));
    }
}
