package org.bitquarry.workbench.core.commit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.Staging;

/** The commits of this run that can be taken back, the newest first; so many as a person remembers. Thread-safe. */
public final class CommitHistory {
    private static final int MOST = 20;

    private final List<CommitUndo> commits = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Keeps what takes a commit back, if anything was committed. */
    public void add(CommitUndo commit) {
        if (commit.steps().isEmpty()) {
            return;
        }
        synchronized (this) {
            commits.addFirst(commit);
            if (commits.size() > MOST) {
                commits.removeLast();
            }
        }
        tell();
    }

    /** Returns the newest commit that was not taken back. */
    public synchronized Optional<CommitUndo> newest() {
        return commits.stream().findFirst();
    }

    /** Returns a commit by the name that its datasource has now; empty when it was taken back, or is too long ago. */
    public synchronized Optional<CommitUndo> kept(CommitUndo commit) {
        return commits.stream()
                .filter(each -> each.at().equals(commit.at()) && each.steps().equals(commit.steps()))
                .findFirst();
    }

    /**
     * Stages what takes a commit back, as edits that are previewed and committed like others; it can't be staged twice.
     * Blocks on the disk.
     */
    public Undoing undo(CommitUndo commit, PendingChanges pending, ConnectionProfile profile) {
        synchronized (this) {
            if (!commits.remove(commit)) {
                return new Undoing(List.of(), List.of());
            }
        }
        tell();
        List<RowChange> changes =
                commit.possible().stream().map(UndoStep.Possible::change).toList();
        List<StagedChange> staged = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        StagingPreparer.byTable(changes).forEach((table, of) -> {
            StagedEdits edits = pending.open(StagingPreparer.target(profile, table), table, profile.readOnly());
            Staging staging = edits.stage("undo of a commit", of);
            staging.rows().forEach(row -> edits.change(row).ifPresent(staged::add));
            refused.addAll(staging.refused());
        });
        return new Undoing(staged, refused);
    }

    /**
     * What became of it.
     *
     * @param staged what is pending now
     * @param refused why the rest is not, a sentence each
     */
    public record Undoing(List<StagedChange> staged, List<String> refused) {
        /** Copies the lists. */
        public Undoing {
            staged = List.copyOf(staged);
            refused = List.copyOf(refused);
        }
    }

    /** Lets commits follow the name of their datasource, so that they can be taken back there. */
    public void rename(String before, String now) {
        synchronized (this) {
            commits.replaceAll(commit -> commit.datasource().equalsIgnoreCase(before)
                    ? new CommitUndo(now, commit.at(), commit.steps())
                    : commit);
        }
        tell();
    }

    /** Runs an action after each change, until deregistered. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
