package org.bitquarry.bitbucket;

import java.util.List;
import java.util.Optional;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.model.VerbAccess;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/**
 * What the credential of a connection is known to lack, by the newest answer that told its scopes. Nothing as long as none
 * did. Thread-safe.
 */
final class KnownScopes {
    private static final String OF_API_TOKENS = ":bitbucket";

    private final BitbucketHttp http;
    private volatile GrantedScopes granted = GrantedScopes.of(List.of(), Credential.Kind.ANONYMOUS);

    KnownScopes(BitbucketHttp http) {
        this.http = http;
    }

    /** Tells whether an answer told them in a way that says what is missing. */
    boolean areKnown() {
        return saysSomething(http.scopes());
    }

    /** Returns the scopes that are missing for a verb; empty when it may be used or nobody knows. */
    List<String> missing(TableDefinition table, Verb verb) {
        return granted()
                                .map(now -> AccessMatrix.access(http.credential(), now, table, verb))
                                .orElseGet(VerbAccess.Allowed::new)
                        instanceof VerbAccess.Missing(var scopes)
                ? scopes
                : List.of();
    }

    /** Tells whether it has the scopes of a request, as plans name them; empty where nobody knows. */
    Optional<Boolean> have(List<String> scopes) {
        return granted().flatMap(now -> now.have(scopes));
    }

    private Optional<GrantedScopes> granted() {
        List<String> told = http.scopes();
        if (!saysSomething(told)) {
            return Optional.empty();
        }
        GrantedScopes now = granted;
        if (!now.all().equals(told)) {
            now = GrantedScopes.of(told, http.credential());
            granted = now;
        }
        return Optional.of(now);
    }

    /** Scopes of another kind than the credential's can't be held against what a table needs. */
    private boolean saysSomething(List<String> told) {
        return http.credential() == Credential.Kind.API_TOKEN
                ? told.stream().anyMatch(scope -> scope.endsWith(OF_API_TOKENS))
                : !told.isEmpty();
    }
}
