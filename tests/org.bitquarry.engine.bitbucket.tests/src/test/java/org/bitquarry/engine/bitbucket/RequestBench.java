package org.bitquarry.engine.bitbucket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the request budget as one table: rows right, requests sent, fewest possible, and the score. */
final class RequestBench {
    private static final String ROW = "| %-4s | %-90s | %-5s | %6s | %6s | %5s |%n";
    private static final int WIDTH = 90;

    private RequestBench() {}

    /** Runs all statements. */
    public static void main(String[] arguments) {
        List<BudgetRun.Measured> measured = new ArrayList<>();
        try (BudgetRun run = new BudgetRun()) {
            BudgetStatement.all().forEach(statement -> measured.add(run.run(statement)));
        }
        System.out.print(table(measured));
    }

    private static String table(List<BudgetRun.Measured> measured) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, ROW, "id", "statement", "rows", "actual", "target", "ratio"));
        table.append("| --- | --- | --- | ---: | ---: | ---: |\n");
        for (BudgetRun.Measured each : measured) {
            String sql = each.statement().sql().replace("|", "\\|");
            table.append(String.format(
                    Locale.ROOT,
                    ROW,
                    each.statement().id(),
                    sql.length() > WIDTH ? sql.substring(0, WIDTH - 1) + "…" : sql,
                    each.problem().isEmpty() ? "right" : "WRONG",
                    each.sent().size(),
                    each.statement().target(),
                    String.format(Locale.ROOT, "%.2f", each.ratio())));
        }
        for (String family : List.of("Q", "V")) {
            double score = measured.stream()
                    .filter(each -> each.statement().id().startsWith(family))
                    .mapToDouble(BudgetRun.Measured::ratio)
                    .average()
                    .orElse(0);
            table.append(String.format(Locale.ROOT, "%nScore of %s01 and following: **%.3f**%n", family, score));
        }
        return table.toString();
    }
}
