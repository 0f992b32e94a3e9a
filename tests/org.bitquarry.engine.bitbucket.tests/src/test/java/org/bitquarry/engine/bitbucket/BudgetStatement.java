package org.bitquarry.engine.bitbucket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A statement and the fewest requests that the API allows for it, derived by hand.
 *
 * @param id such as Q01
 * @param sql with {@code :ann} for the account of that member
 * @param target so many requests
 * @param why where the target comes from
 */
record BudgetStatement(String id, String sql, int target, String why) {
    private static final List<String> FILES = List.of("request-budget.tsv", "request-budget-more.tsv");

    /** Returns all statements of our files. */
    static List<BudgetStatement> all() {
        return FILES.stream().flatMap(file -> read(file).stream()).toList();
    }

    private static List<BudgetStatement> read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BudgetStatement.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new BudgetStatement(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the text with the account's id in the place of its name. */
    String sqlFor(String ann) {
        return sql.replace(":ann", "'" + ann + "'");
    }

    boolean isChange() {
        return !sql.startsWith("SELECT");
    }

    boolean isOfTheCatalogue() {
        return sql.toLowerCase(Locale.ROOT).contains("sys_");
    }

    boolean isOrdered() {
        return sql.contains("ORDER BY");
    }

    /** Tells whether any rows of those that there are will do. */
    boolean isAnySubset() {
        return sql.contains("LIMIT") && !isOrdered();
    }

    @Override
    public String toString() {
        return id + ": " + sql;
    }
}
