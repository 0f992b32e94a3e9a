package org.bitquarry.ui.commit;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowEdit;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.Trouble;
import org.bitquarry.workbench.core.edit.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Pending rows in words.
 *
 * @param table whose rows they are
 * @param text how values are written
 * @param longest the characters that are shown of a value
 */
public record PendingText(TableDefinition table, CellText text, int longest) {
    private static final int WHOLE_LINE = 200;
    private static final Pattern ASKED = Pattern.compile("^(?:GET|POST|PUT|DELETE) \\S+: ");

    /** Writes values as long as a line can be. */
    static PendingText whole(TableDefinition table) {
        return new PendingText(table, new CellText(ZoneId.systemDefault()), WHOLE_LINE);
    }

    /** Names the row by its key. */
    public String row(PendingRow row) {
        return row(row.id());
    }

    /** Names a row by its key. */
    public String row(RowId row) {
        return switch (row) {
            case RowId.Added added -> "New row";
            case RowId.Existing existing ->
                existing.key().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + value(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        };
    }

    /** Names the row of a change: a new one by the first column of the table that it has a value for. */
    String row(StagedChange staged) {
        String made = made(staged);
        return staged.change() instanceof RowChange.Insert
                ? made.isEmpty() ? "New row" : "New row, " + made
                : row(staged.row());
    }

    /** Returns the first column of the table that a new row has a value for, with it; else empty. */
    String made(StagedChange staged) {
        return staged.change() instanceof RowChange.Insert insert
                ? table.columns().stream()
                        .map(Column::name)
                        .filter(name -> insert.values().get(name) != null)
                        .findFirst()
                        .map(name -> name + " " + value(name, insert.values().get(name)))
                        .orElse("")
                : "";
    }

    /** Says what will be done to it. */
    public String change(PendingRow row) {
        RowEdit edit = row.edit();
        return switch (edit.kind()) {
            case DELETED -> "deleted";
            case NEW -> edit.values().isEmpty() ? "empty" : values(edit.values());
            case CHANGED ->
                edit.values().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + before(edit, entry.getKey())
                                + value(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        };
    }

    /** A statement that names the row by its key changes it unread: nobody knows what was there. */
    private String before(RowEdit edit, String column) {
        return edit.base().containsKey(column) ? value(column, edit.base().get(column)) + " → " : "";
    }

    /** Says why it is still pending, or what is wrong with it before anybody tries; else empty. */
    public String reason(PendingRow row, Optional<String> problem) {
        return row.sending()
                ? "being committed"
                : row.trouble().map(Trouble::text).or(() -> problem).orElse("");
    }

    /** Leaves out of a reason which request it was: where there is little room, what came back says more. */
    public static String cause(String reason) {
        return ASKED.matcher(reason).replaceFirst("");
    }

    private String values(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + value(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Writes a value of a column, never a secret. */
    public String value(String column, @Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        String line = text.shown(table.column(column), value);
        String cut = line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
        return value instanceof String || value instanceof TypedText ? "“" + cut + "”" : cut;
    }
}
