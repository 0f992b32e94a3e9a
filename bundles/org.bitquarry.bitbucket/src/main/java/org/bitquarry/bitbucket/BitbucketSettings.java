package org.bitquarry.bitbucket;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/**
 * What a connection to Bitbucket Cloud needs. Immutable but for the secret's array.
 *
 * @param baseUri root of the API, such as {@code https://api.bitbucket.org/2.0}; HTTPS except for this machine
 * @param workspace short name or UUID of the workspace; without one only {@code Information.Workspaces} and {@code
 *     CurrentUser} can be read
 * @param authentication how the connection proves who it is
 * @param hourlyBudget requests allowed in a rolling hour
 * @param timeout how long an answer may take
 * @param pageLength the most rows a request asks for; 0 for what each table allows
 * @param proxy stands between; empty for what the system says
 */
public record BitbucketSettings(
        URI baseUri,
        Optional<String> workspace,
        Authentication authentication,
        int hourlyBudget,
        Duration timeout,
        int pageLength,
        Optional<InetSocketAddress> proxy) {
    /** Where Bitbucket Cloud is. */
    public static final URI CLOUD = URI.create("https://api.bitbucket.org/2.0");

    private static final int DEFAULT_BUDGET = 1_000;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    /** Checks the address, and that no secret travels in the clear. */
    public BitbucketSettings {
        String scheme = String.valueOf(baseUri.getScheme()).toLowerCase(Locale.ROOT);
        if (baseUri.getHost() == null || baseUri.getRawUserInfo() != null || baseUri.getRawQuery() != null) {
            throw rejected(baseUri, "is no address of an API.", "Use " + CLOUD + ".");
        }
        if (!"https".equals(scheme) && !("http".equals(scheme) && isThisMachine(baseUri.getHost()))) {
            throw rejected(baseUri, "would send the token unprotected.", "Use an address that begins with https.");
        }
        if (hourlyBudget < 1 || timeout.isNegative() || timeout.isZero() || pageLength < 0) {
            throw new IllegalArgumentException("budget and timeout are positive, page length is not negative");
        }
        workspace = workspace.map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Makes settings without a workspace, with 1,000 requests an hour and a minute for each answer. */
    public static BitbucketSettings of(URI baseUri, Authentication authentication) {
        return new BitbucketSettings(
                baseUri, Optional.empty(), authentication, DEFAULT_BUDGET, DEFAULT_TIMEOUT, 0, Optional.empty());
    }

    /** Chooses the workspace. */
    public BitbucketSettings withWorkspace(String value) {
        return new BitbucketSettings(
                baseUri, Optional.of(value), authentication, hourlyBudget, timeout, pageLength, proxy);
    }

    /** Allows so many requests in a rolling hour. */
    public BitbucketSettings withHourlyBudget(int value) {
        return new BitbucketSettings(baseUri, workspace, authentication, value, timeout, pageLength, proxy);
    }

    /** Waits so long for an answer. */
    public BitbucketSettings withTimeout(Duration value) {
        return new BitbucketSettings(baseUri, workspace, authentication, hourlyBudget, value, pageLength, proxy);
    }

    /** Asks for so many rows at most by one request; 0 for what each table allows. */
    public BitbucketSettings withPageLength(int value) {
        return new BitbucketSettings(baseUri, workspace, authentication, hourlyBudget, timeout, value, proxy);
    }

    /** Sends requests through a proxy. */
    public BitbucketSettings withProxy(InetSocketAddress value) {
        return new BitbucketSettings(
                baseUri, workspace, authentication, hourlyBudget, timeout, pageLength, Optional.of(value));
    }

    private static boolean isThisMachine(String host) {
        return "localhost".equalsIgnoreCase(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }

    private static ProfileRejectedException rejected(URI uri, String cameBack, String remedy) {
        String shown = uri.getRawUserInfo() == null ? uri.toString() : "the URL";
        return new ProfileRejectedException(new Problem("Connecting to " + shown, cameBack, remedy), null);
    }
}
