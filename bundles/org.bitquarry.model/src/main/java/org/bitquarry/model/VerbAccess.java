package org.bitquarry.model;

import java.util.List;

/** Whether a credential can do something with a table's rows. */
public sealed interface VerbAccess {
    /** It can. */
    record Allowed() implements VerbAccess {}

    /**
     * The credential lacks scopes.
     *
     * @param scopes those that are missing, as the source names them
     */
    record Missing(List<String> scopes) implements VerbAccess {
        /** Copies the scopes. */
        public Missing {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * Nobody can, or nobody with this kind of credential.
     *
     * @param reason a clause for a person
     */
    record Closed(String reason) implements VerbAccess {}
}
