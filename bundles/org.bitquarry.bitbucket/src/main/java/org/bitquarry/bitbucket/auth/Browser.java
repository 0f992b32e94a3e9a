package org.bitquarry.bitbucket.auth;

import java.net.URI;

/** Shows a page to a person. */
@FunctionalInterface
public interface Browser {
    /**
     * Opens an address; returns at once.
     *
     * @throws org.bitquarry.model.error.AuthenticationFailedException when there is no browser, with the address
     */
    void open(URI address);
}
