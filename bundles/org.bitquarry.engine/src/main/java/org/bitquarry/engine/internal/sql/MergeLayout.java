package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;

/**
 * What a row of MERGE's query becomes: a change where it has a key of the table, else a new row.
 *
 * @param key where in the query's row the key stands
 * @param matched of rows with a key; empty when nothing becomes of them
 * @param missing of rows without one; empty when nothing becomes of them
 * @param condition the text of ON
 */
record MergeLayout(
        List<Integer> key,
        Optional<ChangeLayout> matched,
        Optional<ChangeLayout> missing,
        Optional<TextRange> condition)
        implements RowLayout {
    MergeLayout {
        key = List.copyOf(key);
    }

    @Override
    public Verb verb() {
        return matched.isPresent() ? Verb.UPDATE : Verb.INSERT;
    }

    @Override
    public Set<Verb> verbs() {
        return Stream.concat(matched.stream(), missing.stream())
                .map(ChangeLayout::verb)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<RowChange> change(TableRef table, @Nullable Object[] row) {
        boolean found = key.stream().map(index -> row[index]).anyMatch(Objects::nonNull);
        return (found ? matched : missing).flatMap(layout -> layout.change(table, row));
    }

    @Override
    public RequestPlan requests(TableRef table, boolean once) {
        RequestPlan changes = matched.map(
                        layout -> RowRequests.of(Verb.UPDATE, table, Optional.of("for each row that is there")))
                .orElse(RequestPlan.empty());
        return missing.map(layout -> RowRequests.of(Verb.INSERT, table, Optional.of("for each row that is not there")))
                .map(changes::and)
                .orElse(changes);
    }

    @Override
    public Optional<TextRange> once() {
        return condition;
    }
}
