package org.bitquarry.model.error;

import java.util.List;

/** The credential is known but may not do this (403). */
public final class PermissionDeniedException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> requiredScopes;

    /** Names the scopes that the source asked for; empty when it named none. */
    public PermissionDeniedException(Problem problem, List<String> requiredScopes) {
        super(problem, null);
        this.requiredScopes = List.copyOf(requiredScopes);
    }

    /** Refuses what the credential is known to lack scopes for, before anything is sent. */
    public static PermissionDeniedException lacking(String asked, List<String> missingScopes) {
        String scopes = String.join(", ", missingScopes);
        return new PermissionDeniedException(
                new Problem(
                        asked,
                        "the credential lacks the scope " + scopes + "; nothing was sent.",
                        "Make a token that has " + scopes
                                + ", or sign in by OAuth again where the consumer asks for it;"
                                + " scopes of a token can't be changed afterwards."),
                missingScopes);
    }

    /** Returns the scopes that would be enough, as the source names them. */
    public List<String> requiredScopes() {
        return requiredScopes;
    }

    @Override
    public String sqlState() {
        return "42501";
    }

    @Override
    public boolean isStatementFault() {
        return false;
    }
}
