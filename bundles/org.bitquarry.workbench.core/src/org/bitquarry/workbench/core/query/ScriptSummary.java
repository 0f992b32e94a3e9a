package org.bitquarry.workbench.core.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What became of a script as a whole.
 *
 * @param statements in it
 * @param done that ran to their end, or rest with rows
 * @param failed that failed
 * @param stopped that a person ended
 * @param rows that are here
 * @param changed rows that the source changed
 * @param requests sent
 * @param took time spent working
 */
public record ScriptSummary(
        int statements, int done, int failed, int stopped, long rows, long changed, int requests, Duration took) {
    /** Sums up what was begun of a script of so many statements. */
    public static ScriptSummary of(List<QueryJob> begun, int statements) {
        return new ScriptSummary(
                statements,
                count(begun, phase -> phase == QueryPhase.COMPLETE || phase == QueryPhase.PARKED),
                count(begun, phase -> phase == QueryPhase.FAILED),
                count(begun, phase -> phase == QueryPhase.STOPPED),
                begun.stream().mapToLong(ScriptSummary::rows).sum(),
                begun.stream().mapToLong(ScriptSummary::changed).sum(),
                begun.stream().mapToInt(QueryJob::requests).sum(),
                begun.stream().map(QueryJob::elapsed).reduce(Duration.ZERO, Duration::plus));
    }

    private static int count(List<QueryJob> jobs, Predicate<QueryPhase> wanted) {
        return (int) jobs.stream().map(QueryJob::phase).filter(wanted).count();
    }

    private static long rows(QueryJob job) {
        return job.result()
                .filter(QueryResult.Rows.class::isInstance)
                .map(result -> ((QueryResult.Rows) result).rows().loaded())
                .orElse(0);
    }

    private static long changed(QueryJob job) {
        return job.result()
                .filter(QueryResult.Changed.class::isInstance)
                .map(result -> ((QueryResult.Changed) result).affected())
                .orElse(0L);
    }

    /** Returns how many were never begun. */
    public int left() {
        return statements - done - failed - stopped;
    }

    /** Tells whether every statement ran to its end. */
    public boolean isGood() {
        return done == statements;
    }

    /** Says it in one line, such as "5 of 7 done, 1 failed, 1 not run · 214 rows · 12 requests". */
    public String words() {
        List<String> outcomes = new ArrayList<>();
        outcomes.add(isGood() ? "all " + statements + " done" : done + " of " + statements + " done");
        add(outcomes, failed, "failed");
        add(outcomes, stopped, "stopped");
        add(outcomes, left(), "not run");
        List<String> parts = new ArrayList<>(List.of(String.join(", ", outcomes)));
        if (rows > 0) {
            parts.add(RunSummary.counted(rows, "row"));
        }
        if (changed > 0) {
            parts.add(RunSummary.counted(changed, "row") + " changed");
        }
        parts.add(RunSummary.counted(requests, "request"));
        return String.join(" · ", parts);
    }

    private static void add(List<String> outcomes, int count, String what) {
        if (count > 0) {
            outcomes.add(count + " " + what);
        }
    }
}
