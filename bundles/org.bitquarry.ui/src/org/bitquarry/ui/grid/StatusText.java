package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.query.ElapsedText;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.RowsView;

/** The line that tells what a statement gave and cost, and what is pending on its rows. */
final class StatusText {
    private static final String SEPARATOR = " · ";

    private StatusText() {}

    static String of(QueryJob job, Optional<GridRows> rows) {
        List<String> parts = new ArrayList<>();
        rows.map(grid -> count(grid.rows())).ifPresent(parts::add);
        parts.add(job.requests() == 1 ? "1 request" : FooterText.number(job.requests()) + " requests");
        parts.add(ElapsedText.of(job.elapsed()));
        rows.flatMap(GridRows::edits)
                .filter(edits -> !edits.isEmpty())
                .map(StatusText::pending)
                .ifPresent(parts::add);
        return String.join(SEPARATOR, parts);
    }

    private static String count(RowsView rows) {
        String loaded = FooterText.number(rows.loaded());
        if (rows.isComplete() || rows.size().isEmpty()) {
            return rows.loaded() == 1 ? "1 row" : loaded + " rows";
        }
        return loaded + " of ≈" + FooterText.number(rows.size().getAsLong()) + " rows";
    }

    /** Returns how many rows bear which sign, such as {@code 3✎ 1+ 1−}. */
    static String pending(StagedEdits edits) {
        Map<RowMark, Integer> counts = new EnumMap<>(RowMark.class);
        for (PendingRow row : edits.rows()) {
            counts.merge(RowMark.of(row), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((mark, count) -> parts.add(count + mark.glyph()));
        return String.join(" ", parts);
    }
}
