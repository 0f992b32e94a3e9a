package org.bitquarry.emulator.internal.journal;

import java.time.Instant;
import java.util.Map;
import org.bitquarry.emulator.internal.http.Body;
import org.bitquarry.emulator.internal.http.Caller;
import org.bitquarry.emulator.internal.http.Parameters;
import org.bitquarry.emulator.internal.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A write as it is kept.
 *
 * @param member the nickname of the member who wrote; no credential is kept
 */
record Entry(Instant time, String member, String method, String path, String query, String body) {
    private static final String SECRET = "secret";

    static Entry of(Request request) {
        return new Entry(
                request.time(),
                request.caller().member(),
                request.method(),
                request.path(),
                request.parameters().encoded(),
                withoutSecret(request.body()));
    }

    /** Nobody can ever read the secret of a webhook again, only that there is one: so it isn't kept either. */
    private static String withoutSecret(Body body) {
        if (!body.text().startsWith("{") || !body.text().contains("\"" + SECRET + "\"")) {
            return body.text();
        }
        ObjectNode json = body.json();
        boolean given =
                json.path(SECRET).isString() && !json.path(SECRET).stringValue().isEmpty();
        return given ? json.put(SECRET, "not kept").toString() : body.text();
    }

    /** Throws {@link IllegalArgumentException} when something is missing. */
    static Entry read(JsonNode json) {
        return new Entry(
                Instant.parse(text(json, "time")),
                text(json, "member"),
                text(json, "method"),
                text(json, "path"),
                text(json, "query"),
                text(json, "body"));
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", time.toString())
                .put("member", member)
                .put("method", method)
                .put("path", path)
                .put("query", query)
                .put("body", body);
    }

    Request request(Caller caller) {
        return new Request(method, path, Parameters.parse(query), Map.of(), Body.of(body), Map.of(), caller, time);
    }

    private static String text(JsonNode json, String name) {
        return json.path(name)
                .stringValueOpt()
                .orElseThrow(() -> new IllegalArgumentException("An entry has no " + name));
    }
}
