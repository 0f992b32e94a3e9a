package org.bitquarry.engine.bitbucket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;

/** Runs statements against the large workspace: checks their rows and counts the requests at the server. */
final class BudgetRun implements AutoCloseable {
    private static final Schema INFORMATION = new Schema("Information", SchemaKind.INFORMATION, Map.of(), "");
    private static final Schema ALL = new Schema("AllRepositories", SchemaKind.ALL_REPOSITORIES, Map.of(), "");
    private static final Schema WEB = new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), "");

    private final BenchWorld world = new BenchWorld(Duration.ZERO);
    private final BenchTruth truth = new BenchTruth();
    private final String ann;

    BudgetRun() {
        try (BenchWorld.Connection connection = world.connect()) {
            copy(connection, INFORMATION, "Repositories", "Projects", "Users");
            copy(connection, ALL, "PullRequests", "Branches");
            copy(connection, WEB, "PullRequests", "Commits", "Branches", "Tags", "Pipelines");
            List<Operand> open = new ArrayList<>();
            truth.rows("SELECT Id FROM web.PullRequests WHERE State = 'OPEN'")
                    .forEach(row -> open.add(Operand.of(row.get(0))));
            // Comments of closed pull requests are in no statement: copying them would take thousands of requests.
            truth.copy(
                    connection.connector,
                    ScanRequest.of(ref(WEB, "PullRequestComments"))
                            .withFilter(List.of(new Predicate.In("PullRequestId", open, false))));
        }
        ann = truth.rows("SELECT UserUUID FROM Information.Users WHERE Nickname = 'ann'")
                .get(0)
                .get(0)
                .toString();
    }

    /**
     * What a statement did.
     *
     * @param statement which
     * @param problem what is wrong with its rows; empty when they are right
     * @param sent the requests
     */
    record Measured(BudgetStatement statement, Optional<String> problem, List<String> sent) {
        /** Returns actual requests by wanted ones; for a target of none, 1 when nothing was sent. */
        double ratio() {
            return statement.target() == 0 ? 1.0 + sent.size() : (double) sent.size() / statement.target();
        }
    }

    Measured run(BudgetStatement statement) {
        String sql = statement.sqlFor(ann);
        try (BenchWorld.Connection connection = world.connect()) {
            if (statement.isChange()) {
                StatementResult.Changed changed = (StatementResult.Changed) connection.execute(sql);
                List<String> sent = world.sent();
                Optional<String> problem = changeProblem(changed, connection, statement);
                world.reset();
                return new Measured(statement, problem, sent);
            }
            List<List<Object>> rows = BenchTruth.comparable(connection.rows(sql));
            return new Measured(statement, rowsProblem(statement, sql, rows), world.sent());
        }
    }

    private Optional<String> rowsProblem(BudgetStatement statement, String sql, List<List<Object>> rows) {
        if (statement.isOfTheCatalogue()) {
            int columns = ref(WEB, "PullRequests").table().columns().size();
            return rows.size() < columns ? Optional.of("only " + rows.size() + " columns") : Optional.empty();
        }
        List<List<Object>> right = truth.rows(sql);
        boolean same;
        if (statement.isAnySubset()) {
            String all = sql.substring(0, sql.indexOf(" LIMIT"));
            same = rows.size() == right.size() && new HashSet<>(truth.rows(all)).containsAll(rows);
        } else if (statement.isOrdered()) {
            same = rows.equals(right);
        } else {
            List<List<Object>> left = new ArrayList<>(right);
            same = rows.size() == right.size() && rows.stream().allMatch(left::remove);
        }
        return same ? Optional.empty() : Optional.of("rows are " + shortened(rows) + " instead of " + shortened(right));
    }

    private static String shortened(List<List<Object>> rows) {
        return rows.size() + " as " + rows.subList(0, Math.min(5, rows.size()));
    }

    private static Optional<String> changeProblem(
            StatementResult.Changed changed, BenchWorld.Connection connection, BudgetStatement statement) {
        if (changed.outcomes().size() != 1 || !(changed.outcomes().get(0) instanceof RowOutcome.Applied)) {
            return Optional.of("the outcomes are " + changed.outcomes());
        }
        String check =
                switch (statement.sql().substring(0, 6)) {
                    case "UPDATE" -> "SELECT COUNT(*) FROM web.PullRequests WHERE Id = 17 AND Title = 'new title'";
                    case "DELETE" -> "SELECT 1 - COUNT(*) FROM web.Branches WHERE Name = 'tmp/1'";
                    case "INSERT" ->
                        "SELECT COUNT(*) FROM web.PullRequests WHERE Title = 't' AND State = 'OPEN'"
                                + " AND SourceBranchName = 'feature/1'";
                    default -> throw new IllegalArgumentException(statement.sql());
                };
        Object found = connection.rows(check).get(0).get(0);
        return found instanceof Number number && number.longValue() == 1
                ? Optional.empty()
                : Optional.of("afterwards, " + check + " gives " + found);
    }

    private void copy(BenchWorld.Connection connection, Schema schema, String... tables) {
        for (String table : tables) {
            truth.copy(connection.connector, ScanRequest.of(ref(schema, table)));
        }
    }

    private static TableRef ref(Schema schema, String name) {
        return BitbucketTables.of(schema.kind()).stream()
                .filter(table -> table.name().equals(name))
                .map(table -> new TableRef(schema, table))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        truth.close();
        world.close();
    }
}
