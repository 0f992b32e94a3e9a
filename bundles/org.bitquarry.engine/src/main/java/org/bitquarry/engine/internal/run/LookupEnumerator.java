package org.bitquarry.engine.internal.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.function.Function0;
import org.jspecify.annotations.Nullable;

/**
 * Reads the left side in batches, looks each batch's new keys up, and hands out a pair as soon as its right half arrives.
 * Keys that were looked up are remembered while they are few. Before lookups take more than that, all rows of the right side are read.
 */
final class LookupEnumerator implements Enumerator<@Nullable Object> {
    /** So many keys at first, so that the first row comes with the first page of each side. */
    private static final int FIRST_BATCH = 50;
    /** A batch ends after so many rows for each key that it may hold, even when they repeat few keys. */
    private static final int ROWS_PER_KEY = 10;

    private static final int MOST_REMEMBERED = 100_000;

    private final Execution execution;
    private final Lookup lookup;
    private final Enumerator<@Nullable Object> left;
    private final Function0<Enumerable<@Nullable Object>> right;
    private final int leftWidth;
    private final int rightWidth;
    private final boolean outer;
    private final LookupKeys keys;
    private final Map<List<Object>, List<@Nullable Object[]>> known = new HashMap<>();
    private final Deque<@Nullable Object[]> ready = new ArrayDeque<>();
    private final Deque<List<List<Object>>> toAsk = new ArrayDeque<>();
    private Map<List<Object>, List<@Nullable Object[]>> waiting = new LinkedHashMap<>();
    private Set<List<Object>> matched = new HashSet<>();
    private @Nullable Enumerator<@Nullable Object> answers;
    private int remembered;
    private boolean first = true;
    private double spent;
    private boolean complete;
    private boolean leftEnded;
    private @Nullable Object @Nullable [] current;

    LookupEnumerator(
            Execution execution,
            Lookup lookup,
            Enumerator<@Nullable Object> left,
            Function0<Enumerable<@Nullable Object>> right,
            int leftWidth,
            int rightWidth,
            boolean outer) {
        this.execution = execution;
        this.lookup = lookup;
        this.left = left;
        this.right = right;
        this.leftWidth = leftWidth;
        this.rightWidth = rightWidth;
        this.outer = outer;
        keys = new LookupKeys(lookup);
    }

    @Override
    public @Nullable Object current() {
        return current;
    }

    @Override
    public boolean moveNext() {
        while (ready.isEmpty()) {
            execution.check();
            if (answers != null) {
                takeAnswer(answers);
            } else if (!toAsk.isEmpty()) {
                ask(toAsk.removeFirst());
            } else if (!waiting.isEmpty()) {
                endBatch();
            } else if (leftEnded) {
                return false;
            } else {
                readBatch();
            }
        }
        current = ready.removeFirst();
        return true;
    }

    private void readBatch() {
        int most = first ? Math.min(FIRST_BATCH, lookup.batch()) : lookup.batch();
        for (int rows = 0; waiting.size() < most && rows < most * ROWS_PER_KEY; rows++) {
            if (!left.moveNext()) {
                leftEnded = true;
                break;
            }
            take(cells(left.current()));
        }
        toAsk.addAll(keys.askedTogether(waiting.keySet()));
    }

    private void take(@Nullable Object[] row) {
        List<Object> key = keys.of(row);
        List<@Nullable Object[]> partners = key.isEmpty() || complete ? List.of() : null;
        partners = known.getOrDefault(key, partners);
        if (partners == null) {
            waiting.computeIfAbsent(key, missing -> new ArrayList<>()).add(row);
        } else if (partners.isEmpty()) {
            keepAlone(row);
        } else {
            partners.forEach(partner -> ready.addLast(pair(row, partner)));
        }
    }

    private void keepAlone(@Nullable Object[] row) {
        if (outer) {
            ready.addLast(pair(row, new @Nullable Object[rightWidth]));
        }
    }

    private void ask(List<List<Object>> together) {
        spent += Math.max(1, together.size() * lookup.perKey());
        complete = spent > lookup.whole();
        if (complete) {
            toAsk.clear();
            known.clear();
        }
        first = false;
        execution.lookUp(lookup.slot(), complete ? List.of() : keys.predicates(together));
        answers = right.apply().enumerator();
    }

    private void takeAnswer(Enumerator<@Nullable Object> from) {
        if (!from.moveNext()) {
            from.close();
            answers = null;
            return;
        }
        @Nullable Object[] row = cells(from.current());
        List<Object> key = keys.ofRight(row);
        List<@Nullable Object[]> partners = waiting.get(key);
        if (partners != null || complete) {
            remembered++;
            known.computeIfAbsent(key, missing -> new ArrayList<>()).add(row);
        }
        if (partners != null) {
            matched.add(key);
            partners.forEach(partner -> ready.addLast(pair(partner, row)));
        }
    }

    private void endBatch() {
        waiting.forEach((key, rows) -> {
            if (!matched.contains(key)) {
                rows.forEach(this::keepAlone);
                known.putIfAbsent(key, List.of());
            }
        });
        waiting = new LinkedHashMap<>();
        matched = new HashSet<>();
        if (!complete && remembered + known.size() > MOST_REMEMBERED) {
            known.clear();
            remembered = 0;
        }
    }

    private @Nullable Object[] pair(@Nullable Object[] leftRow, @Nullable Object[] rightRow) {
        @Nullable Object[] pair = new @Nullable Object[leftWidth + rightWidth];
        System.arraycopy(leftRow, 0, pair, 0, leftWidth);
        System.arraycopy(rightRow, 0, pair, leftWidth, rightWidth);
        return pair;
    }

    /** A row of one column may come as its value. */
    private static @Nullable Object[] cells(@Nullable Object row) {
        return row instanceof Object[] cells ? cells : new @Nullable Object[] {row};
    }

    @Override
    public void reset() {
        throw new UnsupportedOperationException("a lookup runs forward");
    }

    @Override
    public void close() {
        left.close();
        if (answers != null) {
            answers.close();
        }
    }
}
