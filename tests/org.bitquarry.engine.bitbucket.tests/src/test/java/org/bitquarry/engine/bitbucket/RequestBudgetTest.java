package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No statement sends more requests than its target, and its rows are right. */
class RequestBudgetTest {
    private static BudgetRun run;

    @BeforeAll
    static void start() {
        run = new BudgetRun();
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    static Stream<BudgetStatement> statements() {
        return BudgetStatement.all().stream();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementSendsNoMoreRequestsThanItsTarget(BudgetStatement statement) {
        BudgetRun.Measured measured = run.run(statement);

        assertThat(measured.problem()).isEmpty();
        assertThat(measured.sent().size())
                .as(
                        "%s",
                        measured.sent().subList(0, Math.min(12, measured.sent().size())))
                .isLessThanOrEqualTo(statement.target());
    }
}
