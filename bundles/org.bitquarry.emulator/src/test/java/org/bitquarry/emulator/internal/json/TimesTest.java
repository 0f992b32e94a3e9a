package org.bitquarry.emulator.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "2022-08-12T15:33:43.688821Z, 2022-08-12T15:33:43.688821+00:00, 2022-08-12T15:33:43.688821Z, 2022-08-12T15:33:43.688821Z",
        "2023-02-20T08:58:19.14397Z, 2023-02-20T08:58:19.143970+00:00, 2023-02-20T08:58:19.143970Z, 2023-02-20T08:58:19.14397Z",
        "2023-02-20T08:58:19Z, 2023-02-20T08:58:19+00:00, 2023-02-20T08:58:19.000000Z, 2023-02-20T08:58:19Z",
        "2023-02-20T08:58:19.000000001Z, 2023-02-20T08:58:19+00:00, 2023-02-20T08:58:19.000000Z, 2023-02-20T08:58:19.000000001Z"
    })
    void everyResourceWritesTimesInItsOwnWay(String time, String micros, String zulu, String shortest) {
        Instant instant = Instant.parse(time);
        assertThat(Times.micros(instant)).isEqualTo(micros);
        assertThat(Times.microsZulu(instant)).isEqualTo(zulu);
        assertThat(Times.shortestZulu(instant)).isEqualTo(shortest);
        assertThat(Times.seconds(instant)).isEqualTo(time.substring(0, 19) + "+00:00");
    }
}
