package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.UnsupportedSchemeException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;

/** Turns exchanges without an answer into errors that say what broke. */
final class Breakdowns {
    private final URI base;
    private final Duration timeout;

    Breakdowns(URI base, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
    }

    /** Tells whether the request certainly never left this machine. */
    static boolean isBeforeSending(IOException broken) {
        return broken instanceof UnknownHostException
                || broken instanceof ConnectException
                || broken instanceof NoRouteToHostException
                || broken instanceof ConnectTimeoutException
                || broken instanceof UnsupportedSchemeException
                || broken instanceof javax.net.ssl.SSLHandshakeException;
    }

    UnreachableException of(String asked, IOException broken) {
        String host = base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
        Problem problem =
                switch (broken) {
                    case UnknownHostException unknown ->
                        new Problem(
                                asked,
                                "the name " + base.getHost() + " can't be found.",
                                "Check the network connection, the proxy and the base URL.");
                    case ConnectTimeoutException late ->
                        new Problem(
                                asked,
                                host + " can't be reached in time.",
                                "Check the network connection and the proxy.");
                    case SocketTimeoutException late ->
                        new Problem(
                                asked,
                                "no answer from " + host + " within " + people(timeout) + ".",
                                "Try again, or raise the time-out of the connection.");
                    case ConnectException refused ->
                        new Problem(
                                asked,
                                host + " refused the connection.",
                                "Check the network connection, the proxy and the base URL.");
                    case NoRouteToHostException unreachable ->
                        new Problem(asked, "there is no route to " + host + ".", "Check the network connection.");
                    case SSLException tls ->
                        new Problem(
                                asked,
                                "no secure connection to " + host + " could be made.",
                                "A proxy that inspects traffic needs its certificate in Java's trust store.");
                    default ->
                        new Problem(asked, "the connection to " + host + " broke.", "Check the network and try again.");
                };
        return new UnreachableException(problem, broken);
    }

    private static String people(Duration duration) {
        return duration.toSeconds() > 0 ? duration.toSeconds() + " seconds" : duration.toMillis() + " milliseconds";
    }
}
