package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code -Dbitquarry.statements=5000} tries more of them; {@code -Dbitquarry.seed=2} tries others. */
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RandomStatementsTest {
    private static final int STATEMENTS = Integer.getInteger("bitquarry.statements", 100);
    private static final long SEED = Long.getLong("bitquarry.seed", 1);

    private final SqlSession session = new SqlSession(Optional.empty());

    @Test
    void aStatementWorksOrIsRejectedInWords() {
        RandomStatements statements = new RandomStatements(SEED);
        int worked = 0;
        for (int i = 0; i < STATEMENTS; i++) {
            String sql = statements.statement();
            if (run(sql, Ability.DECLARED).isPresent()) {
                worked++;
            }
        }
        assertThat(worked).isGreaterThan(STATEMENTS / 4);
    }

    @Test
    void whatIsPushedDownChangesNoRow() {
        RandomStatements statements = new RandomStatements(SEED + 1_000);
        for (int i = 0; i < STATEMENTS; i++) {
            String sql = statements.query();
            Optional<List<String>> local = run(sql, Ability.NOTHING);
            Optional<List<String>> declared = run(sql, Ability.DECLARED);
            Optional<List<String>> pushed = run(sql, Ability.EVERYTHING);
            // Arithmetic may fail on a row that the source would have left out.
            if (local.isPresent()) {
                assertThat(pushed).as(sql).isEqualTo(local);
                assertThat(declared).as(sql).isEqualTo(local);
            }
        }
    }

    /** Returns the rows in an order of their own; empty when the statement was rejected. */
    private Optional<List<String>> run(String sql, Ability ability) {
        Engine engine = new Engine(Data.of(ability));
        try {
            PreparedQuery query = engine.prepare(sql, session, RequestContext.unobserved());
            List<@Nullable Object> parameters = Collections.nCopies(query.parameterCount(), null);
            List<String> rows = new ArrayList<>();
            query.plan();
            if (query.execute(parameters, RequestContext.unobserved()) instanceof StatementResult.Rows result) {
                // Which rows TOP leaves is not said.
                boolean some = sql.contains("TOP");
                Sql.rows(result).forEach(row -> rows.add(some ? "" : row.toString()));
            }
            Collections.sort(rows);
            return Optional.of(rows);
        } catch (BitquarryException rejected) {
            assertThat(rejected.problem().text()).as(sql).isNotBlank();
            return Optional.empty();
        } catch (RuntimeException | Error failure) {
            throw new AssertionError(sql, failure);
        }
    }
}
