package org.bitquarry.bitbucket;

import org.bitquarry.bitbucket.auth.OAuthSettings;
import org.bitquarry.connections.CredentialStore;

/**
 * How a connection proves who it is. Holds the secret itself: keep it no longer than needed. No text form shows it; the
 * arrays are not copied, so that their owner can wipe them once the connection is closed.
 */
@SuppressWarnings("ArrayRecordComponent") // only an array can be wiped; nobody compares these records
public sealed interface Authentication {
    /**
     * An API token of a person, sent with the e-mail address of the Atlassian account.
     *
     * @param email of the account
     * @param token the secret
     */
    record ApiToken(String email, char[] token) implements Authentication {
        @Override
        public String toString() {
            return "API token of " + email;
        }
    }

    /**
     * An access token of a repository, a project or a workspace; belongs to no person.
     *
     * @param token the secret
     */
    record AccessToken(char[] token) implements Authentication {
        @Override
        public String toString() {
            return "access token";
        }
    }

    /**
     * A person who signs in by OAuth.
     *
     * @param settings of signing in
     * @param tokens where those of the login are kept
     */
    record OAuth(OAuthSettings settings, CredentialStore tokens) implements Authentication {}

    /**
     * An OAuth consumer that acts for itself.
     *
     * @param settings of the consumer
     */
    record OAuthClient(OAuthSettings settings) implements Authentication {}

    /** Nobody: public data only, 60 requests an hour. */
    record Anonymous() implements Authentication {
        @Override
        public String toString() {
            return "nobody";
        }
    }
}
