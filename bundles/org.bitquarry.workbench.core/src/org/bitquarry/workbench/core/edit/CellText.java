package org.bitquarry.workbench.core.edit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * Values as a person reads and types them. NULL has no text here: it has a look of its own.
 *
 * @param zone the person's
 */
public record CellText(ZoneId zone) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int LONGEST_LINE = 300;
    private static final String ELLIPSIS = "…";

    /** Returns a value in one line, short enough to paint; empty for NULL. */
    public String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant moment -> MINUTES.format(moment.atZone(zone));
            case Boolean truth -> truth ? "✓" : "–";
            default -> oneLine(value.toString());
        };
    }

    /** Returns a value of a table's column in one line: JSON without the blanks between its parts, never a secret. */
    public String shown(Optional<Column> column, @Nullable Object value) {
        if (value instanceof String && isSecret(column)) {
            return Secrets.HIDDEN;
        }
        boolean json = column.filter(own -> own.form() == TextForm.JSON).isPresent();
        return json && value instanceof String text ? shown(JsonText.compact(text, LONGEST_LINE + 1)) : shown(value);
    }

    /** Returns a value of a table's column as it is copied: exact, but never a secret; empty for NULL. */
    public String copied(Optional<Column> column, @Nullable Object value) {
        return value != null && isSecret(column) ? Secrets.HIDDEN : exact(value);
    }

    /** Returns a value of a table's column as it may leave the application: as it is, but never a secret. */
    public static @Nullable Object disclosed(Optional<Column> column, @Nullable Object value) {
        return value != null && isSecret(column) ? Secrets.HIDDEN : value;
    }

    private static boolean isSecret(Optional<Column> column) {
        return column.filter(Column::sensitive).isPresent();
    }

    /** Tells whether {@link #shown} left something out, so that the whole should be one gesture away. */
    public boolean isCut(@Nullable Object value) {
        return value instanceof String text && !oneLine(text).equals(text);
    }

    /** Returns the value as it is, such as a moment in UTC with all its digits; empty for NULL. */
    public String exact(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Returns the text that an editor begins with; {@link CellParser} makes the same value of it. */
    public String typed(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant moment -> typed(moment.atZone(zone));
            default -> value.toString();
        };
    }

    /** In the hour that a clock goes through twice only the offset tells the moments apart. */
    private static String typed(ZonedDateTime moment) {
        boolean isAmbiguous = moment.getZone()
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
        return isAmbiguous
                ? moment.toOffsetDateTime().toString()
                : moment.toLocalDateTime().toString().replace('T', ' ');
    }

    /** Tells whether values of a type stand at the right edge of their column. */
    public static boolean isRightAligned(SqlType type) {
        return type.isNumeric();
    }

    private static String oneLine(String text) {
        int end = 0;
        int longest = Math.min(text.length(), LONGEST_LINE);
        while (end < longest && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        if (end == text.length()) {
            return text.replace('\t', ' ');
        }
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing().replace('\t', ' ') + ELLIPSIS;
    }
}
