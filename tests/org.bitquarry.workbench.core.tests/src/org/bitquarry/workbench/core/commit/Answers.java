package org.bitquarry.workbench.core.commit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.Trouble;

/** A person who decided before, and remembers what was asked. */
final class Answers implements CommitQuestions {
    final List<String> asked = new ArrayList<>();
    private final Queue<Boolean> goOn = new ArrayDeque<>();
    private final Queue<ConflictAnswer> conflicts = new ArrayDeque<>();

    Answers goOn(boolean answer) {
        goOn.add(answer);
        return this;
    }

    Answers settleBy(ConflictAnswer answer) {
        conflicts.add(answer);
        return this;
    }

    @Override
    public boolean goesOn(StagedChange refused, Trouble why, int left, CancellationToken stopped) {
        asked.add(why.text() + " " + left + " left");
        return goOn.remove();
    }

    @Override
    public ConflictAnswer settle(StagedChange change, Trouble.Conflict conflict, CancellationToken stopped) {
        asked.add("conflict over " + change.change());
        return conflicts.remove();
    }
}
