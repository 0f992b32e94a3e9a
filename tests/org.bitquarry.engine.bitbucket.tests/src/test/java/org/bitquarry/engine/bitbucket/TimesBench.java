package org.bitquarry.engine.bitbucket;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;

/** Prints how long statements take, as ratios within one run: medians of five. */
final class TimesBench {
    private static final Duration PAGE = Duration.ofMillis(100);
    private static final String FIRST_PAGE =
            "/repositories/acme/web/pullrequests?pagelen=50&state=OPEN&state=MERGED&state=DECLINED&state=SUPERSEDED";
    private static final String JOIN = "SELECT p.Id, b.TargetHash, u.DisplayName FROM web.PullRequests p"
            + " JOIN web.Branches b ON b.Name = p.SourceBranchName"
            + " JOIN Information.Users u ON u.UserUUID = p.AuthorUUID WHERE p.State = 'OPEN'";
    private static final int WARM_UPS = 40;
    private static final double NANOS = 1e6;
    private static final double MEBIBYTE = 1 << 20;

    private final TimesTable table = new TimesTable(System.out);

    private TimesBench() {}

    /** Runs all. */
    public static void main(String[] arguments) {
        TimesBench bench = new TimesBench();
        try (BenchWorld slow = new BenchWorld(PAGE)) {
            bench.paging(slow);
        }
        try (BenchWorld fast = new BenchWorld(Duration.ZERO)) {
            bench.joining(fast);
        }
        try (BenchWorld huge = new BenchWorld(EmulatorOptions.huge())) {
            bench.manyRepositories(huge);
        }
    }

    private void paging(BenchWorld world) {
        PlainClient plain = new PlainClient(world.emulator().baseUri());
        try (BenchWorld.Connection connection = world.connect()) {
            String all = "SELECT * FROM web.PullRequests";
            connection.firstRow(all);
            double ours = Median.of(() -> connection.rows(all));
            double sequential = Median.of(() -> plain.pages(FIRST_PAGE, Integer.MAX_VALUE));
            table.millis(
                    "all 5,000 pull requests of web, 100 ms a page",
                    "a client that follows next",
                    ours,
                    sequential,
                    "≤ 0.30");
            double row = Median.of(() -> connection.firstRow(all));
            double page = Median.of(() -> plain.pages(FIRST_PAGE, 1));
            table.millis("first row of the same", "one page's latency", row, page, "≤ 1.3");
        }
    }

    private void joining(BenchWorld world) {
        try (BenchWorld.Connection connection = world.connect();
                BenchTruth truth = new BenchTruth()) {
            for (String name : List.of("web.PullRequests", "web.Branches", "Information.Users")) {
                truth.copy(connection, name);
            }
            for (int i = 0; i < WARM_UPS; i++) {
                connection.rows(JOIN);
                truth.rows(JOIN);
            }
            double inMemory = Median.of(() -> truth.rows(JOIN));
            double own = Median.of(5, () -> millisWithoutExchanges(connection));
            table.millis(
                    "3-table join, second run, latency 0: the time that is not the server's",
                    "the same rows in H2 in memory",
                    own,
                    inMemory,
                    "≤ 3");
            double whole = Median.of(() -> connection.rows(JOIN));
            List<String> same = connection.targets(JOIN, world);
            PlainClient plain = new PlainClient(world.emulator().baseUri());
            double requests = Median.of(() -> same.forEach(plain::get));
            table.millis(
                    "the same with its requests",
                    "these " + same.size() + " requests alone, by a plain client",
                    whole,
                    requests,
                    "");
        }
    }

    /** Reads one answer after another, as its statement does: their times don't overlap. */
    private static double millisWithoutExchanges(BenchWorld.Connection connection) {
        AtomicLong waited = new AtomicLong();
        RequestContext context = new RequestContext(
                new CancellationToken(),
                exchange -> waited.addAndGet(exchange.took().toNanos()));
        long start = System.nanoTime();
        connection.rows(JOIN, context);
        return (System.nanoTime() - start - waited.get()) / NANOS;
    }

    private void manyRepositories(BenchWorld world) {
        PlainClient plain = new PlainClient(world.emulator().baseUri());
        String first = "/repositories/acme?pagelen=100&fields=values.slug,values.name,next";
        plain.pages(first, Integer.MAX_VALUE);
        double listing = Median.of(() -> {
            try (BenchWorld.Connection connection = world.open()) {
                connection.firstRow("SELECT * FROM sys_tables");
            }
        });
        double sequential = Median.of(() -> plain.pages(first, Integer.MAX_VALUE));
        table.millis(
                "10,000 repositories: connect, open sys_tables", "a client that follows next", listing, sequential, "");
        long before = heap();
        try (BenchWorld.Connection connection = world.connect()) {
            table.told("the same: heap kept by the connection", (heap() - before) / MEBIBYTE, "MiB");
            table.told(
                    "the same: all rows of sys_tables",
                    Median.of(() -> connection.count("SELECT * FROM sys_tables")),
                    "ms");
            String one = "SELECT Id FROM \"log-9999\".PullRequests";
            String page = "/repositories/acme/log-9999/pullrequests?pagelen=50&fields=values.id,next";
            for (int i = 0; i < WARM_UPS; i++) {
                connection.firstRow(one);
                plain.pages(page, 1);
            }
            double row = Median.of(() -> connection.firstRow(one));
            double bare = Median.of(() -> plain.pages(page, 1));
            table.millis("the same: query one repository, its first row", "one page's latency", row, bare, "");
        }
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
