package org.bitquarry.workbench.core.datasource;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.bitbucket.auth.Consent;
import org.bitquarry.bitbucket.auth.OAuthLogin;
import org.bitquarry.model.exchange.RequestContext;

/** Signs in as Bitbucket wants it. */
final class OAuthSignIn implements SignIn {
    private final OAuthLogin login;
    private Optional<Consent> begun = Optional.empty();

    OAuthSignIn(OAuthLogin login) {
        this.login = login;
    }

    @Override
    public boolean isSignedIn() {
        return login.isSignedIn();
    }

    @Override
    public Optional<Instant> livesUntil() {
        return login.renewed().map(time -> time.plus(OAuthLogin.IDLE_LIFE));
    }

    @Override
    public void withBrowser(Consumer<URI> browser, RequestContext context) {
        login.withBrowser(asked(), browser::accept, context);
    }

    private synchronized Consent asked() {
        if (begun.isEmpty()) {
            begun = Optional.of(login.begin());
        }
        return begun.get();
    }

    @Override
    public synchronized URI begin() {
        begun = Optional.empty();
        return asked().address();
    }

    @Override
    public synchronized void complete(String copied, RequestContext context) {
        if (begun.isPresent()) {
            login.complete(begun.get(), copied, context);
        } else {
            login.complete(copied, context);
        }
    }
}
