package org.bitquarry.bitbucket.write;

import java.util.Map;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureRule;
import org.jspecify.annotations.Nullable;

/** Does what procedures of signing in do. */
@FunctionalInterface
public interface SignInCalls {
    /** Does a step and returns what came of it as JSON. */
    String call(ProcedureRule.SignIn rule, Map<String, @Nullable Object> arguments, RequestContext context);

    /** Returns what refuses: nobody signs in with this credential. */
    static SignInCalls none() {
        return (rule, arguments, context) -> {
            throw new ProfileRejectedException(
                    new Problem(
                            "Sign in",
                            "nobody signs in to this datasource.",
                            "Set AuthScheme to OAuth, with OAuthClientId and OAuthClientSecret."),
                    null);
        };
    }
}
