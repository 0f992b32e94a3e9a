package org.bitquarry.bitbucket.http;

import org.bitquarry.model.exchange.RequestContext;

/** Tokens that live for a while and are renewed. Thread-safe; may block on files and on the server. */
public interface AccessTokens {
    /**
     * Returns the token of the moment, a new one when that is about to expire.
     *
     * @throws org.bitquarry.model.error.AuthenticationFailedException when there is none, with what to do
     */
    String current(RequestContext context);

    /**
     * Sees to another token than one that was refused.
     *
     * @return whether there is another one
     */
    boolean renew(String refused, RequestContext context);
}
