package org.bitquarry.connections;

import static org.bitquarry.connections.PropertyBuilder.choice;
import static org.bitquarry.connections.PropertyBuilder.date;
import static org.bitquarry.connections.PropertyBuilder.number;
import static org.bitquarry.connections.PropertyBuilder.onOrOff;
import static org.bitquarry.connections.PropertyBuilder.secret;
import static org.bitquarry.connections.PropertyBuilder.text;
import static org.bitquarry.connections.PropertyBuilder.url;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.error.NearestNames;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/** The catalogue: the only place where properties of connections are declared. Immutable. */
public final class ConnectionProperties {
    /** Where the data is. */
    public static final ConnectionProperty SOURCE = choice("Source", "Bitbucket", "Demo")
            .in(PropertyCategory.CONNECTION)
            .orElse("Bitbucket")
            .describedAs("Bitbucket Cloud, or the demo workspace that runs inside the application.")
            .build();

    /** The workspace. */
    public static final ConnectionProperty WORKSPACE = text("Workspace")
            .in(PropertyCategory.CONNECTION)
            .requiredWhen("Source", "Bitbucket")
            .describedAs("Short name of the workspace, as in bitbucket.org/<workspace>.")
            .alias("WorkspaceSlug", "WorkspaceId", "Team")
            .build();

    /** How the connection proves who it is. */
    public static final ConnectionProperty AUTH_SCHEME = choice(
                    "AuthScheme", "APIToken", "AccessToken", "OAuth", "OAuthClient", "None")
            .in(PropertyCategory.AUTHENTICATION)
            .orElse("APIToken")
            .describedAs("APIToken acts as a person; AccessToken belongs to a repository, project or workspace;"
                    + " OAuth signs a person in with the browser; OAuthClient lets a private OAuth consumer act for"
                    + " itself; None is for the demo and for public data.")
            .alias("AuthenticationScheme", "Authentication")
            .build();

    /** E-mail address of the person whose API token it is. */
    public static final ConnectionProperty USER = text("User")
            .in(PropertyCategory.AUTHENTICATION)
            .requiredWhen("AuthScheme", "APIToken")
            .describedAs("E-mail address of the Atlassian account that made the API token.")
            .alias("Username", "UID", "Email")
            .build();

    /** Secret of {@code AuthScheme=APIToken}. */
    public static final ConnectionProperty API_TOKEN = secret("APIToken")
            .in(PropertyCategory.AUTHENTICATION)
            .requiredWhen("AuthScheme", "APIToken")
            .describedAs("API token with Bitbucket scopes. App passwords ended on 28 July 2026.")
            .alias("Token", "Password", "PWD")
            .build();

    /** Secret of {@code AuthScheme=AccessToken}. */
    public static final ConnectionProperty ACCESS_TOKEN = secret("AccessToken")
            .in(PropertyCategory.AUTHENTICATION)
            .requiredWhen("AuthScheme", "AccessToken")
            .describedAs("Access token of a repository, a project or a workspace.")
            .alias("BearerToken")
            .build();

    /** The last day of a token. */
    public static final ConnectionProperty TOKEN_EXPIRES = date("TokenExpires")
            .in(PropertyCategory.AUTHENTICATION)
            .usedWhen("AuthScheme", "APIToken", "AccessToken")
            .describedAs("Last day of the token, as Bitbucket showed it when it was made. Bitquarry warns two weeks"
                    + " before; Bitbucket doesn't tell.")
            .alias("TokenExpiry", "ExpiresOn")
            .build();

    /** Where the API answers. */
    public static final ConnectionProperty URL = url("URL")
            .in(PropertyCategory.CONNECTION)
            .orElse("https://api.bitbucket.org/2.0")
            .describedAs("Base address of the REST API.")
            .alias("BaseURL", "Server", "ServerURL")
            .build();

    /** Seconds to wait. */
    public static final ConnectionProperty TIMEOUT = number("Timeout", 1, 3600)
            .in(PropertyCategory.CONNECTION)
            .orElse("60")
            .describedAs("Seconds to wait for an answer, once a connection stands, before a request is given up.")
            .alias("ResponseTimeout")
            .build();

    /** Rows a request. */
    public static final ConnectionProperty PAGESIZE = number("Pagesize", 0, 100)
            .in(PropertyCategory.MISCELLANEOUS)
            .orElse("0")
            .describedAs("Rows that one request asks for; 0 takes the most that each table allows.")
            .alias("PageLength")
            .build();

    /** Schema of unqualified names. */
    public static final ConnectionProperty SCHEMA = text("Schema")
            .in(PropertyCategory.SCHEMA)
            .orElse("Information")
            .describedAs("Schema in which table names without a schema are looked up:"
                    + " Information, AllRepositories, a project or a repository.")
            .alias("DefaultSchema", "CurrentSchema")
            .build();

    /** Shows what was deleted. */
    public static final ConnectionProperty INCLUDE_DELETED = onOrOff("IncludeDeleted")
            .in(PropertyCategory.SCHEMA)
            .orElse("false")
            .describedAs("Shows comments that Bitbucket only keeps as deleted, which show only when a statement names"
                    + " Deleted otherwise.")
            .build();

    /** How long names are remembered. */
    public static final ConnectionProperty SCHEMA_CACHE = number("SchemaCacheMinutes", 0, 10_080)
            .in(PropertyCategory.CACHING)
            .orElse("0")
            .describedAs("Minutes for which the names of projects and repositories are remembered; 0 until they are"
                    + " refreshed by hand.")
            .alias("MetadataCacheTime", "CacheTolerance")
            .build();

    /** Refuses every write. */
    public static final ConnectionProperty READONLY = onOrOff("Readonly")
            .in(PropertyCategory.MISCELLANEOUS)
            .orElse("false")
            .describedAs(
                    "Refuses INSERT, UPDATE, DELETE and EXEC of what changes something, and every edit in the grid.")
            .build();

    /** Requests an hour. */
    public static final ConnectionProperty REQUEST_BUDGET = number("RequestBudget", 1, 10_000)
            .in(PropertyCategory.MISCELLANEOUS)
            .orElse("1000")
            .describedAs("Requests that may be sent in a rolling hour; Bitbucket allows 1,000 a user or token.")
            .alias("HourlyBudget", "RateLimit")
            .build();

    /** Rows a statement may change. */
    public static final ConnectionProperty MAX_AFFECTED_ROWS = number("MaxAffectedRows", 1, 100_000)
            .in(PropertyCategory.MISCELLANEOUS)
            .orElse("100")
            .describedAs("An UPDATE or DELETE that would change more rows than this is refused.")
            .build();

    /** Requests a statement may send. */
    public static final ConnectionProperty COST_GATE = number("CostGate", 1, 1_000_000)
            .in(PropertyCategory.MISCELLANEOUS)
            .orElse("200")
            .describedAs("A statement that would send more requests than this is refused, with advice;"
                    + " /*+ ALLOW_REQUESTS(500) */ in a statement allows it more.")
            .build();

    /** Connects by itself. */
    public static final ConnectionProperty AUTO_CONNECT = onOrOff("AutoConnect")
            .in(PropertyCategory.MISCELLANEOUS)
            .orElse("false")
            .describedAs("Connects the datasource when the window of the application has opened.")
            .alias("ConnectAtStart")
            .build();

    /** The most requests of a statement, whatever its hint says. */
    public static final ConnectionProperty REQUEST_CAP = number("RequestCap", 1, 1_000_000)
            .in(PropertyCategory.MISCELLANEOUS)
            .describedAs("The most requests that one statement may send, whatever CostGate and its own hint allow; its"
                    + " category may cap it lower.")
            .build();

    private static final List<ConnectionProperty> ALL = Stream.of(
                    List.of(SOURCE, WORKSPACE, AUTH_SCHEME, USER, API_TOKEN, ACCESS_TOKEN, TOKEN_EXPIRES),
                    OAuthProperties.ALL,
                    List.of(URL, TIMEOUT, NetworkProperties.CONNECT_TIMEOUT),
                    List.of(NetworkProperties.SERVER_CERTIFICATE, NetworkProperties.TLS_MINIMUM),
                    NetworkProperties.PROXY,
                    List.of(SCHEMA, INCLUDE_DELETED, SCHEMA_CACHE),
                    List.of(
                            PAGESIZE,
                            READONLY,
                            REQUEST_BUDGET,
                            MAX_AFFECTED_ROWS,
                            COST_GATE,
                            REQUEST_CAP,
                            AUTO_CONNECT))
            .flatMap(List::stream)
            .toList();

    private ConnectionProperties() {}

    /** Returns all properties in the order in which a person meets them. */
    public static List<ConnectionProperty> all() {
        return ALL;
    }

    /** Returns the properties of a group in their order. */
    public static List<ConnectionProperty> in(PropertyCategory category) {
        return ALL.stream().filter(property -> property.category() == category).toList();
    }

    /** Finds a property by its name or an alias, without regard to case, spaces, hyphens and underscores. */
    public static Optional<ConnectionProperty> named(String nameOrAlias) {
        return named(nameOrAlias, List.of());
    }

    /** Finds a property of the catalogue or of the others in the same way. */
    public static Optional<ConnectionProperty> named(String nameOrAlias, List<ConnectionProperty> also) {
        String wanted = folded(nameOrAlias);
        return Stream.concat(ALL.stream(), also.stream())
                .filter(property -> folded(property.name()).equals(wanted)
                        || property.aliases().stream()
                                .anyMatch(alias -> folded(alias).equals(wanted)))
                .findFirst();
    }

    /**
     * Finds a property that must exist.
     *
     * @throws ProfileRejectedException with the nearest name when it does not
     */
    public static ConnectionProperty require(String nameOrAlias) {
        return require(nameOrAlias, List.of());
    }

    /** Finds a property that must exist in the catalogue or among the others; fails as the other one. */
    public static ConnectionProperty require(String nameOrAlias, List<ConnectionProperty> also) {
        return named(nameOrAlias, also)
                .orElseThrow(() -> new ProfileRejectedException(
                        new Problem(nameOrAlias, "is no connection property.", suggestion(nameOrAlias, also)), null));
    }

    private static String suggestion(String name, List<ConnectionProperty> also) {
        List<ConnectionProperty> known =
                Stream.concat(ALL.stream(), also.stream()).toList();
        return nearest(name, known.stream().map(ConnectionProperty::name).toList())
                .or(() -> nearest(
                                name,
                                known.stream()
                                        .flatMap(property -> property.aliases().stream())
                                        .toList())
                        .flatMap(alias -> named(alias, also))
                        .map(ConnectionProperty::name))
                .map(near -> "Did you mean " + near + "?")
                .orElse("Known are "
                        + String.join(
                                ", ",
                                known.stream().map(ConnectionProperty::name).toList()) + ".");
    }

    private static Optional<String> nearest(String name, List<String> known) {
        return NearestNames.of(name, known).stream().findFirst();
    }

    private static String folded(String name) {
        return name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }
}
