package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pending edits of a table with their history and progress: journals each change, then tells the listeners
 * outside its lock. Thread-safe.
 */
final class EditBook {
    private final Journal journal;
    private final EditHistory history = new EditHistory();
    private final RowProgress progress = new RowProgress();
    private final List<EditListener> listeners = new CopyOnWriteArrayList<>();
    private EditState state = EditState.EMPTY;

    EditBook(Journal journal) {
        this.journal = journal;
    }

    void addListener(EditListener listener) {
        listeners.add(listener);
    }

    void removeListener(EditListener listener) {
        listeners.remove(listener);
    }

    synchronized EditState state() {
        return state;
    }

    synchronized Optional<PendingRow> row(RowId row) {
        return state.edit(row).map(edit -> new PendingRow(row, edit, progress.trouble(row), progress.isSending(row)));
    }

    synchronized List<PendingRow> rows() {
        return state.edits().keySet().stream().flatMap(row -> row(row).stream()).toList();
    }

    /** Returns what undo would take back. */
    synchronized Optional<String> undone() {
        return progress.isSendingAny() ? Optional.empty() : history.undone();
    }

    /** Returns what redo would do again. */
    synchronized Optional<String> redone() {
        return progress.isSendingAny() ? Optional.empty() : history.redone();
    }

    synchronized boolean isSending(RowId row) {
        return progress.isSending(row);
    }

    /** Changes the edits in one step of the history, under the lock; what was wrong is forgotten of rows that it touched. */
    void change(Function<EditState, EditBatch> change) {
        synchronized (this) {
            EditBatch batch = change.apply(state);
            EditState next = batch.state();
            if (next.equals(state)) {
                return;
            }
            history.leave(state, batch.words());
            enter(next);
            forgetFailures(batch.touched());
        }
        tell();
    }

    /** Changes a row in one step of the history. */
    void change(String words, UnaryOperator<EditState> change) {
        synchronized (this) {
            EditState next = change.apply(state);
            if (next.equals(state)) {
                return;
            }
            history.leave(state, words);
            enter(next);
        }
        tell();
    }

    /** What was wrong was said of other values. */
    private void forgetFailures(Set<RowId> touched) {
        List<JournalEntry> entries = new ArrayList<>();
        for (RowId row : touched) {
            if (progress.trouble(row).orElse(null) instanceof Trouble.Failed) {
                progress.settle(row, Optional.empty());
                state.edit(row).ifPresent(edit -> entries.add(new JournalEntry.Pending(row, edit)));
            }
        }
        journal.write(entries);
    }

    void undo() {
        step(history::undo);
    }

    void redo() {
        step(history::redo);
    }

    /** Notes that a row is about to be sent; returns when that is on the disk. */
    void sending(RowId row) {
        synchronized (this) {
            progress.begin(row);
            journal.write(List.of(new JournalEntry.Sending(row)));
        }
        journal.flush();
        tell();
    }

    /** Notes that a row stays pending, with a reason or with none. */
    void settle(RowId row, Optional<Trouble> trouble) {
        synchronized (this) {
            Optional<RowEdit> edit = state.edit(row);
            if (edit.isEmpty()) {
                return;
            }
            progress.settle(row, trouble);
            journal.write(List.of(trouble.<JournalEntry>map(reason -> new JournalEntry.Troubled(row, reason))
                    .orElse(new JournalEntry.Pending(row, edit.get()))));
        }
        tell();
    }

    /** Notes that a row is pending no more; what was done can't be taken back from here. */
    void close(RowId row, Map<String, @Nullable Object> known) {
        Optional<RowEdit> edit;
        synchronized (this) {
            edit = state.edit(row);
            enter(state.without(row));
            history.forget(row, state);
        }
        edit.ifPresent(done -> tell(row, done.kind(), known));
        tell();
    }

    /** Tells the listeners how the source holds a row. */
    void tell(RowId row, RowEdit.Kind done, Map<String, @Nullable Object> known) {
        listeners.forEach(listener -> listener.rowKnown(row, done, known));
    }

    /** Takes up what a journal kept. */
    void restore(List<JournalEntry> entries) {
        synchronized (this) {
            for (JournalEntry entry : entries) {
                state = progress.replay(entry, state);
            }
            progress.interrupted();
        }
        tell();
    }

    private void step(Function<EditState, Optional<EditState>> direction) {
        synchronized (this) {
            if (progress.isSendingAny()) {
                return;
            }
            direction.apply(state).ifPresent(this::enter);
        }
        tell();
    }

    private void enter(EditState next) {
        journal.write(state.until(next));
        state = next;
        progress.keepOnly(next.edits().keySet());
    }

    private void tell() {
        listeners.forEach(EditListener::editsChanged);
    }
}
