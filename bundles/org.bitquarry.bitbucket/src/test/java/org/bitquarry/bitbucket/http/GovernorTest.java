package org.bitquarry.bitbucket.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bitquarry.bitbucket.SteppedClock;
import org.bitquarry.connections.ProcessLocks;
import org.bitquarry.model.error.RateLimitedException;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.BudgetHour;
import org.bitquarry.model.exchange.CancellationToken;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GovernorTest {
    private final SteppedClock clock = new SteppedClock("2026-11-25T12:00:00Z");
    private final List<Duration> slept = new ArrayList<>();
    private final Governor governor = new Governor(clock, this::sleep, 10);
    private final CancellationToken nobody = new CancellationToken();

    private void sleep(Duration duration, CancellationToken cancellation) {
        slept.add(duration);
        clock.on(duration);
    }

    private void book(int requests) {
        for (int i = 0; i < requests; i++) {
            governor.book("GET /x", nobody);
        }
    }

    @Test
    void aBurstIsFineUntilTheHourIsUsedUp() {
        book(10);

        assertThat(governor.budget()).isEqualTo(new Budget(10, 0));
        clock.on(Duration.ofMinutes(20));
        assertThatThrownBy(() -> book(1))
                .isInstanceOf(RateLimitedException.class)
                .hasMessage("GET /x: the 10 requests of this hour are used up; the next is free in 40 minutes."
                        + " Wait, or narrow the statement with WHERE or LIMIT.");
        assertThat(slept).isEmpty();
    }

    @Test
    void theHourRolls() {
        book(4);
        clock.on(Duration.ofMinutes(30));
        book(6);
        clock.on(Duration.ofMinutes(30));

        assertThat(governor.budget().left()).isEqualTo(4);
        book(4);
    }

    @Test
    void theHourTellsWhenRequestsComeBackAndAPauseEnds() {
        assertThat(governor.budgetHour().firstBack()).isEmpty();
        Instant begin = clock.instant();
        book(2);
        clock.on(Duration.ofMinutes(10));
        book(1);
        governor.pause(Duration.ofSeconds(30));

        BudgetHour hour = governor.budgetHour();
        assertThat(hour.budget()).isEqualTo(new Budget(10, 7));
        assertThat(hour.spent()).hasSize(3);
        assertThat(hour.firstBack()).contains(begin.plus(Duration.ofMinutes(60)));
        assertThat(hour.allBack()).contains(begin.plus(Duration.ofMinutes(70)));
        assertThat(hour.pausedUntil()).contains(clock.instant().plusSeconds(30));
        clock.on(Duration.ofMinutes(1));
        assertThat(governor.budgetHour().pausedUntil()).isEmpty();
    }

    @Test
    void theServersLimitCountsWhereItIsLower() {
        governor.learn(OptionalInt.of(3), false);
        assertThat(governor.budget()).isEqualTo(new Budget(3, 3));
        governor.learn(OptionalInt.of(5_000), false);
        assertThat(governor.budget()).isEqualTo(new Budget(10, 10));
        governor.learn(OptionalInt.of(0), false);
        assertThat(governor.budget().limit()).isEqualTo(10);
    }

    @Test
    void whatOthersUsedShowsWhenTheLimitIsNear() {
        governor.learn(OptionalInt.empty(), true);

        assertThat(governor.budget()).isEqualTo(new Budget(10, 2));
    }

    @Test
    void aShortPauseIsWaitedForByAll() {
        governor.pause(Duration.ofSeconds(7));
        governor.pause(Duration.ofSeconds(3));

        book(2);

        assertThat(slept).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aLongPauseIsToldInstead() {
        governor.pause(Duration.ofMinutes(15));

        assertThatThrownBy(() -> book(1))
                .isInstanceOf(RateLimitedException.class)
                .hasMessageContaining("asked to pause for 15 minutes");
        assertThat(slept).isEmpty();
    }

    @Test
    void aWaitEndsWhenItIsCancelled() {
        governor.pause(Duration.ofSeconds(7));
        CancellationToken impatient = new CancellationToken();
        impatient.cancel();

        assertThatThrownBy(() -> governor.book("GET /x", impatient)).hasMessageContaining("stopped on request");
        assertThat(governor.budget().left()).isEqualTo(10);
    }

    @Test
    void moreMayBeAllowedLater() {
        governor.allow(20);
        assertThat(governor.budget().limit()).isEqualTo(20);
    }

    private Governor shared(Path folder) {
        return new Governor(clock, this::sleep, 10, new HourStore(ProcessLocks.in(folder), "acme"));
    }

    @Test
    void whatWasSpentIsKnownAfterARestart(@TempDir Path folder) {
        shared(folder).book("GET /x", nobody);
        shared(folder).learn(OptionalInt.of(7), false);
        shared(folder).pause(Duration.ofSeconds(5));

        Governor next = shared(folder);
        assertThat(next.budget()).isEqualTo(new Budget(7, 6));
        next.book("GET /x", nobody);
        assertThat(slept).containsExactly(Duration.ofSeconds(5));

        clock.on(Duration.ofHours(1));
        assertThat(shared(folder).budget()).isEqualTo(new Budget(7, 7));
    }

    @Test
    void aClockThatIsSetBackFreesNothingAndBlocksNobodyForDays(@TempDir Path folder) {
        for (Governor one : List.of(governor, shared(folder))) {
            one.book("GET /x", nobody);
            one.pause(Duration.ofSeconds(30));
            clock.on(Duration.ofDays(-3));

            assertThat(one.budget().left()).isEqualTo(9);
            one.book("GET /x", nobody);
            clock.on(Duration.ofHours(1));
            assertThat(one.budget().left()).isEqualTo(10);
        }
        assertThat(slept).as("the pause of another day").isEmpty();
    }

    @Test
    void aClockThatIsSetForwardFreesTheHour() {
        book(10);
        clock.on(Duration.ofDays(3));

        book(1);
        assertThat(governor.budget().left()).isEqualTo(9);
    }

    @Test
    void whatAnotherProcessSpentAMomentLaterCounts(@TempDir Path folder) {
        Governor one = shared(folder);
        clock.on(Duration.ofMillis(5));
        shared(folder).book("GET /x", nobody);
        clock.on(Duration.ofMillis(-5));

        one.book("GET /x", nobody);
        assertThat(one.budget().left()).isEqualTo(8);
    }

    @Test
    void processesOfAPersonShareTheHour(@TempDir Path folder) {
        Governor one = shared(folder);
        Governor other = shared(folder);
        for (int i = 0; i < 5; i++) {
            one.book("GET /x", nobody);
            other.book("GET /x", nobody);
        }
        assertThatThrownBy(() -> one.book("GET /x", nobody)).isInstanceOf(RateLimitedException.class);
        assertThatThrownBy(() -> other.book("GET /x", nobody)).isInstanceOf(RateLimitedException.class);
    }

    @Test
    void aDamagedFileCostsNoRequest(@TempDir Path folder) throws IOException {
        for (byte[] damage : List.of(
                new byte[] {1, 2, 3}, new byte[100], "x".repeat(4_000_000).getBytes(UTF_8))) {
            Files.write(folder.resolve("acme.lock"), damage);
            assertThat(shared(folder).budget().limit()).isEqualTo(10);
        }
        Files.delete(folder.resolve("acme.lock"));
        Files.createDirectory(folder.resolve("acme.lock"));
        Governor alone = shared(folder);
        alone.book("GET /x", nobody);
        assertThat(alone.budget().left()).isEqualTo(9);
    }

    @Test
    void nobodyFollowsALinkToCount(@TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("precious"), "text");
        try {
            Files.createSymbolicLink(folder.resolve("acme.lock"), target);
        } catch (UnsupportedOperationException noLinks) {
            Assumptions.abort("there are no symbolic links on this file system");
        }
        shared(folder).book("GET /x", nobody);
        assertThat(target).hasContent("text");
    }
}
