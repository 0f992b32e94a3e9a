package org.bitquarry.app.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** What became of the rows of a statement that changes some. */
final class ChangeText {
    private ChangeText() {}

    /** Returns a line a row that was tried, then the sum; no line break at the end. */
    static String of(StatementResult.Changed changed) {
        List<RowChange> changes = changed.changes().changes();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < changed.outcomes().size(); i++) {
            text.append(row(changes.get(i), changed.outcomes().get(i))).append('\n');
        }
        text.append(sum(changed.affected(), changes));
        int untried = changes.size() - changed.outcomes().size();
        return (untried == 0
                        ? text
                        : text.append(' ')
                                .append(untried)
                                .append(untried == 1 ? " was" : " were")
                                .append(" not tried."))
                .toString();
    }

    /** Tells whether every row was changed. */
    static boolean isWhole(StatementResult.Changed changed) {
        return changed.affected() == changed.changes().changes().size();
    }

    private static String sum(long affected, List<RowChange> changes) {
        String verb = changes.isEmpty() ? "changed" : done(changes.getFirst());
        String rows = affected == 1 ? "1 row" : affected + " rows";
        return affected == changes.size() ? rows + " " + verb + "." : rows + " of " + changes.size() + " " + verb + ".";
    }

    private static String row(RowChange change, RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Applied(var row) -> named(change, row) + " " + done(change);
            case RowOutcome.Conflict(var theirs) ->
                named(change, theirs)
                        + (theirs.isEmpty()
                                ? " is gone: somebody deleted it. Nothing was changed."
                                : " was changed by somebody else meanwhile. Nothing was sent; run the statement again.");
            case RowOutcome.Rejected(var error) ->
                named(change, Map.of()) + " not " + done(change) + ": "
                        + error.problem().text();
            case RowOutcome.Unknown(var error, var finding) ->
                named(change, Map.of()) + " may or may not be " + done(change) + ": "
                        + error.problem().text() + (finding.isEmpty() ? "" : " " + finding);
        };
    }

    private static String done(RowChange change) {
        return switch (change) {
            case RowChange.Insert insert -> "inserted";
            case RowChange.Update update -> "updated";
            case RowChange.Delete delete -> "deleted";
        };
    }

    private static String named(RowChange change, Map<String, @Nullable Object> answered) {
        String key =
                switch (change) {
                    case RowChange.Insert insert -> key(insert.table(), answered);
                    case RowChange.Update update -> key(update.key());
                    case RowChange.Delete delete -> key(delete.key());
                };
        return key.isEmpty() ? change.table().toString() : change.table() + " " + key;
    }

    /** A new row has its key from the answer. */
    private static String key(TableRef table, Map<String, @Nullable Object> row) {
        return table.table().key().stream()
                .filter(column -> row.get(column.name()) != null)
                .map(column -> column.name() + "=" + row.get(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static String key(Map<String, @Nullable Object> key) {
        return key.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
