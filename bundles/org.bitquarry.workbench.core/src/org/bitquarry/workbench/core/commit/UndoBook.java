package org.bitquarry.workbench.core.commit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps, row by row, what takes a commit back: what was read of a row before it is sent, and what became of it. Used by
 * one thread.
 */
public final class UndoBook {
    private static final Logger LOG = LoggerFactory.getLogger(UndoBook.class);

    private final List<UndoStep> steps = new ArrayList<>();
    private Map<String, @Nullable Object> before = Map.of();

    /**
     * Returns what has to be read of a row before it is sent, so that it can be taken back; empty when all that is needed
     * was read with it.
     */
    public static Optional<ScanRequest> reading(StagedChange change) {
        List<String> missing = new ArrayList<>(Compensation.needed(change.change()));
        Map<String, @Nullable Object> key = key(change.change());
        missing.removeAll(known(change).keySet());
        missing.removeAll(key.keySet());
        if (missing.isEmpty() || key.containsValue(null)) {
            return Optional.empty();
        }
        List<Predicate> filter = new ArrayList<>();
        key.forEach((column, value) -> {
            if (value != null) {
                filter.add(Predicate.equal(column, value));
            }
        });
        return Optional.of(ScanRequest.of(change.change().table())
                .withColumns(missing)
                .withFilter(filter)
                .withLimit(0, OptionalLong.of(1)));
    }

    private static Map<String, @Nullable Object> known(StagedChange change) {
        return change.edits()
                .row(change.row())
                .map(PendingRow::edit)
                .map(edit -> edit.base())
                .orElse(Map.of());
    }

    private static Map<String, @Nullable Object> key(RowChange change) {
        return switch (change) {
            case RowChange.Insert insert -> Map.of();
            case RowChange.Update update -> update.key();
            case RowChange.Delete delete -> delete.key();
        };
    }

    /** Keeps what is known of a row that is about to be sent; reads what is not. The commit goes on without what can't be read. */
    void sending(StagedChange change, Connector connector, RequestContext context) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(known(change));
        reading(change).ifPresent(request -> {
            try (Cursor cursor = connector.scan(request, context)) {
                if (cursor.next()) {
                    @Nullable Object[] values = cursor.row();
                    for (int i = 0; i < values.length; i++) {
                        row.put(request.columns().get(i), values[i]);
                    }
                }
            } catch (BitquarryException unreadable) {
                LOG.info("A row can't be read before it is sent: {}", unreadable.getMessage());
            }
        });
        before = row;
    }

    /** Notes that the source did what was about to be sent. */
    void applied(StagedChange change, Map<String, @Nullable Object> after) {
        steps.addFirst(Compensation.of(change.change(), before, after));
    }

    List<UndoStep> steps() {
        return List.copyOf(steps);
    }
}
