package org.bitquarry.ui.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.workbench.core.query.LoadState;
import org.bitquarry.workbench.core.query.RowsView;

/**
 * What is said below rows, and which actions stand beside it.
 *
 * @param text how many rows are here, of how many
 * @param problem why the rest will not come
 * @param more rows can be loaded
 * @param all the words of the action that loads everything
 * @param stop rows are coming and can be stopped
 */
record FooterText(String text, Optional<String> problem, boolean more, String all, boolean stop) {
    private static final String ALL = "Load all";

    static FooterText of(RowsView rows) {
        LoadState state = rows.state();
        String loaded = number(rows.loaded());
        String counted = rows.loaded() == 1 ? "1 row" : loaded + " rows";
        String ofAll = rows.size().isPresent() && !(state instanceof LoadState.Complete)
                ? loaded + " of ≈" + number(rows.size().getAsLong())
                : counted;
        return switch (state) {
            case LoadState.Loading loading -> new FooterText(ofAll + " · loading…", Optional.empty(), false, ALL, true);
            case LoadState.Parked parked ->
                new FooterText(
                        rows.size().isPresent() ? ofAll : counted + ", there may be more",
                        Optional.empty(),
                        true,
                        all(rows),
                        false);
            case LoadState.Complete complete -> new FooterText(counted, Optional.empty(), false, ALL, false);
            case LoadState.Stopped stopped -> new FooterText(ofAll + " · stopped", Optional.empty(), false, ALL, false);
            case LoadState.Failed failed ->
                new FooterText(
                        ofAll,
                        Optional.of("The rest did not come. "
                                + failed.failure().problem().text()),
                        false,
                        ALL,
                        false);
        };
    }

    /** Says before it how many of the rows are shown. */
    FooterText filtered(Optional<String> words) {
        return words.map(shown -> new FooterText(shown + " · " + text, problem, more, all, stop))
                .orElse(this);
    }

    private static String all(RowsView rows) {
        OptionalLong size = rows.size();
        int page = pageLength(rows);
        if (size.isEmpty() || page == 0) {
            return ALL;
        }
        long left = Math.max(1, (size.getAsLong() - rows.loaded() + page - 1) / page);
        return ALL + (left == 1 ? " (≈1 request)" : " (≈" + number(left) + " requests)");
    }

    private static int pageLength(RowsView rows) {
        return rows.columns().stream()
                .flatMap(column -> column.origin().stream())
                .flatMap(origin -> origin.table().table().list().stream())
                .mapToInt(ListEndpoint::pageLength)
                .findFirst()
                .orElse(0);
    }

    /** Writes a number as the rest of the product does: with commas between thousands. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
