package org.bitquarry.ui.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.workbench.core.query.LoadState;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.RowsView;

/**
 * What is said below rows, and which actions stand beside it.
 *
 * @param text how many rows are here, of how many
 * @param problem why the rest will not come
 * @param retry the words of the action that tries again
 * @param more rows can be loaded
 * @param all the words of the action that loads everything
 * @param stop rows are coming and can be stopped
 */
record FooterText(String text, Optional<String> problem, String retry, boolean more, String all, boolean stop) {
    private static final String ALL = "Load all";
    /** Goes on where it broke. */
    private static final String RETRY = "Retry";
    /** From the beginning. */
    private static final String ANEW = "Read anew";

    private FooterText(String text, boolean more, String all, boolean stop) {
        this(text, Optional.empty(), RETRY, more, all, stop);
    }

    static FooterText of(RowsView rows) {
        String counted = counted(rows);
        String ofAll = ofAll(rows);
        return switch (rows.state()) {
            case LoadState.Loading loading -> new FooterText(ofAll + " · loading…", false, ALL, true);
            case LoadState.Parked parked ->
                new FooterText(
                        rows.size().isPresent() ? ofAll : counted + ", there may be more", true, all(rows), false);
            case LoadState.Complete complete -> new FooterText(counted, false, ALL, false);
            case LoadState.Stopped stopped -> new FooterText(ofAll + " · stopped", false, ALL, false);
            case LoadState.Broken(QueryFailure failure) -> broken(ofAll, failure, RETRY);
            case LoadState.Failed(QueryFailure failure) -> broken(ofAll, failure, ANEW);
        };
    }

    private static String counted(RowsView rows) {
        return rows.loaded() == 1 ? "1 row" : number(rows.loaded()) + " rows";
    }

    private static String ofAll(RowsView rows) {
        return rows.size().isPresent() && !(rows.state() instanceof LoadState.Complete)
                ? number(rows.loaded()) + " of ≈" + number(rows.size().getAsLong())
                : counted(rows);
    }

    private static FooterText broken(String text, QueryFailure failure, String retry) {
        return new FooterText(
                text, Optional.of("The rest did not come. " + failure.problem().text()), retry, false, ALL, false);
    }

    /** Says that rows are read anew by a job that has given nothing yet, or why it came to nothing. */
    static FooterText rereading(RowsView rows, QueryJob anew) {
        String here = ofAll(rows);
        if (anew.failure().isPresent()) {
            Problem why = anew.failure().get().problem();
            return new FooterText(
                    here, Optional.of("They could not be read anew. " + why.text()), ANEW, false, ALL, false);
        }
        boolean busy = anew.phase().isBusy();
        return new FooterText(here + (busy ? " · reading anew…" : " · reading anew was stopped"), false, ALL, busy);
    }

    /** Says before it how many of the rows are shown. */
    FooterText filtered(Optional<String> words) {
        return words.map(shown -> new FooterText(shown + " · " + text, problem, retry, more, all, stop))
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
