package org.bitquarry.workbench.core.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Keeps the values of columns that take secrets out of journals and previews. */
final class Secrets {
    /** What is shown in the place of a secret. */
    static final String HIDDEN = "••••••";

    private Secrets() {}

    /** Puts a stand-in in the place of every secret; NULL is none. */
    static Map<String, @Nullable Object> replaced(
            TableDefinition table, Map<String, @Nullable Object> values, Object standIn) {
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>(values);
        table.columns().stream().filter(Column::sensitive).map(Column::name).forEach(name -> {
            if (replaced.get(name) != null) {
                replaced.put(name, standIn);
            }
        });
        return replaced;
    }

    /** Tells whether a secret is among values; one that is lost already isn't. */
    static boolean areIn(TableDefinition table, Map<String, @Nullable Object> values) {
        return table.columns().stream()
                .filter(Column::sensitive)
                .map(column -> values.get(column.name()))
                .anyMatch(value -> value != null && value != LostSecret.LOST);
    }

    /** Returns a change as it may be shown. */
    static RowChange shown(RowChange change) {
        TableRef ref = change.table();
        TableDefinition table = ref.table();
        return switch (change) {
            case RowChange.Insert insert -> new RowChange.Insert(ref, replaced(table, insert.values(), HIDDEN));
            case RowChange.Update update ->
                new RowChange.Update(
                        ref,
                        update.key(),
                        replaced(table, update.base(), HIDDEN),
                        replaced(table, update.values(), HIDDEN));
            case RowChange.Delete delete ->
                new RowChange.Delete(ref, delete.key(), replaced(table, delete.base(), HIDDEN));
        };
    }

    /** Returns a journal that never hears of a secret of that table. */
    static Journal keptOutOf(Journal journal, TableDefinition table) {
        return table.columns().stream().noneMatch(Column::sensitive) ? journal : new Discreet(journal, table);
    }

    private record Discreet(Journal journal, TableDefinition table) implements Journal {
        @Override
        public void write(List<JournalEntry> entries) {
            journal.write(entries.stream().map(this::without).toList());
        }

        @Override
        public void flush() {
            journal.flush();
        }

        private JournalEntry without(JournalEntry entry) {
            return switch (entry) {
                case JournalEntry.Pending pending ->
                    new JournalEntry.Pending(
                            pending.row(),
                            new RowEdit(
                                    pending.edit().kind(),
                                    without(pending.edit().base()),
                                    without(pending.edit().values())));
                case JournalEntry.Troubled troubled ->
                    troubled.trouble() instanceof Trouble.Conflict conflict
                            ? new JournalEntry.Troubled(
                                    troubled.row(), new Trouble.Conflict(without(conflict.theirs())))
                            : troubled;
                case JournalEntry.Sending sending -> sending;
                case JournalEntry.Closed closed -> closed;
            };
        }

        private Map<String, @Nullable Object> without(Map<String, @Nullable Object> values) {
            return replaced(table, values, LostSecret.LOST);
        }
    }
}
