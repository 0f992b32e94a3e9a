package org.bitquarry.engine.bitbucket;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Prints how long the loops of {@link Loops} take, as JMH measures them: in a process of their own, after a warm-up. */
final class LoopBench {
    private static final double COMPLETION_LIMIT = 100;
    /** Decoding is compiled to its end only after some seconds. */
    private static final int WARM_UP = 8;

    private LoopBench() {}

    /** Runs all; the argument is how many seconds each is measured, after more of warm-up: five when nothing else runs. */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> millis = measured(Integer.parseInt(arguments[0]));
        TimesTable table = new TimesTable(System.out);
        Function<String, Double> of = name -> millis.getOrDefault(name, Double.NaN);
        table.millis(
                "decode a page of 50 pull requests to rows",
                "Jackson's streaming parser, values discarded",
                of.apply("decode"),
                of.apply("parse"),
                "≤ 2");
        table.told(
                "check 5,000 rows against State = 'MERGED' AND Title LIKE '%fix%' OR Id IN (…)",
                of.apply("filter"), "ms");
        table.limited(
                "complete a table's name among 10,000 schemas", of.apply("completeTable"), COMPLETION_LIMIT, "ms");
        table.limited("complete a schema's name among 10,000", of.apply("completeSchema"), COMPLETION_LIMIT, "ms");
        table.told("plan one scan anew", of.apply("planScan"), "ms");
        table.told("plan a join of three tables anew", of.apply("planJoin"), "ms");
        table.told("find a plan that was made before", of.apply("planAgain"), "ms");
    }

    private static Map<String, Double> measured(int seconds) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Loops.class.getName() + ".*")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .forks(1)
                        .warmupIterations(WARM_UP + seconds)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(seconds)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .collect(Collectors.toMap(result -> result.getLabel(), result -> result.getScore()));
    }
}
