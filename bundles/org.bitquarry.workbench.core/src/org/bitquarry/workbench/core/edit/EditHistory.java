package org.bitquarry.workbench.core.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The states that undo and redo lead to, each with what the person did in between. Not thread-safe. */
final class EditHistory {
    private static final int DEPTH = 200;

    private final Deque<Step> earlier = new ArrayDeque<>();
    private final Deque<Step> later = new ArrayDeque<>();

    /** An act, and the state on its other side. */
    private record Step(EditState state, String words) {}

    /** Notes the state that an act leaves for a new one. */
    void leave(EditState state, String words) {
        earlier.push(new Step(state, words));
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

    /** Returns what undo takes back. */
    Optional<String> undone() {
        return Optional.ofNullable(earlier.peek()).map(Step::words);
    }

    /** Returns what redo does again. */
    Optional<String> redone() {
        return Optional.ofNullable(later.peek()).map(Step::words);
    }

    /** Forgets a row that is now as the source holds it, and the acts that were about nothing else. */
    void forget(RowId row, EditState now) {
        forget(earlier, row, now);
        forget(later, row, now);
    }

    private static void forget(Deque<Step> steps, RowId row, EditState now) {
        List<Step> all = List.copyOf(steps);
        steps.clear();
        EditState beside = now;
        for (Step step : all) {
            EditState state = step.state().without(row);
            if (!state.equals(beside)) {
                steps.add(new Step(state, step.words()));
                beside = state;
            }
        }
    }

    private static Optional<EditState> step(Deque<Step> from, Deque<Step> to, EditState now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Step step = from.pop();
        to.push(new Step(now, step.words()));
        return Optional.of(step.state());
    }
}
