package org.bitquarry.bitbucket;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.bitbucket.network.Network;
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
 * @param network how requests travel
 * @param pageLength the most rows a request asks for; 0 for what each table allows
 * @param tokenExpires last day of the token; empty when nobody said
 * @param schemaLife how long the names of schemas are remembered; zero until they are refreshed
 */
public record BitbucketSettings(
        URI baseUri,
        Optional<String> workspace,
        Authentication authentication,
        int hourlyBudget,
        Network network,
        int pageLength,
        Optional<LocalDate> tokenExpires,
        Duration schemaLife) {
    /** Where Bitbucket Cloud is. */
    public static final URI CLOUD = URI.create("https://api.bitbucket.org/2.0");

    private static final int DEFAULT_BUDGET = 1_000;

    /** Checks the address, and that no secret travels in the clear. */
    public BitbucketSettings {
        if (baseUri.getHost() == null || baseUri.getRawUserInfo() != null || baseUri.getRawQuery() != null) {
            throw rejected(baseUri, "is no address of an API.", "Use " + CLOUD + ".");
        }
        requireProtected(baseUri);
        if (hourlyBudget < 1 || pageLength < 0 || schemaLife.isNegative()) {
            throw new IllegalArgumentException("the budget is positive, the others are not negative");
        }
        workspace = workspace.map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Makes settings without a workspace, with 1,000 requests an hour and a minute for each answer. */
    public static BitbucketSettings of(URI baseUri, Authentication authentication) {
        return new BitbucketSettings(
                baseUri,
                Optional.empty(),
                authentication,
                DEFAULT_BUDGET,
                Network.usual(),
                0,
                Optional.empty(),
                Duration.ZERO);
    }

    /** Chooses the workspace. */
    public BitbucketSettings withWorkspace(String value) {
        return new BitbucketSettings(
                baseUri,
                Optional.of(value),
                authentication,
                hourlyBudget,
                network,
                pageLength,
                tokenExpires,
                schemaLife);
    }

    /** Allows so many requests in a rolling hour. */
    public BitbucketSettings withHourlyBudget(int value) {
        return new BitbucketSettings(
                baseUri, workspace, authentication, value, network, pageLength, tokenExpires, schemaLife);
    }

    /** Waits so long for an answer. */
    public BitbucketSettings withTimeout(Duration value) {
        return withNetwork(network.withAnswerTimeout(value));
    }

    /** Lets requests travel that way. */
    public BitbucketSettings withNetwork(Network value) {
        return new BitbucketSettings(
                baseUri, workspace, authentication, hourlyBudget, value, pageLength, tokenExpires, schemaLife);
    }

    /** Asks for so many rows at most by one request; 0 for what each table allows. */
    public BitbucketSettings withPageLength(int value) {
        return new BitbucketSettings(
                baseUri, workspace, authentication, hourlyBudget, network, value, tokenExpires, schemaLife);
    }

    /** Warns before the last day of the token. */
    public BitbucketSettings withTokenExpires(Optional<LocalDate> value) {
        return new BitbucketSettings(
                baseUri, workspace, authentication, hourlyBudget, network, pageLength, value, schemaLife);
    }

    /** Remembers the names of schemas for so long. */
    public BitbucketSettings withSchemaLife(Duration value) {
        return new BitbucketSettings(
                baseUri, workspace, authentication, hourlyBudget, network, pageLength, tokenExpires, value);
    }

    /** Refuses an address to which secrets would travel in the clear: HTTP is for this computer only. */
    static void requireProtected(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!"https".equals(scheme) && !("http".equals(scheme) && isThisMachine(uri.getHost()))) {
            throw rejected(uri, "would send the token unprotected.", "Use an address that begins with https.");
        }
    }

    private static boolean isThisMachine(String host) {
        return "localhost".equalsIgnoreCase(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }

    private static ProfileRejectedException rejected(URI uri, String cameBack, String remedy) {
        String shown = uri.getRawUserInfo() == null ? uri.toString() : "the URL";
        return new ProfileRejectedException(new Problem("Connecting to " + shown, cameBack, remedy), null);
    }
}
