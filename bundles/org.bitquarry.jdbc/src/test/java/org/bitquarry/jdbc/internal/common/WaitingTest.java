package org.bitquarry.jdbc.internal.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that looks at no token, as a planner or a sort may be for a while: its caller is free nevertheless. */
class WaitingTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        goOn.countDown();
        timer.shutdownNow();
    }

    private Waiting waiting(Duration limit) {
        return new Waiting(timer, limit, new CancellationToken(), ExchangeListener.NONE);
    }

    private String deafWork() {
        begun.countDown();
        boolean interrupted = false;
        while (true) {
            try {
                goOn.await();
                return interrupted ? "interrupted" : "done";
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static CompletableFuture<Object> running(Work<?> work) {
        return CompletableFuture.supplyAsync((Supplier<Object>) () -> {
            try {
                return work.run();
            } catch (SQLException error) {
                return error;
            }
        });
    }

    @Test
    void cancelFreesWhoeverWaitsForWorkThatGoesOn() throws Exception {
        Waiting waiting = waiting(Duration.ZERO);
        CompletableFuture<Object> caller = running(() -> waiting.apart(this::deafWork));
        begun.await();
        waiting.cancel();

        assertThat(caller.get(30, TimeUnit.SECONDS))
                .hasToString("java.sql.SQLNonTransientException: The statement was cancelled.");
    }

    @Test
    void theTimeLimitFreesThemToo() throws Exception {
        Waiting waiting = waiting(Duration.ofSeconds(1));

        assertThat(running(() -> waiting.apart(this::deafWork)).get(30, TimeUnit.SECONDS))
                .isInstanceOf(SQLTimeoutException.class);
    }

    @Test
    void whatMayChangeSomethingIsWaitedFor() throws Exception {
        Waiting waiting = waiting(Duration.ZERO);
        waiting.mayChange();
        CompletableFuture<Object> caller = running(() -> waiting.apart(this::deafWork));
        begun.await();
        waiting.cancel();
        goOn.countDown();

        assertThat(caller.get(30, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void whatGoesWrongApartIsSaidAsIfItWereNot() throws Exception {
        Waiting waiting = waiting(Duration.ZERO);

        assertThat(running(() -> waiting.apart(() -> {
                            throw new UnsupportedOperationException("odd");
                        }))
                        .get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(SQLException.class, error -> assertThat(error.getMessage())
                        .contains("UnsupportedOperationException"));
    }
}
