package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.Test;

/** Statements with pieces lost, doubled, swapped or strange: each works or is rejected, in words and at a place. */
class MutatedStatementsTest {
    private static final int STATEMENTS = 5_000;
    private static final List<String> OTHERS = List.of(
            "EXEC MergePullRequest @PullRequestId = 1, @MergeStrategy = 'squash'",
            "CALL web.MergePullRequest(1, NULL, 'squash')",
            "{call MergePullRequest(?)}",
            "EXPLAIN REQUESTS FOR SELECT * FROM PullRequests WHERE Id = :id",
            "INSERT INTO PullRequests (Title, SourceBranch) VALUES ('a', 'b'), (:t, ?)",
            "UPDATE PullRequests SET Title = UPPER(Title) || '!' WHERE Id IN (SELECT Id FROM PullRequests)",
            "DELETE FROM PullRequestComments WHERE PullRequestId = 1 AND Id = 10",
            "UPSERT INTO PullRequests (Id, Title) VALUES (1, 'a')",
            "MERGE INTO PullRequests p USING Repositories r ON r.Size = p.Id WHEN MATCHED THEN UPDATE SET Title = 'a'",
            "GETDELETED FROM PullRequestComments c WHERE c.PullRequestId = 1",
            "SELECT Id INTO 'csv://a.csv' FROM PullRequests");
    private static final List<String> PIECES = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "(",
            ")",
            ",",
            ".",
            "'",
            "\"",
            "[",
            "]",
            "`",
            "@",
            ":",
            "?",
            "::",
            ";",
            "--",
            "/*",
            "*",
            "=",
            "NULL",
            "1e999",
            "99999999999999999999",
            "''",
            "EXEC",
            "TOP",
            "INTO",
            "GROUP BY",
            "OVER",
            "INTERVAL",
            "DATE",
            "{",
            "}",
            "{fn",
            "\u0000",
            "🚀",
            "ü",
            "\\",
            "%",
            "x'0'",
            "U&'\\00zz'",
            "JOIN",
            "UNION",
            "LIMIT",
            "=>");

    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @Test
    void eachWorksOrIsRejectedInWords() throws IOException {
        List<String> seeds = seeds();
        Random random = new Random(20_261_125);
        for (int i = 0; i < STATEMENTS; i++) {
            String statement = mutated(seeds.get(random.nextInt(seeds.size())), random);
            try {
                PreparedQuery prepared = sql.prepare(statement);
                prepared.plan();
                StatementResult result = prepared.execute(
                        Collections.nCopies(prepared.parameterCount(), null), RequestContext.unobserved());
                if (result instanceof StatementResult.Rows) {
                    Sql.rows(result);
                }
            } catch (BitquarryException rejected) {
                judge(statement, rejected);
            }
        }
    }

    private static void judge(String statement, BitquarryException rejected) {
        assertThat(rejected.getMessage())
                .as(statement)
                .isNotBlank()
                .doesNotContain("org.apache")
                .doesNotContain("java.lang");
        assertThat(rejected.sqlState()).as(statement).hasSize(5);
        if (rejected instanceof QueryRejectedException query) {
            long lines = statement.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
            assertThat(query.position().map(TextRange::endLine).orElse(1))
                    .as(statement)
                    .isLessThanOrEqualTo((int) lines);
        }
    }

    private static String mutated(String statement, Random random) {
        List<String> pieces = new ArrayList<>();
        SqlTokens.of(statement).forEach(token -> pieces.add(token.in(statement)));
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && !pieces.isEmpty(); i++) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(6)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
                case 2 -> pieces.set(at, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> pieces.add(at, " " + PIECES.get(random.nextInt(PIECES.size())) + " ");
                case 4 -> Collections.swap(pieces, at, random.nextInt(pieces.size()));
                default -> pieces.subList(at, pieces.size()).clear();
            }
        }
        return String.join("", pieces);
    }

    private static List<String> seeds() throws IOException {
        try (InputStream text =
                Objects.requireNonNull(MutatedStatementsTest.class.getResourceAsStream("dialect.txt"))) {
            Stream<String> lines = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" => "))
                    .map(line -> line.substring(0, line.lastIndexOf(" => ")));
            return Stream.concat(lines, OTHERS.stream()).toList();
        }
    }
}
