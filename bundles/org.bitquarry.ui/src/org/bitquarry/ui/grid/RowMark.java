package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.Trouble;

/** The sign before a row that says what is pending, so that no colour has to say it alone. */
public enum RowMark {
    /** Values will be written. */
    CHANGED("✎", "Changed, not committed yet", Icons.EDIT, Palette.QA),
    /** The row will be made. */
    NEW("+", "New, not committed yet", Icons.ADD_ROW, Palette.DEV),
    /** The row will go. */
    DELETED("−", "Marked for deletion, not committed yet", Icons.DELETE_ROW, Palette.ERROR),
    /** The row was refused. */
    FAILED("⚠", "Not committed", Icons.WARNING, Palette.ERROR),
    /** Someone else changed the row. */
    CONFLICT("⚠", "In conflict", Icons.WARNING, Palette.ERROR),
    /** Nobody knows whether it happened. */
    UNKNOWN("⚠", "Outcome unknown", Icons.WARNING, Palette.ERROR),
    /** The row is on its way. */
    SENDING("…", "Being committed", Icons.LOADING, Palette.ACCENT);

    private final String glyph;
    private final String words;
    private final Icons icon;
    private final Palette ink;

    RowMark(String glyph, String words, Icons icon, Palette ink) {
        this.glyph = glyph;
        this.words = words;
        this.icon = icon;
        this.ink = ink;
    }

    /** Returns the sign of a pending row. */
    public static RowMark of(PendingRow row) {
        Optional<RowMark> trouble = row.trouble().map(RowMark::of);
        if (row.sending() || trouble.isPresent()) {
            return row.sending() ? SENDING : trouble.get();
        }
        return switch (row.edit().kind()) {
            case CHANGED -> CHANGED;
            case NEW -> NEW;
            case DELETED -> DELETED;
        };
    }

    private static RowMark of(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Failed failed -> FAILED;
            case Trouble.Conflict conflict -> CONFLICT;
            case Trouble.Unknown unknown -> UNKNOWN;
        };
    }

    /** Returns the sign as a character, for texts. */
    public String glyph() {
        return glyph;
    }

    /** Returns what it means in a few words. */
    public String words() {
        return words;
    }

    /** Returns the sign as a drawing. */
    public Icons icon() {
        return icon;
    }

    /** Returns the colour of the drawing. */
    public Palette ink() {
        return ink;
    }
}
