package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.bitquarry.model.exchange.CancellationToken;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = Backoff.usual(new Random(7));

    @Test
    void waitsGrowAndKeepWithinTheirBounds() {
        for (int failed = 1; failed <= 4; failed++) {
            long bound = 500L << (failed - 1);
            for (int i = 0; i < 50; i++) {
                assertThat(backoff.before(failed)).isBetween(Duration.ofMillis(bound / 2), Duration.ofMillis(bound));
            }
        }
    }

    @Test
    void waitsDifferSoThatClientsDontMarchInStep() {
        assertThat(backoff.before(3)).isNotEqualTo(backoff.before(3));
    }

    @Test
    void waitsHaveAnEnd() {
        assertThat(backoff.before(60)).isLessThanOrEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void aRealWaitEndsAtOnceWhenCancelled() {
        CancellationToken cancelled = new CancellationToken();
        cancelled.cancel();

        Sleeper.real().sleep(Duration.ofDays(1), cancelled);

        assertThat(cancelled.isCancelled()).isTrue();
    }

    @Test
    void aRealWaitEndsAtOnceWhenInterrupted() {
        Thread.currentThread().interrupt();

        Sleeper.real().sleep(Duration.ofDays(1), new CancellationToken());

        assertThat(Thread.interrupted()).isTrue();
    }
}
