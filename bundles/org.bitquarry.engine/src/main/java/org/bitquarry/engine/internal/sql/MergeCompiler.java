package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlMerge;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Litmus;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Verb;

/**
 * Compiles MERGE into the query that joins the source's rows with the table's: a row with a partner changes it, one without
 * is new. Where one request makes a row or changes it, and both would write the same, the table is not read. One a
 * statement.
 */
final class MergeCompiler {
    private static final String UNSUPPORTED = "0A000";

    private final QueryCompiler queries;
    private final StatementScope scope;
    private final SqlMerge merge;
    private final Target target;
    private final List<Column> key;

    MergeCompiler(QueryCompiler queries, StatementScope scope, SqlMerge merge) {
        this.queries = queries;
        this.scope = scope;
        this.merge = merge;
        target = Target.of(merge.getTargetTable(), merge.getUpdateCall() == null ? Verb.INSERT : Verb.UPDATE, scope);
        key = target.identity();
    }

    CompiledChange compile() {
        if (key.isEmpty()) {
            throw rejected(target.table().name() + " takes no MERGE: its rows have no key.", merge.getTargetTable());
        }
        Optional<Assignments> changed =
                Optional.ofNullable(merge.getUpdateCall()).map(update -> Assignments.of(target, update));
        Optional<Assignments> added = Optional.ofNullable(merge.getInsertCall()).map(this::added);
        MergeKey given = MergeKey.of(merge.getCondition(), Selects.name(merge.getTargetTable(), merge.getAlias()), key);
        ValuesSource source = new ValuesSource();
        given.values().forEach(source::uses);
        changed.ifPresent(each -> IntStream.range(0, each.columns().size())
                .forEach(i -> source.uses(each.columns().get(i), each.written(i))));
        added.ifPresent(each -> IntStream.range(0, each.columns().size())
                .forEach(i -> source.uses(each.columns().get(i), each.written(i))));
        source.type(merge.getSourceTableRef());
        added.ifPresent(this::requireOfSource);
        return changed.flatMap(one -> added.filter(other -> isUpsert(given, one, other)))
                .map(this::unread)
                .orElseGet(() -> joined(changed, added));
    }

    private Assignments added(SqlInsert insert) {
        Target.of(merge.getTargetTable(), Verb.INSERT, scope);
        List<Column> columns = InsertCompiler.columns(insert, target);
        SqlCall row = (SqlCall) ((SqlCall) insert.getSource()).operand(0);
        InsertCompiler.typeRow(row, columns);
        return new Assignments(columns, row.getOperandList());
    }

    /** The table has no row where one is made: its values may name the source's columns only. */
    private void requireOfSource(Assignments added) {
        scope.validate(
                new EngineValidator(scope.reader(), scope.types()),
                Selects.of(added.values(), merge.getSourceTableRef(), null));
    }

    private CompiledChange joined(Optional<Assignments> changed, Optional<Assignments> added) {
        String name = Selects.name(merge.getTargetTable(), merge.getAlias());
        List<Column> base = changed.map(each -> each.base(target)).orElse(List.of());
        List<SqlNode> items = new ArrayList<>();
        key.forEach(column -> items.add(Selects.column(name, column)));
        base.forEach(column -> items.add(Selects.column(name, column)));
        changed.ifPresent(each -> items.addAll(each.values()));
        int found = items.size();
        added.ifPresent(each -> items.addAll(each.values()));
        SqlNode join = new SqlJoin(
                merge.getTargetTable().getParserPosition(),
                merge.getSourceTableRef(),
                SqlLiteral.createBoolean(false, SqlParserPos.ZERO),
                (added.isPresent() ? JoinType.LEFT : JoinType.INNER).symbol(SqlParserPos.ZERO),
                Selects.named(merge.getTargetTable(), merge.getAlias()),
                JoinConditionType.ON.symbol(SqlParserPos.ZERO),
                merge.getCondition());
        return change(
                queries.compile(Selects.of(items, join, null), scope),
                indexes(0, key.size()),
                changed.map(each -> new ChangeLayout(Verb.UPDATE, key, base, each.columns(), indexes(0, found))),
                added.map(each -> new ChangeLayout(
                        Verb.INSERT, List.of(), List.of(), each.columns(), indexes(found, items.size()))));
    }

    /** Tells whether one request does either: ON is the whole key, and both write the same. */
    private boolean isUpsert(MergeKey given, Assignments changed, Assignments added) {
        Map<Column, SqlNode> made = new LinkedHashMap<>();
        IntStream.range(0, added.columns().size())
                .forEach(i -> made.put(added.columns().get(i), added.written(i)));
        Map<Column, SqlNode> kept = new LinkedHashMap<>(given.values());
        IntStream.range(0, changed.columns().size())
                .forEach(i -> kept.put(changed.columns().get(i), changed.written(i)));
        return InsertCompiler.isUpserted(target.table())
                && given.isWhole()
                && made.keySet().equals(kept.keySet())
                && made.entrySet().stream()
                        .allMatch(each -> each.getValue().equalsDeep(kept.get(each.getKey()), Litmus.IGNORE));
    }

    private CompiledChange unread(Assignments added) {
        List<Column> columns = added.columns();
        return change(
                queries.compile(Selects.of(added.values(), merge.getSourceTableRef(), null), scope),
                key.stream().map(columns::indexOf).toList(),
                Optional.of(InsertCompiler.upserted(target, columns)),
                Optional.of(new ChangeLayout(Verb.INSERT, List.of(), List.of(), columns)));
    }

    private CompiledChange change(
            CompiledQuery rows, List<Integer> keys, Optional<ChangeLayout> matched, Optional<ChangeLayout> missing) {
        MergeLayout layout = new MergeLayout(
                keys, matched, missing, Positions.range(merge.getCondition().getParserPosition()));
        return new CompiledChange(target.ref(), rows, layout, false);
    }

    private static List<Integer> indexes(int from, int end) {
        return IntStream.range(from, end).boxed().toList();
    }

    private static QueryRejectedException rejected(String reason, SqlNode place) {
        return ValidationErrors.rejected(reason, "", UNSUPPORTED, Positions.range(place.getParserPosition()), null);
    }
}
