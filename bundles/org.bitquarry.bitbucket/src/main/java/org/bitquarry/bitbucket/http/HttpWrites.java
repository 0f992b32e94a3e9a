package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.bitbucket.write.Form;
import org.bitquarry.bitbucket.write.WriteExchange;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.exchange.RequestContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends the requests of writes. A write is never repeated; what it reads may be. */
public final class HttpWrites implements WriteExchange {
    private static final int SERVER_FAULTS = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BitbucketHttp http;

    /** Makes an exchange over a client. */
    public HttpWrites(BitbucketHttp http) {
        this.http = http;
    }

    @Override
    public Result send(String method, String path, Optional<String> body, RequestContext context) {
        if ("GET".equals(method)) {
            return new Answered(http.get(path, context, HttpWrites::json));
        }
        return write(http.call(method, path, body.map(Payload::json)), context);
    }

    @Override
    public long download(String path, Path into, long most, RequestContext context) {
        return http.download(path, into, most, context);
    }

    @Override
    public Result upload(String method, String path, Form form, RequestContext context) {
        return write(http.call(method, path, Optional.of(FormWriter.payload(form))), context);
    }

    private Result write(Call call, RequestContext context) {
        Attempt attempt = http.send(call, context);
        Result result;
        try {
            result = result(call, attempt, context);
        } catch (BitquarryException refused) {
            http.tell(call, attempt, 0, Optional.of(refused.getMessage()), context);
            throw refused;
        }
        Optional<String> problem =
                result instanceof Lost lost ? Optional.of(lost.error().getMessage()) : Optional.empty();
        http.tell(call, attempt, 0, problem, context);
        return result;
    }

    private Result result(Call call, Attempt attempt, RequestContext context) {
        Optional<RawAnswer> answer = attempt.answer();
        if (answer.isPresent() && answer.get().succeeded()) {
            try {
                return new Answered(
                        json(answer.get().body(), call.asked()), answer.get().header("Location"));
            } catch (UnexpectedAnswerException notJson) {
                return new Lost(notJson);
            }
        }
        BitquarryException problem = http.problem(call, attempt, context);
        boolean certainlyNotDone = answer.isPresent()
                ? answer.get().status() < SERVER_FAULTS
                : attempt.broken().filter(HttpWrites::neverSent).isPresent();
        if (certainlyNotDone) {
            throw problem;
        }
        return new Lost(problem);
    }

    private static boolean neverSent(IOException broken) {
        return Breakdowns.isBeforeSending(broken);
    }

    private static String json(byte[] body, String asked) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return "";
        }
        try {
            JSON.readTree(text);
            return text;
        } catch (JacksonException malformed) {
            throw new UnexpectedAnswerException(
                    new Problem(asked, "the answer is no JSON.", "Check the base URL and any proxy on the way."), null);
        }
    }
}
