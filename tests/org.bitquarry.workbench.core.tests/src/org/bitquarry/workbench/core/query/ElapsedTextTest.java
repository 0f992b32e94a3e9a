package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "830, 830 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "8307, 8.3 s",
        "59949, 59.9 s",
        "59950, 59.9 s",
        "60000, 1 min 0 s",
        "124000, 2 min 4 s",
        "7325000, 122 min 5 s"
    })
    void aTimeIsSaidInTheUnitThatFitsIt(long millis, String words) {
        assertThat(ElapsedText.of(Duration.ofMillis(millis))).isEqualTo(words);
    }
}
