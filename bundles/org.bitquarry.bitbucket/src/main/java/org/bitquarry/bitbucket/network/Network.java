package org.bitquarry.bitbucket.network;

import java.time.Duration;

/**
 * How requests travel. Immutable but for the array of a proxy's password.
 *
 * @param connectTimeout how long it may take until a connection stands, that of TLS included
 * @param answerTimeout how long an answer may take from then on
 * @param proxy what stands between
 * @param trust whose certificates are good
 * @param onlyTls13 refuses TLS 1.2; what is older is refused anyway
 */
public record Network(
        Duration connectTimeout, Duration answerTimeout, ProxyChoice proxy, Trust trust, boolean onlyTls13) {
    private static final Duration USUAL_CONNECT = Duration.ofSeconds(20);
    private static final Duration USUAL_ANSWER = Duration.ofSeconds(60);

    /** Checks the times. */
    public Network {
        if (!connectTimeout.isPositive() || !answerTimeout.isPositive()) {
            throw new IllegalArgumentException("time limits are positive");
        }
    }

    /** Twenty seconds to connect, a minute for an answer, the system's proxies and Java's certificates. */
    public static Network usual() {
        return new Network(USUAL_CONNECT, USUAL_ANSWER, new ProxyChoice.OfSystem(), new Trust.Platform(), false);
    }

    /** Waits so long for an answer, and no longer for a connection. */
    public Network withAnswerTimeout(Duration value) {
        return new Network(connectTimeout, value, proxy, trust, onlyTls13);
    }

    /** Waits so long for a connection. */
    public Network withConnectTimeout(Duration value) {
        return new Network(value, answerTimeout, proxy, trust, onlyTls13);
    }

    /** Goes that way. */
    public Network withProxy(ProxyChoice value) {
        return new Network(connectTimeout, answerTimeout, value, trust, onlyTls13);
    }

    /** Trusts these. */
    public Network withTrust(Trust value) {
        return new Network(connectTimeout, answerTimeout, proxy, value, onlyTls13);
    }

    /** Refuses TLS 1.2, or not. */
    public Network withOnlyTls13(boolean value) {
        return new Network(connectTimeout, answerTimeout, proxy, trust, value);
    }
}
