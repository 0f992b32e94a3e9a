package org.bitquarry.ui.datasources;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.OAuthProperties;

/**
 * One way to sign in, as the wizard offers it.
 *
 * @param value of {@code AuthScheme}
 * @param title names it in the list
 * @param explanation stands below the list
 * @param fields in their order
 */
record Scheme(String value, String title, String explanation, List<SchemeField> fields) {
    private static final SchemeField EXPIRES = field(ConnectionProperties.TOKEN_EXPIRES, "Last da&y:");
    private static final SchemeField CLIENT_ID = field(OAuthProperties.CLIENT_ID, "Consumer &key:");
    private static final SchemeField CLIENT_SECRET = field(OAuthProperties.CLIENT_SECRET, "Consumer s&ecret:");

    /** All of them, the usual first. */
    static final List<Scheme> ALL = List.of(
            new Scheme(
                    "APIToken",
                    "API token, as a person",
                    "Made in the Atlassian account, security, API tokens with scopes.",
                    List.of(
                            field(ConnectionProperties.USER, "&E-mail:"),
                            field(ConnectionProperties.API_TOKEN, "&Token:"),
                            EXPIRES)),
            new Scheme(
                    "AccessToken",
                    "Access token of a repository, project or workspace",
                    "Made in the settings of what it belongs to. It acts for nobody in person.",
                    List.of(field(ConnectionProperties.ACCESS_TOKEN, "&Token:"), EXPIRES)),
            new Scheme(
                    "OAuth",
                    "OAuth, with the browser",
                    "You grant access in the browser. Needs an OAuth consumer of the workspace.",
                    List.of(
                            CLIENT_ID,
                            CLIENT_SECRET,
                            field(OAuthProperties.CALLBACK_URL, "Call&back:"),
                            field(OAuthProperties.SCOPE, "Sco&pes:"),
                            field(OAuthProperties.INITIATE, "Rene&wal:"))),
            new Scheme(
                    "OAuthClient",
                    "OAuth consumer that acts for itself",
                    "No browser and no person: the consumer must be private.",
                    List.of(CLIENT_ID, CLIENT_SECRET)),
            new Scheme("None", "Nothing: public data only", "60 requests an hour.", List.of()));

    /** Copies the fields. */
    Scheme {
        fields = List.copyOf(fields);
    }

    private static SchemeField field(ConnectionProperty property, String label) {
        return new SchemeField(property, label);
    }

    static Scheme of(String value) {
        return ALL.stream()
                .filter(scheme -> scheme.value().equals(value))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    /** Returns the fields of all schemes, each once and in the catalogue's order, so that any of them stand in a good one. */
    static Stream<SchemeField> everyField() {
        return ALL.stream()
                .flatMap(scheme -> scheme.fields().stream())
                .distinct()
                .sorted(Comparator.comparing(field -> ConnectionProperties.all().indexOf(field.property())));
    }

    boolean hasSecrets() {
        return fields.stream().anyMatch(field -> field.property().sensitive());
    }

    /** Tells whether a person grants access in a browser. */
    boolean hasLogin() {
        return value.equals("OAuth");
    }
}
