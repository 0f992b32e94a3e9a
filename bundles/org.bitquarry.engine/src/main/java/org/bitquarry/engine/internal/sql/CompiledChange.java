package org.bitquarry.engine.internal.sql;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitquarry.engine.internal.scan.KeyRows;
import org.bitquarry.engine.internal.scan.RowSource;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes rows: a query finds them, and a layout says what its columns are for.
 *
 * @param table whose rows
 * @param rows finds the keys and the new values
 * @param layout of the query's columns
 * @param unread the statement itself holds key and values of its one row: nothing is read
 */
public record CompiledChange(TableRef table, CompiledQuery rows, RowLayout layout, boolean unread)
        implements CompiledStatement {
    private static final String ONE_ROW_TWICE = "21000";

    /** Returns what the statement is taken for. */
    public Verb verb() {
        return layout.verb();
    }

    /**
     * Refuses the statement when scopes are known to be missing for all that may become of its rows.
     *
     * @throws PermissionDeniedException when they are
     */
    public void requireScopes(Connector connector) {
        Set<String> missing = new LinkedHashSet<>();
        for (Verb each : layout.verbs()) {
            List<String> scopes = connector.missingScopes(table.table(), each);
            if (scopes.isEmpty()) {
                return;
            }
            missing.addAll(scopes);
        }
        throw PermissionDeniedException.lacking(verb() + " " + table, List.copyOf(missing));
    }

    /**
     * Finds the changes and sends none. All rows are read before this returns, so that changes can't be found again.
     *
     * @param most the most rows that the statement may change
     * @throws CostExceededException when there are more
     */
    public ChangeSet find(
            ScanSource source,
            List<@Nullable Object> parameters,
            RequestContext context,
            InstantSource clock,
            int most) {
        RowSource from = unread ? new KeyRows() : source;
        List<RowChange> changes = new ArrayList<>();
        try (Cursor cursor = rows.open(from, parameters, context, clock)) {
            while (cursor.next()) {
                layout.change(table, cursor.row()).ifPresent(changes::add);
                if (changes.size() > most) {
                    throw tooMany(cursor, changes.size(), most);
                }
            }
        }
        layout.once().ifPresent(where -> requireDifferent(changes, where));
        return new ChangeSet(changes);
    }

    /** Which of two rows a row takes its values from, nobody says. */
    private void requireDifferent(List<RowChange> changes, TextRange where) {
        Set<Map<String, @Nullable Object>> keys = new HashSet<>();
        for (RowChange change : changes) {
            if (change instanceof RowChange.Update update && !keys.add(update.key())) {
                throw ValidationErrors.rejected(
                        "the row " + update.key() + " of " + table + " would be changed twice. Nothing was sent.",
                        "Let the source have one row for each, by DISTINCT or GROUP BY.",
                        ONE_ROW_TWICE,
                        Optional.of(where),
                        null);
            }
        }
    }

    private CostExceededException tooMany(Cursor cursor, int read, int most) {
        String count = cursor.size().isPresent() ? String.valueOf(cursor.size().getAsLong()) : "at least " + read;
        return new CostExceededException(
                new Problem(
                        verb() + " of " + table,
                        "would change " + count + " rows; at most " + most
                                + " are allowed in one statement. Nothing was sent.",
                        "Narrow it by WHERE, or raise MaxAffectedRows."),
                null);
    }

    /** Tells what running it will send. Asks nothing: changes that only reading will tell are shown by their pattern. */
    public RequestPlan plan(Connector connector, ScanSource source, InstantSource clock) {
        boolean known = rows.parameters().isEmpty() && (unread || rows.scans().isEmpty());
        if (known) {
            return connector.plan(find(source, List.of(), RequestContext.unobserved(), clock, Integer.MAX_VALUE));
        }
        RequestPlan reading = unread ? RequestPlan.empty() : rows.plan(source, clock);
        return reading.and(layout.requests(table, unread));
    }

    @Override
    public Stream<Schema> schemas() {
        return Stream.concat(Stream.of(table.schema()), rows.schemas());
    }
}
