package org.bitquarry.emulator;

import java.time.Duration;
import java.util.List;

/**
 * Who may ask for tokens, and how long these live.
 *
 * @param accessTokenLife what {@code expires_in} says
 * @param codeLife how long the code of a consent is good
 * @param idleLife how long a refresh token lives that nobody uses
 */
public record OAuthOptions(
        List<OAuthConsumer> consumers, Duration accessTokenLife, Duration codeLife, Duration idleLife) {
    /** Copies the list. */
    public OAuthOptions {
        consumers = List.copyOf(consumers);
    }

    /** The demo's consumer; tokens of two hours, codes of five minutes, refresh tokens that die after 90 idle days. */
    public static OAuthOptions demo() {
        return of(OAuthConsumer.demo());
    }

    /** These consumers, with the times of {@link #demo}. */
    public static OAuthOptions of(OAuthConsumer... consumers) {
        return new OAuthOptions(List.of(consumers), Duration.ofHours(2), Duration.ofMinutes(5), Duration.ofDays(90));
    }

    /** Access tokens that live so long. */
    public OAuthOptions withAccessTokenLife(Duration life) {
        return new OAuthOptions(consumers, life, codeLife, idleLife);
    }

    /** Codes that live so long. */
    public OAuthOptions withCodeLife(Duration life) {
        return new OAuthOptions(consumers, accessTokenLife, life, idleLife);
    }
}
