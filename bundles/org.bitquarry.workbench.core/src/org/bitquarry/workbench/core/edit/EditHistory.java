package org.bitquarry.workbench.core.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The states that undo and redo lead to. Not thread-safe. */
final class EditHistory {
    private static final int DEPTH = 200;

    private final Deque<EditState> earlier = new ArrayDeque<>();
    private final Deque<EditState> later = new ArrayDeque<>();

    /** Notes the state that is left for a new one. */
    void leave(EditState state) {
        earlier.push(state);
        later.clear();
        if (earlier.size() > DEPTH) {
            earlier.removeLast();
        }
    }

    Optional<EditState> undo(EditState now) {
        return step(earlier, later, now);
    }

    Optional<EditState> redo(EditState now) {
        return step(later, earlier, now);
    }

    boolean canUndo() {
        return !earlier.isEmpty();
    }

    boolean canRedo() {
        return !later.isEmpty();
    }

    /** Forgets all: what was committed can't be taken back from here. */
    void clear() {
        earlier.clear();
        later.clear();
    }

    private static Optional<EditState> step(Deque<EditState> from, Deque<EditState> to, EditState now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }
}
