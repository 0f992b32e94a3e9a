package org.bitquarry.ui.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bitquarry.workbench.core.history.HistoryEntry;
import org.bitquarry.workbench.core.query.ElapsedText;

/** The columns of the history and what stands in them. */
enum HistoryColumn {
    STARTED("Started", "0000-00-00 00:00:00", false),
    DATASOURCE("Datasource", "demo / checkout", false),
    STATEMENT("Statement", "", false),
    ROWS("Rows", "000,000", true),
    REQUESTS("Requests", "Requests", true),
    TIME("Time", "00 min 0 s", true);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int LONGEST = 300;

    private final String title;
    private final String widest;
    private final boolean number;

    HistoryColumn(String title, String widest, boolean number) {
        this.title = title;
        this.widest = widest;
        this.number = number;
    }

    String title() {
        return title;
    }

    /** Returns a text as wide as what the column has to show; empty for the one that takes what is left. */
    String widest() {
        return widest;
    }

    boolean isNumber() {
        return number;
    }

    String text(HistoryEntry entry, ZoneId zone) {
        return switch (this) {
            case STARTED -> MOMENT.format(entry.startedAt().atZone(zone));
            case DATASOURCE ->
                entry.schema()
                        .map(schema -> entry.datasource() + " / " + schema)
                        .orElse(entry.datasource());
            case STATEMENT -> oneLine(entry.sql());
            case ROWS -> entry.rows().isPresent() ? count(entry.rows().getAsLong()) : "";
            case REQUESTS -> count(entry.requests());
            case TIME -> ElapsedText.of(entry.took());
        };
    }

    private static String oneLine(String sql) {
        String begin = sql.substring(0, Math.min(sql.length(), LONGEST));
        return begin.strip().replaceAll("\\s+", " ");
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
