package org.bitquarry.workbench.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.BudgetHour;
import org.bitquarry.model.exchange.HttpExchange;
import org.junit.jupiter.api.Test;

class HourOfBudgetTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    private static HourOfBudget hour(int limit, Instant... spent) {
        Budget budget = new Budget(limit, limit - spent.length);
        return new HourOfBudget("acme", new BudgetHour(budget, List.of(spent), Optional.empty()), NOW);
    }

    @Test
    void requestsAreCountedByTheMinuteInWhichTheyWereSent() {
        List<Integer> used = hour(10, ago(59), ago(30), ago(30), NOW).usedByMinute();

        assertThat(used).hasSize(60);
        assertThat(used.getFirst()).isEqualTo(1);
        assertThat(used.get(29)).isEqualTo(2);
        assertThat(used.getLast()).isEqualTo(1);
        assertThat(used.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
    }

    @Test
    void theyComeBackAnHourLater() {
        HourOfBudget hour = hour(10, ago(59), ago(30), ago(30), NOW);

        List<Integer> left = hour.leftByMinute();
        assertThat(left).hasSize(61);
        assertThat(IntStream.of(0, 1, 29, 30, 59, 60).map(left::get)).containsExactly(6, 7, 7, 9, 9, 10);
        assertThat(hour.refill(ZoneOffset.UTC))
                .isEqualTo("Comes back from 14:06 on, all by 15:05 if nothing more is sent.");
        assertThat(hour(10).refill(ZoneOffset.UTC)).isEqualTo("Nothing is used.");
        assertThat(hour(10, ago(5)).refill(ZoneOffset.UTC))
                .isEqualTo("Comes back: all by 15:00 if nothing more is sent.");
    }

    @Test
    void aPauseIsTold() {
        BudgetHour paused = new BudgetHour(new Budget(10, 10), List.of(), Optional.of(NOW.plusSeconds(42)));

        assertThat(new HourOfBudget("acme", paused, NOW).pause(ZoneOffset.UTC))
                .isEqualTo("Bitbucket asked to pause until 14:05:42.");
        assertThat(hour(10).pause(ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void theStatementsThatUsedMostComeFirst() {
        HttpLog log = new HttpLog(() -> NOW);
        send(log.begin("acme", "few"), ago(10), true);
        StatementLog many = log.begin("acme", "many");
        send(many, ago(20), true);
        send(many, ago(19), true);
        send(many, ago(61), true);
        send(log.begin("acme", "free"), ago(3), false);
        send(log.begin("demo", "elsewhere"), ago(3), true);

        assertThat(hour(10).uses(log.statements()))
                .extracting(use -> use.statement().title() + " " + use.requests() + " " + use.last())
                .containsExactly("many 2 " + ago(19), "few 1 " + ago(10));
    }

    private static void send(StatementLog statement, Instant at, boolean counted) {
        statement
                .listener()
                .exchanged(new HttpExchange(
                        at,
                        "GET",
                        "/x",
                        Optional.empty(),
                        200,
                        Duration.ZERO,
                        1,
                        1,
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        counted));
    }

    @Test
    void aFifthThatIsLeftIsNearTheLimit() {
        assertThat(new Budget(1_000, 201).isNearLimit()).isFalse();
        assertThat(new Budget(1_000, 200).isNearLimit()).isTrue();
        assertThat(new Budget(1_000, 0).isNearLimit()).isTrue();
        assertThat(new Budget(1_000, 742).used()).isEqualTo(258);
    }
}
