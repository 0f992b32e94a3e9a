package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.Registration;

/**
 * All pending edits of the application: those of tables that were opened since it started, whether or not an editor
 * shows them still, and those that wait in the journal. Thread-safe; listeners are called from the thread that made the
 * change.
 */
public final class PendingChanges implements AutoCloseable {
    private final ChangeJournal journal;
    private final Permissions permissions;
    private final Map<EditTarget, StagedEdits> opened = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<WaitingEdits> waiting = List.of();

    /** Begins with nothing, and with credentials that nobody knows; {@link #scan} finds what waits. */
    public PendingChanges(ChangeJournal journal) {
        this(journal, Permissions.UNKNOWN);
    }

    /** Begins with nothing; {@link #scan} finds what waits. */
    public PendingChanges(ChangeJournal journal, Permissions permissions) {
        this.journal = journal;
        this.permissions = permissions;
    }

    /** Looks for edits of earlier sessions. Blocks on the disk. */
    public void scan() {
        List<WaitingEdits> found = journal.waiting();
        synchronized (this) {
            waiting = found.stream()
                    .filter(edits -> !opened.containsKey(edits.target()))
                    .toList();
        }
        tell();
    }

    /**
     * Returns the edits of a table: the same ones for everybody who shows it, with what an earlier session left. Blocks
     * on the disk when the table is opened first.
     */
    public StagedEdits open(EditTarget target, TableRef table, boolean readOnlyDatasource) {
        Optional<StagedEdits> known = known(target);
        if (known.isPresent()
                && known.get().table().equals(table)
                && known.get().isReadOnlyDatasource() == readOnlyDatasource) {
            return known.get();
        }
        StagedEdits edits = new StagedEdits(target, table, readOnlyDatasource, journal.of(target), permissions);
        edits.restore(journal.read(target, table.table()));
        edits.addListener(this::tell);
        synchronized (this) {
            opened.put(target, edits);
            waiting = waiting.stream()
                    .filter(other -> !other.target().equals(target))
                    .toList();
        }
        tell();
        return edits;
    }

    /** Returns the edits of a table that was opened. */
    public synchronized Optional<StagedEdits> known(EditTarget target) {
        return Optional.ofNullable(opened.get(target));
    }

    /** Returns the tables in which something is pending, in the order in which they were opened. */
    public synchronized List<StagedEdits> pending() {
        return opened.values().stream().filter(edits -> !edits.isEmpty()).toList();
    }

    /** Returns the edits that wait until their table is opened. */
    public synchronized List<WaitingEdits> waiting() {
        return waiting;
    }

    /** Returns the number of rows that are pending anywhere. */
    public int rows() {
        return pending().stream().mapToInt(edits -> edits.rows().size()).sum()
                + waiting().stream().mapToInt(WaitingEdits::rows).sum();
    }

    /** Throws away edits that wait. */
    public void discard(WaitingEdits edits) {
        synchronized (this) {
            List<WaitingEdits> left = new ArrayList<>(waiting);
            if (!left.remove(edits)) {
                return;
            }
            waiting = List.copyOf(left);
        }
        journal.forget(edits.target());
        tell();
    }

    /**
     * Lets the edits of a datasource follow its name: they wait there until their table is opened again. Blocks on the disk.
     */
    public void rename(String before, String now) {
        journal.rename(before, now);
        List<StagedEdits> empty;
        synchronized (this) {
            opened.keySet()
                    .removeIf(target ->
                            target.isOf(before) && !target.datasource().equals(now));
            empty = opened.values().stream()
                    .filter(edits -> edits.target().datasource().equals(now) && edits.isEmpty())
                    .toList();
        }
        // Of a datasource that had the name once and is gone: an editor may show them still, and shall not edit beside
        // what comes now.
        empty.forEach(edits ->
                edits.restore(journal.read(edits.target(), edits.table().table())));
        scan();
    }

    /** Returns why edits are not being kept over a crash at this moment, as a sentence. */
    public Optional<String> problem() {
        return journal.problem();
    }

    /** Tries once more to keep all edits; returns why some still can't be, as a sentence. Blocks on the disk. */
    public Optional<String> flush() {
        return journal.settle();
    }

    /** Runs the action after each change of what is pending. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** Writes what is left; the edits wait in the journal for the next start. */
    @Override
    public void close() {
        journal.close();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
