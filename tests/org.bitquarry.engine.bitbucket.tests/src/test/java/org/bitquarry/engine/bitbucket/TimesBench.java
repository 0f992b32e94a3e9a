package org.bitquarry.engine.bitbucket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how long things take, as ratios within one run: medians of five. */
final class TimesBench {
    private static final Duration PAGE = Duration.ofMillis(100);
    private static final String ROW = "| %-60s | %-44s | %9s | %9s | %6s | %-8s |%n";

    private final List<String> rows = new ArrayList<>();

    private TimesBench() {}

    /** Runs all; an argument is the file that the table replaces a part of. */
    public static void main(String[] arguments) {
        TimesBench bench = new TimesBench();
        try (BenchWorld slow = new BenchWorld(PAGE)) {
            bench.paging(slow);
            bench.cancelling(slow);
        }
        try (BenchWorld fast = new BenchWorld(Duration.ZERO)) {
            bench.decoding(fast);
            bench.joining(fast);
        }
        String table = String.format(Locale.ROOT, ROW, "what", "against", "ms", "ms", "ratio", "goal")
                + "| --- | --- | ---: | ---: | ---: | --- |\n" + String.join("", bench.rows);
        System.out.print(table);
        if (arguments.length > 0) {
            BenchReport.of(arguments[0]).replace("times", table);
        }
    }

    private void paging(BenchWorld world) {
        PlainClient plain = new PlainClient(world.emulator().baseUri());
        String first =
                "/repositories/acme/web/pullrequests?pagelen=50&state=OPEN&state=MERGED&state=DECLINED&state=SUPERSEDED";
        try (BenchWorld.Connection connection = world.connect()) {
            String all = "SELECT * FROM web.PullRequests";
            connection.firstRow(all);
            double ours = Median.of(() -> connection.rows(all));
            double sequential = Median.of(() -> plain.pages(first, Integer.MAX_VALUE));
            add(
                    "all 5,000 pull requests of web, 100 ms a page",
                    "a client that follows next",
                    ours,
                    sequential,
                    "≤ 0.30");
            double row = Median.of(() -> connection.firstRow(all));
            double page = Median.of(() -> plain.pages(first, 1));
            add("first row of the same", "one page's latency", row, page, "≤ 1.3");
        }
    }

    private void cancelling(BenchWorld world) {
        try (BenchWorld.Connection connection = world.connect()) {
            double free = Median.of(5, () -> connection.millisUntilCancelled("SELECT Id FROM web.PullRequests"));
            add("cancel while paging: until the thread is free", "50 ms", free, 50, "≤ 1");
        }
    }

    private void decoding(BenchWorld world) {
        PageDecoding decoding = PageDecoding.of(world.emulator().baseUri());
        decoding.warmUp();
        double ours = Median.of(decoding::ours);
        double parser = Median.of(decoding::parser);
        add(
                "decode a page of 50 pull requests to rows, 200 times",
                "Jackson's streaming parser, values discarded",
                ours,
                parser,
                "≤ 2");
    }

    private void joining(BenchWorld world) {
        String sql = "SELECT p.Id, b.TargetHash, u.DisplayName FROM web.PullRequests p"
                + " JOIN web.Branches b ON b.Name = p.SourceBranchName"
                + " JOIN Information.Users u ON u.UserUUID = p.AuthorUUID WHERE p.State = 'OPEN'";
        try (BenchWorld.Connection connection = world.connect();
                BenchTruth truth = new BenchTruth()) {
            for (String table : List.of("web.PullRequests", "web.Branches", "Information.Users")) {
                truth.copy(connection, table);
            }
            connection.rows(sql);
            truth.rows(sql);
            double ours = Median.of(() -> connection.rows(sql));
            double inMemory = Median.of(() -> truth.rows(sql));
            add("3-table join, second run, latency 0", "the same rows in H2 in memory", ours, inMemory, "≤ 3");
            PlainClient plain = new PlainClient(world.emulator().baseUri());
            List<String> same = connection.targets(sql, world);
            double requests = Median.of(() -> same.forEach(plain::get));
            add("the same", "its " + same.size() + " requests alone, by a plain client", ours, requests, "");
        }
    }

    private void add(String what, String against, double ours, double other, String goal) {
        rows.add(String.format(
                Locale.ROOT,
                ROW,
                what,
                against,
                String.format(Locale.ROOT, "%.1f", ours),
                String.format(Locale.ROOT, "%.1f", other),
                String.format(Locale.ROOT, "%.2f", ours / other),
                goal));
    }
}
