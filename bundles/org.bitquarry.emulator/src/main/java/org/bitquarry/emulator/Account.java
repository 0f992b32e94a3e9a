package org.bitquarry.emulator;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A credential that the emulator accepts. Everything in it is made up: these are no secrets of anyone.
 *
 * @param email goes with an API token, by Basic authentication; empty for access tokens, which go as Bearer
 * @param reach the project key or the repository slug of an access token that is limited to it
 * @param member the nickname of the member that it acts as
 * @param scopes {@code read:repository:bitbucket} and the like for API tokens, OAuth scopes such as {@code repository} for the others
 * @param scaledLimit requests an hour of a paid workspace; answers to such an account carry X-RateLimit headers
 */
public record Account(
        Kind kind,
        Optional<String> email,
        String token,
        Optional<String> reach,
        String member,
        Set<String> scopes,
        OptionalInt scaledLimit) {

    /** The e-mail of the account that every data set knows. */
    public static final String DEMO_EMAIL = "ann@acme.example";

    /** The API token of the account that every data set knows: a demo value. */
    public static final String DEMO_TOKEN = "demo-api-token";

    /** A workspace access token that every data set knows: a demo value. */
    public static final String DEMO_WORKSPACE_TOKEN = "demo-workspace-token";

    private static final String DEMO_MEMBER = "ann";

    /** Every scope of an API token. */
    public static final Set<String> ALL_API_SCOPES = Set.copyOf(List.of(
            "read:user:bitbucket",
            "read:workspace:bitbucket",
            "admin:workspace:bitbucket",
            "read:project:bitbucket",
            "admin:project:bitbucket",
            "read:repository:bitbucket",
            "write:repository:bitbucket",
            "admin:repository:bitbucket",
            "delete:repository:bitbucket",
            "read:pullrequest:bitbucket",
            "write:pullrequest:bitbucket",
            "read:webhook:bitbucket",
            "write:webhook:bitbucket",
            "delete:webhook:bitbucket",
            "read:pipeline:bitbucket",
            "write:pipeline:bitbucket",
            "admin:pipeline:bitbucket",
            "read:runner:bitbucket",
            "write:runner:bitbucket",
            "read:snippet:bitbucket",
            "write:snippet:bitbucket",
            "delete:snippet:bitbucket",
            "read:ssh-key:bitbucket",
            "write:ssh-key:bitbucket",
            "delete:ssh-key:bitbucket",
            "read:gpg-key:bitbucket",
            "write:gpg-key:bitbucket",
            "delete:gpg-key:bitbucket",
            "write:permission:bitbucket",
            "delete:permission:bitbucket"));

    /** Every scope of an access token. */
    public static final Set<String> ALL_OAUTH_SCOPES = Set.copyOf(List.of(
            "account",
            "project",
            "project:admin",
            "repository",
            "repository:write",
            "repository:admin",
            "repository:delete",
            "pullrequest",
            "pullrequest:write",
            "webhook",
            "pipeline",
            "pipeline:write",
            "pipeline:variable",
            "runner",
            "runner:write"));

    /** How an account authenticates, and what is within its reach. */
    public enum Kind {
        API_TOKEN,
        WORKSPACE_TOKEN,
        PROJECT_TOKEN,
        REPOSITORY_TOKEN
    }

    public Account {
        scopes = Set.copyOf(scopes);
    }

    /** An API token of the demo member, with every scope. */
    public static Account apiToken(String email, String token) {
        return new Account(
                Kind.API_TOKEN,
                Optional.of(email),
                token,
                Optional.empty(),
                DEMO_MEMBER,
                ALL_API_SCOPES,
                OptionalInt.empty());
    }

    public static Account workspaceToken(String token) {
        return accessToken(Kind.WORKSPACE_TOKEN, token, Optional.empty());
    }

    public static Account projectToken(String token, String projectKey) {
        return accessToken(Kind.PROJECT_TOKEN, token, Optional.of(projectKey));
    }

    public static Account repositoryToken(String token, String repositorySlug) {
        return accessToken(Kind.REPOSITORY_TOKEN, token, Optional.of(repositorySlug));
    }

    private static Account accessToken(Kind kind, String token, Optional<String> reach) {
        return new Account(kind, Optional.empty(), token, reach, DEMO_MEMBER, ALL_OAUTH_SCOPES, OptionalInt.empty());
    }

    /** The same account with these scopes alone. */
    public Account withScopes(String... only) {
        return new Account(kind, email, token, reach, member, Set.of(only), scaledLimit);
    }

    /** The same credential, acting as another member. */
    public Account actingAs(String nickname) {
        return new Account(kind, email, token, reach, nickname, scopes, scaledLimit);
    }

    /** The same account with the limit of a paid workspace. */
    public Account withScaledLimit(int requestsAnHour) {
        return new Account(kind, email, token, reach, member, scopes, OptionalInt.of(requestsAnHour));
    }

    @Override
    public String toString() {
        return "Account[" + kind + " as " + member + "]";
    }
}
