package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.network.Network;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.exchange.RequestContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for tokens as a consumer. Each request is sent once: one that was lost may have used up what it was sent. Costs nothing of
 * the hourly budget. Thread-safe.
 */
public final class TokenEndpoint {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SERVER_FAULTS = 500;
    private static final int CLIENT_FAULTS = 400;

    private final URI site;
    private final Network network;
    private final InstantSource clock;

    /** Makes one for a site below which {@code access_token} is; nothing is sent. */
    public TokenEndpoint(URI site, Network network, InstantSource clock) {
        this.site = site;
        this.network = network;
        this.clock = clock;
    }

    /**
     * Asks; blocks. Who listens to the context is told of the request, without its body.
     *
     * @param clientId of the consumer
     * @param clientSecret of the consumer
     * @param form what is asked for
     * @throws BitquarryException when no usable answer came
     */
    public TokenReply ask(String clientId, char[] clientSecret, Map<String, String> form, RequestContext context) {
        URI uri = URI.create(site + "/access_token");
        String asked = "POST " + uri.getPath();
        String body = form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        Payload payload = new Payload(body, "application/x-www-form-urlencoded");
        Call call = new Call("POST", uri, uri.getPath(), Optional.of(payload), Expected.JSON, true, Optional.empty());
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        try (Wire wire = new Wire(network, clock)) {
            RawAnswer answer =
                    wire.exchange(call, Optional.of(Credential.basic(clientId, clientSecret)), context.cancellation());
            tell(call, Optional.of(answer), startedAt, start, Optional.empty(), context);
            return reply(asked, answer);
        } catch (IOException broken) {
            BitquarryException problem = context.cancellation().isCancelled()
                    ? new CancelledException(new Problem(asked, "stopped on request.", ""), broken)
                    : new Breakdowns(site, network).of(asked, broken);
            tell(call, Optional.empty(), startedAt, start, Optional.of(problem.getMessage()), context);
            throw problem;
        }
    }

    /** The body holds nothing but secrets, and so does the answer. */
    private static void tell(
            Call call,
            Optional<RawAnswer> answer,
            Instant startedAt,
            long start,
            Optional<String> problem,
            RequestContext context) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        context.exchanges()
                .exchanged(ToldExchange.of(call, startedAt, took, answer, 0, problem)
                        .withRequestBody(Redaction.HIDDEN)
                        .withAnswer(Optional.empty()));
    }

    private static TokenReply reply(String asked, RawAnswer answer) {
        if (answer.status() >= SERVER_FAULTS) {
            throw new ServerFaultException(
                    new Problem(
                            asked,
                            "Bitbucket failed (" + answer.status() + ").",
                            "Try again later; status.bitbucket.org tells of outages."),
                    null);
        }
        try {
            JsonNode json = JSON.readTree(answer.body());
            if (answer.status() >= CLIENT_FAULTS && json.path("error").isString()) {
                return new TokenReply.Refused(
                        answer.status(),
                        json.path("error").stringValue(),
                        json.path("error_description").stringValueOpt().orElse(""));
            }
            if (answer.succeeded() && json.path("access_token").isString()) {
                return new TokenReply.Granted(
                        json.path("access_token").stringValue(),
                        json.path("refresh_token").stringValueOpt(),
                        Duration.ofSeconds(json.path("expires_in").asLong(0)),
                        scopes(json.path("scope").stringValueOpt().orElse("")));
            }
        } catch (JacksonException notJson) {
            throw unexpected(asked, answer);
        }
        throw unexpected(asked, answer);
    }

    /** The body may hold anything, a token included: it is never shown. */
    private static UnexpectedAnswerException unexpected(String asked, RawAnswer answer) {
        return new UnexpectedAnswerException(
                new Problem(
                        asked,
                        "an answer (" + answer.status() + ") that holds no tokens.",
                        "Check OAuthURL, and whether a sign-in page of the network stands between."),
                null);
    }

    private static List<String> scopes(String text) {
        return Stream.of(text.split("[ ,]+")).filter(scope -> !scope.isEmpty()).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
