package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every operation of the API is used by a table or a procedure, or there is a reason why not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageTest {
    private static final List<Operation> OPERATIONS = Operation.all();
    private static final int LEAST_PERCENT = 85;

    private final EmulatedSql sql = new EmulatedSql();
    private Coverage coverage;

    @BeforeAll
    void derive() {
        coverage = new Coverage(sql.engine.catalog());
    }

    @AfterAll
    void stop() {
        sql.close();
    }

    /** Beginnings of operations, each with the reason why they are not used. */
    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : Operation.lines("/coverage-reasons.txt")) {
            String[] parts = line.split(" \\| ", 2);
            reasons.put(parts[0], parts[1]);
        }
        return reasons;
    }

    private static Optional<Map.Entry<String, String>> reason(Operation operation) {
        return reasons().entrySet().stream()
                .filter(entry -> operation.toString().startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey((left, right) -> left.length() - right.length()));
    }

    @Test
    void everyOperationIsUsedOrHasAReason() {
        assertThat(OPERATIONS).hasSize(294);
        assertThat(OPERATIONS.stream()
                        .filter(operation -> coverage.of(operation).isEmpty()
                                && reason(operation).isEmpty()))
                .isEmpty();
    }

    @Test
    void everyReasonIsAboutAnOperation() {
        assertThat(reasons().keySet()).allSatisfy(beginning -> assertThat(OPERATIONS)
                .extracting(Operation::toString)
                .anyMatch(operation -> operation.startsWith(beginning)));
    }

    @Test
    void mostOfTheApiCanBeReached() {
        assertThat(100 * used() / OPERATIONS.size()).isGreaterThanOrEqualTo(LEAST_PERCENT);
    }

    @Test
    void nothingUsesAnOperationThatIsNotThere() {
        Set<Operation> there = OPERATIONS.stream().map(Operation::anonymous).collect(Collectors.toSet());

        assertThat(coverage.users().keySet()).isSubsetOf(there);
    }

    @Test
    void thePageIsCurrent() {
        Golden.check(Golden.docs().resolve("coverage.md"), page());
    }

    private long used() {
        return OPERATIONS.stream()
                .filter(operation -> !coverage.of(operation).isEmpty())
                .count();
    }

    private String page() {
        long used = used();
        StringBuilder text = new StringBuilder("# What of the REST API can be reached by SQL\n\n")
                .append("Derived from the literals of tables and procedures: ")
                .append(used)
                .append(" of ")
                .append(OPERATIONS.size())
                .append(" operations (")
                .append(Math.round(100.0 * used / OPERATIONS.size()))
                .append(" %), and none that was removed.\n\n| operation | used by, or why not |\n|---|---|\n");
        for (Operation operation : OPERATIONS) {
            List<String> users = coverage.of(operation);
            text.append("| `")
                    .append(operation)
                    .append("` | ")
                    .append(
                            users.isEmpty()
                                    ? "– "
                                            + reason(operation)
                                                    .map(Map.Entry::getValue)
                                                    .orElse("")
                                    : String.join(", ", users))
                    .append(" |\n");
        }
        return text.toString();
    }
}
