package org.bitquarry.workbench.core.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which pending rows are being sent, and which came back with trouble. Not thread-safe. */
final class RowProgress {
    private final Map<RowId, Trouble> troubles = new HashMap<>();
    private final Set<RowId> sending = new HashSet<>();

    Optional<Trouble> trouble(RowId row) {
        return Optional.ofNullable(troubles.get(row));
    }

    boolean isSending(RowId row) {
        return sending.contains(row);
    }

    boolean isSendingAny() {
        return !sending.isEmpty();
    }

    void begin(RowId row) {
        troubles.remove(row);
        sending.add(row);
    }

    void settle(RowId row, Optional<Trouble> trouble) {
        sending.remove(row);
        troubles.remove(row);
        trouble.ifPresent(reason -> troubles.put(row, reason));
    }

    /** Forgets rows that are pending no more. */
    void keepOnly(Set<RowId> pending) {
        sending.retainAll(pending);
        troubles.keySet().retainAll(pending);
    }

    /** Takes in one line of a journal and returns the edits after it. */
    EditState replay(JournalEntry entry, EditState state) {
        settle(entry.row(), Optional.empty());
        EditState next =
                switch (entry) {
                    case JournalEntry.Pending pending -> state.with(pending.row(), pending.edit());
                    case JournalEntry.Closed closed -> state.without(closed.row());
                    case JournalEntry.Sending begun -> {
                        begin(begun.row());
                        yield state;
                    }
                    case JournalEntry.Troubled troubled -> {
                        settle(troubled.row(), Optional.of(troubled.trouble()));
                        yield state;
                    }
                };
        keepOnly(next.edits().keySet());
        return next;
    }

    /** Ends a replay: what was being sent when the journal broke off has an unknown outcome. */
    void interrupted() {
        for (RowId row : Set.copyOf(sending)) {
            settle(
                    row,
                    Optional.of(new Trouble.Unknown(
                            "Bitquarry ended while this row was being sent, so it may or may not have happened.")));
        }
    }
}
