package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.emulator.Exchange;
import org.bitquarry.model.docs.ExampleQueries;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What is sent, and what the emulator answers, fits the specification of the API: while every table is read and every
 * story of a row is played. Where the specification itself is wrong, {@code specification-defects.txt} says how.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecificationTest {
    private static final List<Operation> OPERATIONS =
            Operation.all().stream().map(Operation::anonymous).toList();

    private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
    private final List<Defect> defects = Operation.lines("/specification-defects.txt").stream()
            .map(Defect::parse)
            .toList();
    private Path folder;

    /**
     * Something in which the specification is wrong.
     *
     * @param side REQUEST or ANSWER
     * @param operation a regular expression for method and path
     * @param message a regular expression for what the validator says
     */
    private record Defect(String side, String operation, String message) {
        static Defect parse(String line) {
            String[] parts = line.split(" \\| ");
            return new Defect(parts[0], parts[1], parts[2]);
        }

        boolean explains(String wantedSide, Exchange exchange, String wrong) {
            return side.equals(wantedSide)
                    && (exchange.method() + " " + exchange.path()).matches(operation)
                    && wrong.matches("(?s)" + message);
        }
    }

    @BeforeAll
    void readAndWriteEverything() {
        Optional<Path> found = Specification.folder();
        Assumptions.assumeTrue(
                found.isPresent(), "There is no specification beside this project (../shared/bitbucket-api).");
        folder = found.orElseThrow();
        try (EmulatedSql sql = new EmulatedSql()) {
            sql.watchedBy(exchanges::add);
            for (SchemaKind kind : List.of(SchemaKind.INFORMATION, SchemaKind.PROJECT, SchemaKind.REPOSITORY)) {
                for (TableDefinition table : BitbucketTables.of(kind)) {
                    sql.rows(ExampleQueries.of(table).getFirst());
                    sql.rows(ExampleQueries.whole(table));
                    RoundTrip.of(table).ifPresent(story -> play(sql, story));
                }
            }
        }
    }

    private static void play(EmulatedSql sql, RoundTrip story) {
        for (RoundTrip.Step step : story.steps()) {
            switch (step) {
                case RoundTrip.Step.Change change -> sql.change(change.sql());
                case RoundTrip.Step.Look look -> sql.rows(look.sql());
            }
        }
    }

    @Test
    void everyRequestFits() {
        Specification specification = Specification.ofRequests(folder);

        assertThat(complaints("REQUEST", specification::wrongRequest)).isEmpty();
    }

    @Test
    void everyAnswerFits() {
        Specification specification = Specification.ofAnswers(folder);

        assertThat(complaints("ANSWER", specification::wrongAnswer)).isEmpty();
    }

    /** Members and their types are those that were recorded; where they may differ, {@code shape-differences.txt} says why. */
    @Test
    void theEmulatorsObjectsHaveTheShapeOfRecordedOnes() throws IOException {
        Map<Operation, Shape> emulated = new HashMap<>();
        for (Exchange exchange : exchanges) {
            if (exchange.status() == 200
                    && !exchange.rawQuery().contains("fields=")
                    && exchange.answerBody().startsWith("{")) {
                operation(exchange).ifPresent(operation -> emulated.computeIfAbsent(operation, none -> new Shape())
                        .add(exchange.answerBody()));
            }
        }
        List<String> allowed = Operation.lines("/shape-differences.txt").stream()
                .map(line -> line.split(" \\| ")[0])
                .toList();
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (String line : Files.readAllLines(folder.resolve("recorded/INDEX.tsv"))) {
            String[] cells = line.split("\t");
            if (cells.length > 2 && cells[2].startsWith("GET /2.0") && !cells[1].equals("errors")) {
                Operation operation = Operation.parse(
                                cells[2].replace("/2.0", "").replaceAll("\\?.*", ""))
                        .anonymous();
                Shape shape = emulated.getOrDefault(operation, new Shape());
                if (!shape.isEmpty()) {
                    compared++;
                    Shape recorded = new Shape();
                    recorded.add(Files.readString(folder.resolve("recorded").resolve(cells[0])));
                    shape.differences(recorded).stream()
                            .map(difference -> cells[1] + " " + difference)
                            .filter(difference -> !allowed.contains(difference))
                            .forEach(difference -> differences.add(difference));
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
        assertThat(differences.stream().distinct()).isEmpty();
    }

    private static Optional<Operation> operation(Exchange exchange) {
        return OPERATIONS.stream()
                .filter(operation -> operation.method().equals(exchange.method())
                        && exchange.path()
                                .replaceAll("/$", "")
                                .matches("/2.0" + operation.path().replace("{}", "[^/]+")))
                .min(Comparator.comparingInt(operation -> operation.path().split("\\{}", -1).length));
    }

    @AfterAll
    void forget() {
        exchanges.clear();
    }

    private Set<String> complaints(String side, Function<Exchange, List<String>> check) {
        Set<String> complaints = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        assertThat(exchanges).isNotEmpty();
        for (Exchange exchange : exchanges) {
            boolean again = !seen.add(exchange.method()
                    + exchange.path()
                    + exchange.status()
                    + exchange.requestBody()
                    + exchange.answerBody().hashCode());
            boolean elsewhere = exchange.path().contains("/-/");
            if (!again && !elsewhere) {
                check.apply(exchange).stream()
                        .filter(wrong -> !isDefect(side, exchange, wrong) && !isProjected(exchange, wrong))
                        .forEach(wrong -> complaints.add(
                                exchange.method() + " " + exchange.path() + " " + exchange.status() + ": " + wrong));
            }
        }
        return complaints;
    }

    /** What was asked for in part comes in part; the same is asked for whole, too. */
    private static boolean isProjected(Exchange exchange, String wrong) {
        boolean lacksMember = wrong.startsWith("validation.response.body.schema.required ")
                || wrong.contains("enumeration [null, null]");
        return exchange.rawQuery().contains("fields=") && lacksMember;
    }

    private boolean isDefect(String side, Exchange exchange, String wrong) {
        return Stream.of(defects).flatMap(List::stream).anyMatch(defect -> defect.explains(side, exchange, wrong));
    }
}
