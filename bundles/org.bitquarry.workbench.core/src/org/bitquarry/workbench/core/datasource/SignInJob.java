package org.bitquarry.workbench.core.datasource;

import java.net.URI;
import java.util.function.Consumer;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.work.AttemptJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs a person in by OAuth, and asks who it is. Its requests are in the HTTP log, as far as they carry no secret. */
public final class SignInJob extends AttemptJob<SignInOutcome> {
    private static final Logger LOG = LoggerFactory.getLogger(SignInJob.class);

    private final Login login;
    private final Step step;

    /** What is done with the way to sign in. */
    @FunctionalInterface
    private interface Step {
        SignInOutcome go(SignIn signIn, RequestContext context);
    }

    private SignInJob(Login login, Step step, HttpLog log) {
        super(
                ("Sign in to " + login.profile().name()).strip(),
                log.beginOnFirst(login.profile().name(), "Sign in"));
        this.login = login;
        this.step = step;
    }

    /**
     * Asks a new question in the browser and waits for it to come back.
     *
     * @param shown is told the page's address before the browser is
     * @param browser opens an address at once
     */
    public static SignInJob inBrowser(Login login, Consumer<URI> shown, Consumer<URI> browser, HttpLog log) {
        return new SignInJob(
                login,
                (signIn, context) -> {
                    shown.accept(signIn.begin());
                    try {
                        signIn.withBrowser(browser, context);
                    } catch (ProfileRejectedException noListener) {
                        return new SignInOutcome.NoWayBack(noListener.problem());
                    }
                    return new SignInOutcome.SignedIn("");
                },
                log);
    }

    /** Takes over what a person copied from a browser elsewhere: the code, or the address that holds it. */
    public static SignInJob byCode(Login login, String copied, HttpLog log) {
        return new SignInJob(
                login,
                (signIn, context) -> {
                    signIn.complete(copied, context);
                    return new SignInOutcome.SignedIn("");
                },
                log);
    }

    @Override
    protected SignInOutcome attempt(RequestContext asked) {
        SignInOutcome outcome = step.go(login.signIn(), asked);
        return outcome instanceof SignInOutcome.SignedIn ? new SignInOutcome.SignedIn(who(asked)) : outcome;
    }

    /** Whoever is signed in stays so, also when nobody says who it is. */
    private String who(RequestContext asked) {
        try {
            return login.who(asked);
        } catch (BitquarryException silent) {
            LOG.info(
                    "Signed in to {}, but not told as whom: {}", login.profile().name(), silent.getMessage());
            return "";
        }
    }

    @Override
    protected SignInOutcome failed(Problem problem) {
        return new SignInOutcome.Failed(problem);
    }

    @Override
    protected SignInOutcome stopped() {
        return new SignInOutcome.Stopped();
    }
}
