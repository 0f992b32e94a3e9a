package org.bitquarry.workbench.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in one line how a statement stands. */
public final class RunSummary {
    private RunSummary() {}

    /** Says what came, how many requests it took and how long, such as "200 rows · 3 requests · 412 ms". */
    public static String of(QueryJob job) {
        List<String> parts = new ArrayList<>();
        String outcome = outcome(job);
        if (!outcome.isEmpty()) {
            parts.add(outcome);
        }
        parts.add(counted(job.requests(), "request"));
        parts.add(ElapsedText.of(job.elapsed()));
        return String.join(" · ", parts);
    }

    /** Says what came, such as "200 rows" or "3 rows changed". */
    public static String outcome(QueryJob job) {
        return switch (job.phase()) {
            case WAITING -> "waiting";
            case PREPARING -> "preparing";
            case RUNNING -> job.result().map(RunSummary::outcome).orElse("running");
            case PARKED, COMPLETE -> job.result().map(RunSummary::outcome).orElse("");
            case STOPPED -> join("stopped", job);
            case FAILED ->
                job.failure().filter(QueryFailure::isKeptBack).isPresent() ? "nothing sent" : join("failed", job);
        };
    }

    private static String outcome(QueryResult result) {
        return switch (result) {
            case QueryResult.Rows rows -> rows(rows.rows());
            case QueryResult.Changed changed -> counted(changed.affected(), "row") + " changed";
            case QueryResult.Staged staged ->
                counted(staged.staged(), "row") + " staged"
                        + (staged.refused().isEmpty()
                                ? ""
                                : ", " + staged.refused().size() + " refused");
            case QueryResult.Planned planned -> counted(planned.plan().expectedRequests(), "request") + " planned";
        };
    }

    private static String rows(RowsView rows) {
        String loaded = counted(rows.loaded(), "row");
        return rows.isComplete() || rows.size().isEmpty() || rows.size().getAsLong() <= rows.loaded()
                ? loaded
                : grouped(rows.loaded()) + " of " + counted(rows.size().getAsLong(), "row");
    }

    private static String join(String word, QueryJob job) {
        return job.result().map(result -> word + ", " + outcome(result)).orElse(word);
    }

    /** Counts things whose plural ends in s. */
    public static String counted(long count, String thing) {
        return grouped(count) + " " + thing + (count == 1 ? "" : "s");
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
