package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.UnsupportedSchemeException;
import org.apache.hc.client5.http.impl.TunnelRefusedException;
import org.bitquarry.bitbucket.network.Network;
import org.bitquarry.bitbucket.network.ProxyChoice;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;

/** Turns exchanges without an answer into errors that say what broke, and where: here, at the proxy, or at the server. */
final class Breakdowns {
    private static final String PROXY_REMEDY = "Check ProxyServer, ProxyPort, ProxyUser and ProxyPassword.";
    private static final int WANTS_LOGIN = 407;

    private final URI base;
    private final Network network;
    private final Connectivity connectivity;
    /** Whether a person set the address in the connection; any other came from an answer, and can't be set right there. */
    private final boolean isSetting;

    Breakdowns(URI base, Network network) {
        this(base, network, Connectivity.current());
    }

    Breakdowns(URI base, Network network, Connectivity connectivity) {
        this(base, network, connectivity, true);
    }

    private Breakdowns(URI base, Network network, Connectivity connectivity, boolean isSetting) {
        this.base = base;
        this.network = network;
        this.connectivity = connectivity;
        this.isSetting = isSetting;
    }

    /** Returns what tells of another address, reached through the same network. */
    Breakdowns at(URI other) {
        return new Breakdowns(other, network, connectivity, false);
    }

    /** Tells whether the request certainly never left this machine. */
    static boolean isBeforeSending(IOException broken) {
        return broken instanceof UnknownHostException
                || broken instanceof ConnectException
                || broken instanceof NoRouteToHostException
                || broken instanceof ConnectTimeoutException
                || broken instanceof UnsupportedSchemeException
                || broken instanceof SocksSocket.RefusedException
                || broken instanceof SSLPeerUnverifiedException
                || tunnel(broken).isPresent()
                || broken instanceof javax.net.ssl.SSLHandshakeException
                || isWithoutNetwork(broken);
    }

    /** The system's own words for a network that is not there; Java has no type for them. */
    private static boolean isWithoutNetwork(IOException broken) {
        return broken instanceof SocketException
                && String.valueOf(broken.getMessage()).matches("Network is (unreachable|down).*");
    }

    /** What can't leave is no fault of the server. This computer itself is always there. */
    private boolean isOffline(IOException broken) {
        boolean leavesNot = broken instanceof UnknownHostException
                || broken instanceof NoRouteToHostException
                || broken instanceof ConnectException
                || broken instanceof ConnectTimeoutException
                || isWithoutNetwork(broken);
        return leavesNot && !leadsHere() && (isWithoutNetwork(broken) || !connectivity.isThere());
    }

    private boolean leadsHere() {
        String first = proxy().map(ProxyChoice.Named::host).orElse(String.valueOf(base.getHost()));
        return first.equals("localhost") || first.startsWith("127.") || first.contains("::1");
    }

    private static Optional<TunnelRefusedException> tunnel(IOException broken) {
        return broken.getCause() instanceof TunnelRefusedException refused ? Optional.of(refused) : Optional.empty();
    }

    UnreachableException of(String asked, IOException broken) {
        if (isOffline(broken)) {
            return UnreachableException.offline(
                    new Problem(
                            asked,
                            "this computer is offline: it is on no network.",
                            "Connect it and try again. Nothing was sent."),
                    broken);
        }
        return new UnreachableException(
                tunnel(broken).map(refused -> tunnel(asked, refused)).orElseGet(() -> problem(asked, broken)), broken);
    }

    private Problem problem(String asked, IOException broken) {
        String host = base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
        return switch (broken) {
            case UnknownHostException unknown ->
                namesProxy(unknown)
                        ? new Problem(asked, "the name of the proxy can't be found.", PROXY_REMEDY)
                        : new Problem(asked, "the name " + base.getHost() + " can't be found.", way());
            case ConnectTimeoutException late ->
                new Problem(
                        asked,
                        host + " can't be reached in time.",
                        "Check the network connection and the proxy, or raise ConnectTimeout.");
            case SocketTimeoutException late ->
                new Problem(
                        asked,
                        "no answer from " + host + " within " + people(network.answerTimeout()) + ".",
                        "Try again, or raise the time-out of the connection.");
            case ConnectException refused ->
                new Problem(
                        asked,
                        proxy().map(named -> "the proxy " + named.host() + ":" + named.port() + ", or " + host
                                        + " behind it, refused the connection.")
                                .orElse(host + " refused the connection."),
                        way());
            case NoRouteToHostException unreachable ->
                new Problem(asked, "there is no route to " + host + ".", "Check the network connection.");
            case SocksSocket.RefusedException refused ->
                new Problem(asked, "the SOCKS proxy refused: " + refused.getMessage() + ".", PROXY_REMEDY);
            case SSLPeerUnverifiedException other -> otherName(asked, host);
            case SSLException tls -> tls(asked, host, tls);
            default -> new Problem(asked, "the connection to " + host + " broke.", "Check the network and try again.");
        };
    }

    private String way() {
        return isSetting
                ? "Check the network connection, the proxy and the base URL."
                : "Check the network connection and the proxy. Or nothing is there any more.";
    }

    private Problem otherName(String asked, String host) {
        return new Problem(
                asked,
                "the certificate of " + host + " is meant for another name.",
                "Somebody stands between, or the " + (isSetting ? "base URL" : "address")
                        + " is wrong. Nothing was sent.");
    }

    private static Stream<Throwable> causes(SSLException tls) {
        return Stream.iterate((Throwable) tls, cause -> cause != null, Throwable::getCause);
    }

    private Problem tls(String asked, String host, SSLException tls) {
        if (causes(tls)
                .anyMatch(cause -> cause instanceof CertificateException
                        && String.valueOf(cause.getMessage()).matches("No (name|subject alternative).*"))) {
            return otherName(asked, host);
        }
        Optional<TrustedChains.UntrustedException> untrusted = causes(tls)
                .filter(TrustedChains.UntrustedException.class::isInstance)
                .map(TrustedChains.UntrustedException.class::cast)
                .findFirst();
        return untrusted
                .map(chain -> new Problem(
                        asked,
                        "the certificate of " + host + " is not trusted (SHA-256 " + chain.fingerprint() + ").",
                        "A proxy that inspects traffic shows its own: ask your administrator for its certificate and set"
                                + " SSLServerCert, or put it into the trust store of this computer. Nothing was sent."))
                .orElseGet(() -> new Problem(
                        asked,
                        "no secure connection to " + host + " could be made.",
                        "It must speak TLS 1.2 or later. A proxy that inspects traffic needs its certificate in"
                                + " SSLServerCert or in the trust store of this computer."));
    }

    private static Problem tunnel(String asked, TunnelRefusedException refused) {
        int status = refused.getResponse() == null ? 0 : refused.getResponse().getCode();
        return status == WANTS_LOGIN
                ? new Problem(asked, "the proxy wants a user and a password (407).", PROXY_REMEDY)
                : new Problem(asked, "the proxy refused to connect (" + status + ").", PROXY_REMEDY);
    }

    private Optional<ProxyChoice.Named> proxy() {
        return network.proxy() instanceof ProxyChoice.Named named ? Optional.of(named) : Optional.empty();
    }

    private boolean namesProxy(UnknownHostException unknown) {
        return proxy().filter(named -> String.valueOf(unknown.getMessage()).startsWith(named.host()))
                .isPresent();
    }

    private static String people(Duration duration) {
        return duration.toSeconds() > 0 ? duration.toSeconds() + " seconds" : duration.toMillis() + " milliseconds";
    }
}
