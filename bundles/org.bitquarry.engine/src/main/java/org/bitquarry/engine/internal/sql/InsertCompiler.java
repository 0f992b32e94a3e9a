package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;

/** Compiles INSERT into the query that gives the new rows. One a statement. */
final class InsertCompiler {
    private static final String WRONG_COUNT = "21S01";
    private static final String VALUE_MISSING = "23502";
    private static final String UNSUPPORTED = "0A000";

    private final QueryCompiler queries;
    private final StatementScope scope;

    InsertCompiler(QueryCompiler queries, StatementScope scope) {
        this.queries = queries;
        this.scope = scope;
    }

    CompiledChange compile(SqlInsert insert) {
        Target target = Target.of(insert.getTargetTable(), Verb.INSERT, scope);
        List<Column> columns = columns(insert, target);
        return new CompiledChange(
                target.ref(),
                rows(insert, columns),
                new ChangeLayout(Verb.INSERT, List.of(), List.of(), columns),
                false);
    }

    /** Compiles UPSERT: one request makes the row or changes it, so that nothing is read. */
    CompiledChange compileUpsert(SqlInsert upsert) {
        Target target = Target.of(upsert.getTargetTable(), Verb.INSERT, scope);
        if (!isUpserted(target.table())) {
            throw ValidationErrors.rejected(
                    target.table().name()
                            + " takes no UPSERT: Bitbucket has no request that makes or changes a row of it.",
                    "Use MERGE, which looks for the row first, or INSERT and UPDATE.",
                    UNSUPPORTED,
                    Positions.range(upsert.getTargetTable().getParserPosition()),
                    null);
        }
        List<Column> columns = columns(upsert, target);
        return new CompiledChange(target.ref(), rows(upsert, columns), upserted(target, columns), false);
    }

    private CompiledQuery rows(SqlInsert insert, List<Column> columns) {
        SqlNode source = insert.getSource();
        if (source.getKind() == SqlKind.VALUES) {
            ((SqlCall) source).getOperandList().forEach(row -> typeRow((SqlCall) row, columns));
        }
        CompiledQuery rows = queries.compile(source, scope);
        requireSameCount(rows.columns().size(), columns, source);
        return rows;
    }

    /** Tells whether one request makes a row of a table, or changes it if it is there. */
    static boolean isUpserted(TableDefinition table) {
        return table.inserts() instanceof WriteRule.PartialPut made
                && table.updates().equals(made);
    }

    /** Returns the layout of such a request for columns that stand in this order. */
    static ChangeLayout upserted(Target target, List<Column> columns) {
        List<Column> key = target.identity();
        List<Column> values =
                columns.stream().filter(column -> !key.contains(column)).toList();
        List<Integer> order = Stream.concat(key.stream(), values.stream())
                .map(columns::indexOf)
                .toList();
        return new ChangeLayout(Verb.UPDATE, key, List.of(), values, order);
    }

    /** Returns the columns that are given, all of which may be. */
    static List<Column> columns(SqlInsert insert, Target target) {
        SqlNodeList names = insert.getTargetColumnList();
        if (names == null) {
            return target.table().columns().stream()
                    .filter(column -> column.inserted().isWritable())
                    .toList();
        }
        List<Column> columns = target.columns(names);
        for (int i = 0; i < columns.size(); i++) {
            target.requireWritable(columns.get(i), columns.get(i).inserted(), names.get(i));
        }
        target.table().columns().stream()
                .filter(column -> column.inserted().isRequired() && !columns.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw ValidationErrors.rejected(
                            column.name() + " must be given.",
                            column.description(),
                            VALUE_MISSING,
                            Positions.range(names.getParserPosition()),
                            null);
                });
        return columns;
    }

    /** Brings the values of a row into the types of their columns, in place. */
    static void typeRow(SqlCall row, List<Column> columns) {
        requireSameCount(row.operandCount(), columns, row);
        for (int i = 0; i < columns.size(); i++) {
            ((SqlBasicCall) row).setOperand(i, Casts.to(columns.get(i), row.operand(i)));
        }
    }

    private static void requireSameCount(int values, List<Column> columns, SqlNode place) {
        if (values != columns.size()) {
            throw ValidationErrors.rejected(
                    columns.size() + " values are wanted, " + values + " given.",
                    "The columns are "
                            + String.join(
                                    ", ", columns.stream().map(Column::name).toList()) + ".",
                    WRONG_COUNT,
                    Positions.range(place.getParserPosition()),
                    null);
        }
    }
}
