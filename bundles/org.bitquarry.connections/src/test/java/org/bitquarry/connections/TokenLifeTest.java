package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenLifeTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-26T23:30:00Z"));
    private static final ConnectionProfile PROFILE = ConnectionProfile.named("acme");

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, token ended, true",
        "2026-11-26, token ends today, true",
        "2026-11-27, token ends tomorrow, true",
        "2026-12-10, token ends in 14 days, true",
        "2026-12-11, token ends in 15 days, false"
    })
    void warnsTwoWeeksAhead(String lastDay, String inShort, boolean warned) {
        TokenLife life = TokenLife.of(LocalDate.parse(lastDay), CLOCK);

        assertThat(life.inShort()).isEqualTo(inShort);
        assertThat(life.isEnding()).isEqualTo(warned);
        assertThat(life.warning().isPresent()).isEqualTo(warned);
    }

    @Test
    void saysWhatToDo() {
        assertThat(TokenLife.of(LocalDate.parse("2026-11-30"), CLOCK).warning())
                .contains("The token ends on 2026-11-30: make a new one before, and note its last day.");
        assertThat(TokenLife.of(LocalDate.parse("2026-11-01"), CLOCK).warning())
                .contains("By TokenExpires the token ended on 2026-11-01: make a new one, and note its last day.");
    }

    @Test
    void readsAProfile() {
        ConnectionProfile noted = PROFILE.with(ConnectionProperties.TOKEN_EXPIRES, "2026-11-30");

        assertThat(TokenLife.of(noted, CLOCK)).map(TokenLife::lastDay).contains(LocalDate.parse("2026-11-30"));
        assertThat(TokenLife.of(PROFILE, CLOCK)).isEmpty();
        assertThat(TokenLife.of(PROFILE.with(ConnectionProperties.TOKEN_EXPIRES, "soon"), CLOCK))
                .isEmpty();
        assertThat(TokenLife.of(noted.with(ConnectionProperties.AUTH_SCHEME, "OAuth"), CLOCK))
                .as("logins renew themselves")
                .isEmpty();
    }
}
