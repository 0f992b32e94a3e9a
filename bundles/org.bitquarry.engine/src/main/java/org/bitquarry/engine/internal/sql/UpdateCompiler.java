package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlDelete;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUpdate;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;

/** Compiles UPDATE and DELETE into the query that finds their rows. One a statement. */
final class UpdateCompiler {
    private final QueryCompiler queries;
    private final StatementScope scope;

    UpdateCompiler(QueryCompiler queries, StatementScope scope) {
        this.queries = queries;
        this.scope = scope;
    }

    CompiledChange compile(SqlUpdate update) {
        Target target = Target.of(update.getTargetTable(), Verb.UPDATE, scope);
        SqlNodeList names = update.getTargetColumnList();
        List<Column> columns = target.columns(names);
        List<SqlNode> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            target.requireWritable(columns.get(i), columns.get(i).updated(), names.get(i));
            values.add(Casts.to(columns.get(i), update.getSourceExpressionList().get(i)));
        }
        // A moment that went through generated code lost its microseconds: it would look changed.
        List<Column> comparable = columns.stream()
                .filter(column -> column.type() != SqlType.TIMESTAMP)
                .toList();
        return compile(
                Verb.UPDATE,
                target,
                new Rows(update.getTargetTable(), update.getAlias(), update.getCondition()),
                columns,
                values,
                comparable);
    }

    CompiledChange compile(SqlDelete delete) {
        Target target = Target.of(delete.getTargetTable(), Verb.DELETE, scope);
        return compile(
                Verb.DELETE,
                target,
                new Rows(delete.getTargetTable(), delete.getAlias(), delete.getCondition()),
                List.of(),
                List.of(),
                List.of());
    }

    private CompiledChange compile(
            Verb verb, Target target, Rows rows, List<Column> columns, List<SqlNode> values, List<Column> compared) {
        List<Column> key = target.identity();
        ChangeLayout blind = new ChangeLayout(key, List.of(), columns);
        CompiledQuery unread = queries.compile(rows.select(blind, values), scope.showingDeleted());
        if (readsItself(target.table().rule(verb)) && isOneKey(unread, key)) {
            return new CompiledChange(verb, target.ref(), unread, blind, true);
        }
        Set<Column> base = Stream.concat(compared.stream(), target.condition().stream())
                .filter(column -> !key.contains(column))
                .collect(Collectors.toSet());
        if (base.isEmpty()) {
            CompiledQuery visible = scope.hidesDeleted() ? queries.compile(rows.select(blind, values), scope) : unread;
            return new CompiledChange(verb, target.ref(), visible, blind, false);
        }
        ChangeLayout layout = new ChangeLayout(key, List.copyOf(base), columns);
        return new CompiledChange(
                verb, target.ref(), queries.compile(rows.select(layout, values), scope), layout, false);
    }

    /** A partial PUT may make a row that is not there; everything else answers that there is none. */
    private static boolean readsItself(WriteRule rule) {
        return switch (rule) {
            case WriteRule.ReadMergePut put -> true;
            case WriteRule.Delete delete -> true;
            case WriteRule.PartialPut put -> false;
            case WriteRule.PostChange change -> false;
            case WriteRule.Upload upload -> false;
            case WriteRule.ArrayMember member -> false;
            case WriteRule.Post post -> false;
            case WriteRule.Unsupported unsupported -> false;
        };
    }

    /** Tells whether the query names one row by its key, and reads nothing else of it. */
    private static boolean isOneKey(CompiledQuery query, List<Column> key) {
        if (query.scans().size() != 1) {
            return false;
        }
        ScanRequest scan = query.scans().get(0);
        Set<String> names = key.stream().map(Column::name).collect(Collectors.toSet());
        return scan.filter().size() == key.size()
                && scan.limit().isEmpty()
                && names.containsAll(scan.columns())
                && scan.filter().stream()
                        .map(UpdateCompiler::equalColumn)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())
                        .equals(names)
                && query.localSteps().isEmpty();
    }

    private static Optional<String> equalColumn(Predicate predicate) {
        return predicate instanceof Predicate.Comparison(String column, Operator operator, Operand operand)
                        && operator == Operator.EQ
                ? Optional.of(column)
                : Optional.empty();
    }

    /**
     * Which rows.
     *
     * @param table its name
     * @param alias another name for it in the statement
     * @param condition WHERE
     */
    private record Rows(
            SqlNode table,
            @Nullable SqlIdentifier alias,
            @Nullable SqlNode condition) {
        SqlNode select(ChangeLayout layout, List<SqlNode> values) {
            SqlNodeList items = new SqlNodeList(SqlParserPos.ZERO);
            layout.key().forEach(column -> items.add(reference(column)));
            layout.base().forEach(column -> items.add(reference(column)));
            values.forEach(value -> items.add(copy(value)));
            SqlNode from = alias == null
                    ? copy(table)
                    : SqlStdOperatorTable.AS.createCall(alias.getParserPosition(), copy(table), alias);
            return new SqlSelect(
                    table.getParserPosition(),
                    null,
                    items,
                    from,
                    condition == null ? null : copy(condition),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private SqlNode reference(Column column) {
            List<String> names = ((SqlIdentifier) table).names;
            String qualifier = alias == null ? names.get(names.size() - 1) : alias.getSimple();
            return new SqlIdentifier(List.of(qualifier, column.name()), SqlParserPos.ZERO);
        }

        /** The validator changes what it validates, and the statement may be compiled twice. */
        private static SqlNode copy(SqlNode node) {
            return DeepCopy.of(node);
        }
    }
}
