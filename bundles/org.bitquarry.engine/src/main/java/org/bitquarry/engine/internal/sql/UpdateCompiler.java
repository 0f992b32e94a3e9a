package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlDelete;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUpdate;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
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
        return compile(
                Verb.UPDATE,
                target,
                new Rows(update.getTargetTable(), update.getAlias(), update.getCondition()),
                Assignments.of(target, update));
    }

    CompiledChange compile(SqlDelete delete) {
        return compile(
                Verb.DELETE,
                Target.of(delete.getTargetTable(), Verb.DELETE, scope),
                new Rows(delete.getTargetTable(), delete.getAlias(), delete.getCondition()),
                new Assignments(List.of(), List.of()));
    }

    private CompiledChange compile(Verb verb, Target target, Rows rows, Assignments changed) {
        List<Column> key = target.identity();
        ChangeLayout blind = new ChangeLayout(verb, key, List.of(), changed.columns());
        CompiledQuery unread = queries.compile(rows.select(blind, changed), scope.showingDeleted());
        if (readsItself(target.table().rule(verb)) && isOneKey(unread, key)) {
            return new CompiledChange(target.ref(), unread, blind, true);
        }
        List<Column> base = changed.base(target);
        if (base.isEmpty()) {
            CompiledQuery visible = scope.hidesDeleted() ? queries.compile(rows.select(blind, changed), scope) : unread;
            return new CompiledChange(target.ref(), visible, blind, false);
        }
        ChangeLayout layout = new ChangeLayout(verb, key, base, changed.columns());
        return new CompiledChange(target.ref(), queries.compile(rows.select(layout, changed), scope), layout, false);
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
        SqlNode select(ChangeLayout layout, Assignments changed) {
            String name = Selects.name(table, alias);
            List<SqlNode> items = new ArrayList<>();
            layout.key().forEach(column -> items.add(Selects.column(name, column)));
            layout.base().forEach(column -> items.add(Selects.column(name, column)));
            items.addAll(changed.values());
            return Selects.of(items, Selects.named(table, alias), condition);
        }
    }
}
