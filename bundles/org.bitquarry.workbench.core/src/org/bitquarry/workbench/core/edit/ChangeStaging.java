package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.bitquarry.model.change.RowChange;
import org.jspecify.annotations.Nullable;

/** Turns changes in the words of the connector into pending edits, as a person would have typed them. For one use. */
final class ChangeStaging {
    private final StagedEdits edits;
    private final EditRules rules;
    private final LongSupplier serials;
    private final List<RowId> rows = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    /** @param serials counts new rows */
    ChangeStaging(StagedEdits edits, EditRules rules, LongSupplier serials) {
        this.edits = edits;
        this.rules = rules;
        this.serials = serials;
    }

    /** Lays the changes over what is pending. */
    EditState onto(EditState now, List<RowChange> changes) {
        EditState state = now;
        for (RowChange change : changes) {
            state = switch (change) {
                case RowChange.Insert insert -> insert(state, insert);
                case RowChange.Update update -> update(state, update);
                case RowChange.Delete delete -> delete(state, delete);
            };
        }
        return state;
    }

    Staging result() {
        return new Staging(rows, refused);
    }

    private EditState insert(EditState state, RowChange.Insert insert) {
        Optional<String> reason = rules.add().or(() -> insert.values().keySet().stream()
                .flatMap(column -> rules.insert(column).map(why -> column + ": " + why).stream())
                .findFirst());
        if (reason.isPresent()) {
            return refuse(state, "A new row", reason.get());
        }
        RowId.Added row = new RowId.Added(serials.getAsLong());
        rows.add(row);
        return state.with(row, new RowEdit(RowEdit.Kind.NEW, Map.of(), insert.values()));
    }

    private EditState update(EditState state, RowChange.Update update) {
        RowId.Existing row = new RowId.Existing(update.key());
        Optional<RowEdit> pending = state.edit(row);
        Optional<String> reason = locked(row)
                .or(() -> pending.filter(edit -> edit.kind() == RowEdit.Kind.DELETED)
                        .map(edit -> "it is marked as deleted"))
                .or(() -> update.values().keySet().stream()
                        .flatMap(column ->
                                rules.updateOf(column, update.base()).map(why -> column + ": " + why).stream())
                        .findFirst());
        if (reason.isPresent()) {
            return refuse(state, name(update.key()), reason.get());
        }
        RowEdit edit = pending.orElseGet(() -> new RowEdit(RowEdit.Kind.CHANGED, update.base(), Map.of()));
        for (Map.Entry<String, @Nullable Object> value : update.values().entrySet()) {
            edit = edit.withBase(value.getKey(), update.base()).with(value.getKey(), value.getValue());
        }
        if (!edit.isIdle()) {
            rows.add(row);
        }
        return state.with(row, edit);
    }

    private EditState delete(EditState state, RowChange.Delete delete) {
        RowId.Existing row = new RowId.Existing(delete.key());
        Optional<String> reason = locked(row).or(() -> rules.deleteOf(delete.base()));
        if (reason.isPresent()) {
            return refuse(state, name(delete.key()), reason.get());
        }
        rows.add(row);
        RowEdit edit = state.edit(row).orElseGet(() -> new RowEdit(RowEdit.Kind.CHANGED, delete.base(), Map.of()));
        return state.with(row, edit.as(RowEdit.Kind.DELETED));
    }

    private Optional<String> locked(RowId row) {
        return edits.row(row).filter(PendingRow::sending).map(pending -> "it is being committed");
    }

    private EditState refuse(EditState state, String row, String reason) {
        refused.add(row + " of " + edits.table() + " can't be staged: " + reason + ".");
        return state;
    }

    private static String name(Map<String, @Nullable Object> key) {
        return key.entrySet().stream()
                .map(entry -> entry.getKey() + " " + Objects.toString(entry.getValue(), "NULL"))
                .collect(Collectors.joining(", "));
    }
}
