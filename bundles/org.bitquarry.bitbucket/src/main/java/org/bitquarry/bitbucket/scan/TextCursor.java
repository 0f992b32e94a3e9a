package org.bitquarry.bitbucket.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;
import org.bitquarry.model.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * Puts texts into rows, a request for each. While one row is consumed, the texts of the next few are read side by side; they
 * begin once the first row was consumed, so that a reader who stops early costs little.
 */
final class TextCursor extends ForwardingCursor {
    private static final int AHEAD = 4;

    private final List<Column> fetched;
    private final List<Column> wanted;
    private final BiFunction<Column, Map<String, @Nullable Object>, @Nullable Object> text;
    private final Reading reading;
    private final Resumption resumption = new Resumption();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private boolean pastFirst;
    private @Nullable Object @Nullable [] row;

    /**
     * Makes a cursor.
     *
     * @param fetched columns of {@code rows}
     * @param wanted columns of this cursor
     * @param text reads the value of a column in a row of {@code rows}
     */
    TextCursor(
            Cursor rows,
            List<Column> fetched,
            List<Column> wanted,
            BiFunction<Column, Map<String, @Nullable Object>, @Nullable Object> text,
            Reading reading) {
        super(rows);
        this.fetched = fetched;
        this.wanted = wanted;
        this.text = text;
        this.reading = reading;
    }

    /** A row whose texts are on their way; a future for each wanted column that is one. */
    private record Pending(Map<String, @Nullable Object> values, List<Future<@Nullable Object>> texts) {}

    @Override
    public boolean next() {
        reading.context().cancellation().check("Reading");
        return resumption.next(this::read, this::beginAgain);
    }

    /** Texts that did not come are asked for once more. */
    private void beginAgain() {
        List<Pending> rows = List.copyOf(pending);
        pending.clear();
        rows.forEach(
                each -> pending.addLast(each.texts().stream().anyMatch(reading::broke) ? asked(each.values()) : each));
    }

    private boolean read() {
        int most = pastFirst ? AHEAD : 1;
        while (pending.size() < most && super.next()) {
            pending.addLast(begin(super.row()));
        }
        pastFirst = true;
        Pending first = pending.peekFirst();
        row = first == null ? null : complete(first);
        // Not before its texts are here: a row without them is still to come.
        pending.pollFirst();
        return row != null;
    }

    private Pending begin(@Nullable Object[] cells) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int slot = 0; slot < cells.length; slot++) {
            values.put(fetched.get(slot).name(), cells[slot]);
        }
        return asked(values);
    }

    private Pending asked(Map<String, @Nullable Object> values) {
        List<Future<@Nullable Object>> texts = new ArrayList<>();
        wanted.stream()
                .filter(column -> column.text().isPresent())
                .forEach(column -> texts.add(reading.start(() -> text.apply(column, values))));
        return new Pending(values, texts);
    }

    private @Nullable Object[] complete(Pending first) {
        @Nullable Object[] cells = new @Nullable Object[wanted.size()];
        int next = 0;
        for (int slot = 0; slot < cells.length; slot++) {
            Column column = wanted.get(slot);
            cells[slot] = column.text().isPresent()
                    ? reading.await(first.texts().get(next++))
                    : first.values().get(column.name());
        }
        return cells;
    }

    @Override
    public @Nullable Object[] row() {
        if (row == null) {
            throw new IllegalStateException("no row");
        }
        return row;
    }

    @Override
    public void close() {
        super.close();
        reading.close();
    }
}
