package org.bitquarry.bitbucket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.auth.Consent;
import org.bitquarry.bitbucket.auth.OAuthLogin;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.bitbucket.write.SignInCalls;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Signs in by procedures. What was begun is remembered for a while, so that an address with another state is refused. */
final class LoginCalls implements SignInCalls {
    private static final int MOST_BEGUN = 16;
    private static final String SIGNED_IN =
            JsonNodeFactory.instance.objectNode().put("signed_in", true).toString();

    private final OAuthLogin login;
    private final BitbucketHttp http;
    private final Deque<Consent> begun = new ArrayDeque<>();

    LoginCalls(OAuthLogin login, BitbucketHttp http) {
        this.login = login;
        this.http = http;
    }

    @Override
    public String call(ProcedureRule.SignIn rule, Map<String, @Nullable Object> arguments, RequestContext context) {
        return switch (rule.step()) {
            case BEGIN -> begin();
            case COMPLETE -> complete(String.valueOf(arguments.get("Verifier")), context);
            case RENEW -> {
                http.renew(context);
                yield SIGNED_IN;
            }
        };
    }

    private synchronized String begin() {
        Consent consent = login.begin();
        begun.addFirst(consent);
        if (begun.size() > MOST_BEGUN) {
            begun.removeLast();
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", consent.address().toString())
                .put("state", consent.state())
                .toString();
    }

    private synchronized String complete(String verifier, RequestContext context) {
        Optional<Consent> asked = begun.stream()
                .filter(consent -> verifier.contains("state=" + consent.state()))
                .findFirst();
        if (verifier.contains("?")) {
            login.complete(asked.orElseGet(login::begin), verifier, context);
        } else {
            login.complete(verifier, context);
        }
        http.forgetScopes();
        return SIGNED_IN;
    }
}
