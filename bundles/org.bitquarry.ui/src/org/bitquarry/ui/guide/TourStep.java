package org.bitquarry.ui.guide;

import java.util.List;
import java.util.Map;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.eclipse.ui.IWorkbenchCommandConstants;

/**
 * A step of the two minutes' tour. It is done when its command has been run, by the tour or otherwise.
 *
 * @param command what does it; empty when only the person can, by typing into a cell
 * @param values the command's parameters, by what follows its identifier
 */
record TourStep(String title, String text, String verb, String command, Map<String, String> values) {
    private static final Map<String, String> PULL_REQUESTS =
            Map.of(CommandIds.DATASOURCE, "demo", CommandIds.SCHEMA, "web", CommandIds.TABLE, "PullRequests");

    private static final String QUERY = """
            -- name: reviews that wait
            SELECT Id, Title, AuthorDisplayName, UpdatedOn
            FROM web.PullRequests
            WHERE State = 'OPEN'
            ORDER BY UpdatedOn;
            """;

    /** The steps, from the first look to a committed change. */
    static List<TourStep> all() {
        return List.of(
                new TourStep(
                        "Open the demo",
                        "A whole workspace inside this application: schemas on the left, a table below each.",
                        "Open demo",
                        CommandIds.OPEN_DEMO,
                        Map.of()),
                new TourStep(
                        "Look at a table",
                        "Enter or a double click in the explorer opens one. The first page shows while others load.",
                        "Open web.PullRequests",
                        CommandIds.OPEN_TABLE,
                        PULL_REQUESTS),
                new TourStep(
                        "Narrow it down",
                        "Type above a column: text, > 10, 2026-01-01.. or NULL. Click a header to sort.",
                        "Show filters",
                        "org.bitquarry.ui.command.filter",
                        Map.of()),
                new TourStep(
                        "Change a cell",
                        "Select the title of an open pull request, type, press Enter. Nothing is sent yet: the cell waits, coloured.",
                        "",
                        "",
                        Map.of()),
                new TourStep(
                        "See what would be sent",
                        "The preview shows each request with its path and body, and what can't be undone.",
                        "Preview",
                        "org.bitquarry.ui.command.preview",
                        Map.of()),
                new TourStep(
                        "Commit",
                        "Ctrl+S sends what waits; each row tells what became of it, and shows the server's answer.",
                        "Commit",
                        "org.bitquarry.ui.command.commit",
                        Map.of()),
                new TourStep(
                        "Ask with SQL",
                        "Ctrl+Enter runs the statement at the caret. Filters, sorting and limits become part of the request.",
                        "Run a query",
                        CommandIds.NEW_SQL,
                        Map.of(CommandIds.DATASOURCE, "demo", CommandIds.TEXT, QUERY, CommandIds.RUN, "true")),
                new TourStep(
                        "Check what happened",
                        "Every request stands in the HTTP Log below its statement, without secrets.",
                        "Show HTTP Log",
                        IWorkbenchCommandConstants.VIEWS_SHOW_VIEW,
                        Map.of(".viewId", PartIds.HTTP_LOG)),
                new TourStep(
                        "Read on",
                        "F1 opens the page of the guide that belongs to what you look at.",
                        "Open the guide",
                        CommandIds.GUIDE,
                        Map.of(".page", "first-steps.md")));
    }

    /** Tells whether the running of a command does this step. */
    boolean isDoneBy(String run) {
        return !command.isEmpty() && command.equals(run);
    }
}
