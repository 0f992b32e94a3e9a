package org.bitquarry.workbench.core.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.RowCondition;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.Writability;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;

/**
 * Says what can't be edited, and why, from the table's definition. Every reason is a clause for "read-only: …".
 *
 * @param table the definition
 * @param readOnlyDatasource nothing at all may be written
 * @param missingScopes tells what the credential is known to lack at this moment
 */
record EditRules(TableDefinition table, boolean readOnlyDatasource, Function<Verb, List<String>> missingScopes) {
    private static final String COMMITTED = "the row is being committed";

    /** Returns why a cell can't be edited, whatever its row is, and however far that is. */
    Optional<String> cell(SourceRow row, String column, Optional<RowEdit> edit, boolean sending) {
        if (sending) {
            return Optional.of(COMMITTED);
        }
        if (edit.filter(pending -> pending.kind() == RowEdit.Kind.DELETED).isPresent()) {
            return Optional.of("the row is marked as deleted");
        }
        return row.id() instanceof RowId.Added ? insert(column) : update(column, row.base());
    }

    /** Returns why a row can't be deleted, or dropped when it is new. */
    Optional<String> row(SourceRow row, boolean sending) {
        if (sending) {
            return Optional.of(COMMITTED);
        }
        return row.id() instanceof RowId.Added ? Optional.empty() : delete(row.base());
    }

    /** Returns why a cell of a row of the source can't be changed. */
    Optional<String> update(String column, Map<String, @Nullable Object> base) {
        return updateOf(column, base).or(() -> closed(base));
    }

    /** Returns why a cell of a new row can't be filled in. */
    Optional<String> insert(String column) {
        return unaddable().or(() -> reason(column, false)).or(() -> forbidden(Verb.INSERT));
    }

    /** Returns why no row can be added. */
    Optional<String> add() {
        return unaddable().or(() -> forbidden(Verb.INSERT));
    }

    /** Returns why a column of a row can't be changed of which only some columns were read. */
    Optional<String> updateOf(String column, Map<String, @Nullable Object> read) {
        return readOnly()
                .or(() -> unsupported(table.updates(), "rows of %s can't be changed"))
                .or(() -> reason(column, true))
                .or(() -> forbidden(Verb.UPDATE))
                .or(() -> closedAsRead(read));
    }

    /** Returns why a row can't be deleted of which only some columns were read. */
    Optional<String> deleteOf(Map<String, @Nullable Object> read) {
        return readOnly()
                .or(() -> unsupported(table.deletes(), "rows of %s can't be deleted"))
                .or(() -> forbidden(Verb.DELETE))
                .or(() -> closedAsRead(read));
    }

    private Optional<String> closedAsRead(Map<String, @Nullable Object> read) {
        return table.changeable()
                        .filter(condition -> read.containsKey(condition.column()))
                        .isEmpty()
                ? Optional.empty()
                : closed(read);
    }

    /** Returns what a new row can be given of an old one: of each value the later one, but no NULL. */
    Map<String, @Nullable Object> insertable(Map<String, @Nullable Object> read, Map<String, @Nullable Object> typed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(read);
        values.putAll(typed);
        values.entrySet()
                .removeIf(value -> value.getValue() == null
                        || insert(value.getKey()).isPresent()
                        || table.column(value.getKey())
                                .filter(Column::sensitive)
                                .isPresent());
        return values;
    }

    private Optional<String> unaddable() {
        return readOnly().or(() -> unsupported(table.inserts(), "no row can be added to %s"));
    }

    /** Returns why a row of the source can't be deleted. */
    Optional<String> delete(Map<String, @Nullable Object> base) {
        return deleteOf(base).or(() -> closed(base));
    }

    private Optional<String> readOnly() {
        return readOnlyDatasource ? Optional.of("the datasource is read-only") : Optional.empty();
    }

    private Optional<String> forbidden(Verb verb) {
        List<String> missing = missingScopes.apply(verb);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of((missing.size() == 1 ? "needs scope " : "needs scopes ") + String.join(", ", missing));
    }

    private Optional<String> unsupported(WriteRule rule, String what) {
        return rule instanceof WriteRule.Unsupported unsupported
                ? Optional.of(what.formatted(table.name()) + ": " + unsupported.reason())
                : Optional.empty();
    }

    private Optional<String> reason(String name, boolean update) {
        Optional<Column> column = table.column(name);
        if (column.isEmpty()) {
            return Optional.of("computed by the query");
        }
        return switch (update ? column.get().updated() : column.get().inserted()) {
            case Writability.Writable writable -> Optional.empty();
            case Writability.ReadOnly readOnly -> Optional.of(readOnly.reason());
        };
    }

    private Optional<String> closed(Map<String, @Nullable Object> base) {
        return table.changeable()
                .filter(condition -> !condition.allows(base.get(condition.column())))
                .map(RowCondition::reason);
    }
}
