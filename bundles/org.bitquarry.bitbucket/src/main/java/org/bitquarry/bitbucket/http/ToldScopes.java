package org.bitquarry.bitbucket.http;

import java.util.List;

/** The scopes of a credential by the newest answer that told them. Thread-safe. */
final class ToldScopes {
    static final String HEADER = "X-OAuth-Scopes";

    private static final int UNAUTHORIZED = 401;

    private volatile List<String> newest = List.of();

    /** Takes what an answer tells in the place of what others told; one that refuses the credential ends what is known. */
    void learn(RawAnswer answer) {
        List<String> told = answer.scopes(HEADER);
        if (answer.status() == UNAUTHORIZED) {
            forget();
        } else if (!told.isEmpty()) {
            newest = told;
        }
    }

    void forget() {
        newest = List.of();
    }

    List<String> newest() {
        return newest;
    }
}
