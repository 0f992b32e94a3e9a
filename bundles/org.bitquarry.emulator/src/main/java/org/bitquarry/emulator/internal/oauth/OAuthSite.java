package org.bitquarry.emulator.internal.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiServer;
import org.bitquarry.emulator.internal.http.Body;
import org.bitquarry.emulator.internal.http.Parameters;
import org.bitquarry.emulator.internal.http.Scopes;

/**
 * The pages of {@code bitbucket.org/site/oauth2}: consent and tokens. The browser that asks is logged in already; it knows no PKCE
 * (its parameters are ignored) and no implicit grant.
 */
public final class OAuthSite implements ApiServer.Site {
    /** Where the pages are. */
    public static final String ROOT = "/site/oauth2";

    private static final int SEE_OTHER = 302;

    private final Logins logins;
    private final TokenEndpoint tokens;
    private final Map<String, Question> questions = new HashMap<>();

    private record Question(
            Consumer consumer, List<String> scopes, Optional<String> redirect, Optional<String> state) {}

    public OAuthSite(Logins logins) {
        this.logins = logins;
        this.tokens = new TokenEndpoint(logins);
    }

    @Override
    public Optional<Answer> answer(
            String method, String path, Parameters parameters, Map<String, String> headers, Body body) {
        return switch (path) {
            case ROOT + "/authorize" -> Optional.of("POST".equals(method) ? decided(body.form()) : asked(parameters));
            case ROOT + "/access_token" -> Optional.of(tokens.answer(method, headers, body));
            default -> Optional.empty();
        };
    }

    private Answer asked(Parameters parameters) {
        Optional<Consumer> consumer = parameters.filled("client_id").flatMap(logins::consumer);
        if (consumer.isEmpty()) {
            return Answer.text(400, Answer.HTML, ConsentPage.failed("Invalid client_id"));
        }
        Optional<String> redirect = parameters.filled("redirect_uri");
        if (redirect.filter(address -> !consumer.get().isCallback(address)).isPresent()) {
            return Answer.text(
                    400, Answer.HTML, ConsentPage.failed("redirect_uri does not match the consumer's callback"));
        }
        Question question = question(consumer.get(), parameters);
        if (!parameters.filled("response_type").equals(Optional.of("code"))) {
            return back(question, "error", "unsupported_response_type");
        }
        if (!question.scopes().stream()
                .allMatch(scope -> Scopes.hold(Set.copyOf(consumer.get().scopes()), scope))) {
            return back(question, "error", "invalid_scope");
        }
        String id = logins.secret();
        synchronized (questions) {
            questions.put(id, question);
        }
        return Answer.text(200, Answer.HTML, ConsentPage.asking(consumer.get().key(), question.scopes(), id))
                .withHeader("X-Frame-Options", "DENY");
    }

    private static Question question(Consumer consumer, Parameters parameters) {
        List<String> wanted = parameters
                .filled("scope")
                .map(text -> List.of(text.split("[ ,]+")))
                .orElse(consumer.scopes());
        return new Question(consumer, wanted, parameters.filled("redirect_uri"), parameters.filled("state"));
    }

    /**
     * Returns where a person's browser goes who grants access on the page with these parameters; empty when the consumer is not
     * known.
     */
    public Optional<String> granted(Parameters parameters) {
        return parameters
                .filled("client_id")
                .flatMap(logins::consumer)
                .map(consumer -> granted(question(consumer, parameters)));
    }

    private String granted(Question question) {
        return address(question, "code", logins.consent(question.consumer(), question.scopes(), question.redirect()));
    }

    /** Each question is answered once: whoever posts must have been shown the page. */
    private Answer decided(Parameters form) {
        Question question;
        synchronized (questions) {
            question = questions.remove(form.filled("request").orElse(""));
        }
        if (question == null) {
            return Answer.text(403, Answer.HTML, ConsentPage.failed("CSRF verification failed"));
        }
        if (!form.filled("decision").equals(Optional.of("grant"))) {
            return back(question, "error", "access_denied");
        }
        return to(granted(question));
    }

    private static Answer back(Question question, String name, String value) {
        return to(address(question, name, value));
    }

    private static Answer to(String address) {
        return Answer.text(SEE_OTHER, Answer.TEXT, "").withHeader("Location", address);
    }

    private static String address(Question question, String name, String value) {
        String address = question.redirect().orElse(question.consumer().callback());
        StringBuilder target = new StringBuilder(address).append(address.contains("?") ? '&' : '?');
        target.append(name).append('=').append(encoded(value));
        if (name.equals("error")) {
            target.append("&error_description=").append(encoded(describe(value)));
        }
        question.state().ifPresent(state -> target.append("&state=").append(encoded(state)));
        return target.toString();
    }

    private static String describe(String error) {
        return Arrays.stream(error.split("_")).reduce((a, b) -> a + " " + b).orElse(error);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
