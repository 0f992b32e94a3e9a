package org.bitquarry.workbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments in words. */
class RelativeTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT59S, just now",
        "PT1M, 1 minute ago",
        "PT59M59S, 59 minutes ago",
        "PT1H, 1 hour ago",
        "PT23H59M, 23 hours ago",
        "P1D, 1 day ago",
        "P3D, 3 days ago",
        "P14D, 2 weeks ago",
        "P59D, 8 weeks ago",
        "P70D, 2 months ago",
        "P729D, 23 months ago",
        "P1100D, 3 years ago",
        "-PT30M, in 30 minutes",
        "-P2D, in 2 days"
    })
    void aMomentIsToldAsSeenFromNow(Duration ago, String words) {
        assertThat(RelativeTime.words(NOW.minus(ago), NOW)).isEqualTo(words);
    }
}
