package org.bitquarry.workbench.core.datasource;

import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.work.AttemptJob;

/** Looks among the secrets whether somebody has signed in; sends nothing. What can't be read counts as nobody. */
public final class LoginStateJob extends AttemptJob<LoginState> {
    private final Login login;

    /** Makes a job; schedule it once. */
    public LoginStateJob(Login login) {
        super(("Look for the login of " + login.profile().name()).strip(), ExchangeListener.NONE);
        this.login = login;
        setSystem(true);
    }

    @Override
    protected LoginState attempt(RequestContext asked) {
        SignIn signIn = login.signIn();
        return new LoginState(signIn.isSignedIn(), signIn.livesUntil());
    }

    @Override
    protected LoginState failed(Problem problem) {
        return LoginState.nobody();
    }

    @Override
    protected LoginState stopped() {
        return LoginState.nobody();
    }
}
