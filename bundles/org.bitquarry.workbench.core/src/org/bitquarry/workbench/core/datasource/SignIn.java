package org.bitquarry.workbench.core.datasource;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.exchange.RequestContext;

/** Signs a person in to one datasource by OAuth. Its tokens are kept where the datasource's secrets are. Blocks: for jobs. */
public interface SignIn {
    /** Tells whether somebody signed in before; the login may have died since. */
    boolean isSignedIn();

    /** Returns until when the login lives if nobody uses it; empty when nobody signed in, or when nobody knows. */
    Optional<Instant> livesUntil();

    /**
     * Opens the page of consent, that of {@link #begin} when somebody began, and waits until the browser has come back to this
     * computer.
     *
     * @param browser opens an address, at once
     * @throws org.bitquarry.model.error.ProfileRejectedException when the port of the callback is taken, with the choices
     * @throws org.bitquarry.model.error.AuthenticationFailedException when consent was denied, or the answer is not good
     * @throws org.bitquarry.model.error.CancelledException when stopped
     */
    void withBrowser(Consumer<URI> browser, RequestContext context);

    /** Begins anew, without a listener: returns the page to open in a browser, wherever that is. */
    URI begin();

    /**
     * Ends what {@link #begin} began.
     *
     * @param copied the code that the browser came back with, or the whole address
     * @throws org.bitquarry.model.error.AuthenticationFailedException when it is not good
     */
    void complete(String copied, RequestContext context);
}
