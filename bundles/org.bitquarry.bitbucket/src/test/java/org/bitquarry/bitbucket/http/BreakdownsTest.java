package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import org.bitquarry.bitbucket.network.Network;
import org.bitquarry.model.error.UnreachableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BreakdownsTest {
    private static final URI CLOUD = URI.create("https://api.bitbucket.org/2.0");
    private static final URI HERE = URI.create("http://127.0.0.1:7990/2.0");

    private static UnreachableException told(URI base, boolean onNetwork, IOException broken) {
        return new Breakdowns(base, Network.usual(), () -> onNetwork).of("GET /x", broken);
    }

    static IOException[] beforeSending() {
        return new IOException[] {
            new UnknownHostException("api.bitbucket.org"),
            new NoRouteToHostException("No route to host"),
            new ConnectException("Connection refused"),
            new SocketException("Network is unreachable")
        };
    }

    @ParameterizedTest
    @MethodSource("beforeSending")
    void whatCantLeaveAComputerOnNoNetworkIsOffline(IOException broken) {
        assertThat(told(CLOUD, false, broken))
                .hasMessage(
                        "GET /x: this computer is offline: it is on no network. Connect it and try again. Nothing was"
                                + " sent.")
                .matches(UnreachableException::isOffline);
        assertThat(Breakdowns.isBeforeSending(broken)).as("not tried again").isTrue();
    }

    @ParameterizedTest
    @MethodSource("beforeSending")
    void thisComputerIsNeverOffline(IOException broken) {
        assertThat(told(HERE, false, broken)).matches(error -> !error.isOffline());
    }

    @Test
    void theSystemsOwnWordHolds() {
        assertThat(told(CLOUD, true, new SocketException("Network is down"))).matches(UnreachableException::isOffline);
    }

    @Test
    void onlyAnAddressThatWasSetCanBeSetRight() {
        Breakdowns told = new Breakdowns(HERE, Network.usual(), () -> true);
        ConnectException refused = new ConnectException("Connection refused");

        assertThat(told.of("GET /x", refused)).hasMessageEndingWith("the proxy and the base URL.");
        assertThat(told.at(URI.create("http://127.0.0.1:9/a.png")).of("Load a picture", refused))
                .hasMessage("Load a picture: 127.0.0.1:9 refused the connection. Check the network connection and the"
                        + " proxy. Or nothing is there any more.");
    }

    @Test
    void aServerThatIsAtFaultIsNotOffline() {
        assertThat(told(CLOUD, true, new UnknownHostException("api.bitbucket.org")))
                .hasMessageContaining("can't be found")
                .matches(error -> !error.isOffline());
        assertThat(told(CLOUD, false, new SocketTimeoutException("Read timed out")))
                .hasMessageContaining("no answer from api.bitbucket.org")
                .matches(error -> !error.isOffline());
    }
}
