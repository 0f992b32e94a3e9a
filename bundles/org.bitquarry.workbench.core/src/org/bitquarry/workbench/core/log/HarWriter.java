package org.bitquarry.workbench.core.log;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.HttpExchange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes requests as an HTTP archive, version 1.2, which browsers' tools and proxies read: a page a statement. It says what
 * the log knows: bodies without their secrets and of answers only the beginning, no header that may hold a secret. What isn't
 * known stands as the format wants it, as -1.
 */
public final class HarWriter {
    private static final String VERSION = "1.2";
    private static final String HTTP = "HTTP/1.1";
    private static final String UNKNOWN_TYPE = "x-unknown";
    private static final double NANOS_OF_MILLI = 1_000_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private HarWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes an archive in UTF-8, without closing the stream.
     *
     * @param statements in the order in which they began
     * @param version of the application
     * @return the number of requests in it
     */
    public static long write(
            OutputStream out, List<LoggedStatement> statements, String version, CancellationToken cancellation)
            throws IOException {
        try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            return new HarWriter(json).write(statements, version, cancellation);
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        }
    }

    private long write(List<LoggedStatement> statements, String version, CancellationToken cancellation) {
        json.writeStartObject();
        json.writeObjectPropertyStart("log");
        json.writeStringProperty("version", VERSION);
        json.writeObjectPropertyStart("creator");
        json.writeStringProperty("name", "Bitquarry");
        json.writeStringProperty("version", version);
        json.writeEndObject();
        json.writeArrayPropertyStart("pages");
        for (int i = 0; i < statements.size(); i++) {
            page(statements.get(i).log(), id(i));
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("entries");
        long written = 0;
        for (int i = 0; i < statements.size(); i++) {
            for (HttpExchange exchange : statements.get(i).exchanges()) {
                cancellation.check("Export the HTTP log");
                entry(statements.get(i).log(), exchange, id(i));
                written++;
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        return written;
    }

    private static String id(int index) {
        return "statement_" + (index + 1);
    }

    private void page(StatementLog statement, String id) {
        json.writeStartObject();
        json.writeStringProperty("startedDateTime", statement.startedAt().toString());
        json.writeStringProperty("id", id);
        json.writeStringProperty("title", statement.title());
        json.writeObjectPropertyStart("pageTimings");
        json.writeEndObject();
        json.writeStringProperty("comment", "Datasource " + statement.datasource());
        json.writeEndObject();
    }

    private void entry(StatementLog statement, HttpExchange exchange, String page) {
        double millis = exchange.took().toNanos() / NANOS_OF_MILLI;
        json.writeStartObject();
        json.writeStringProperty("pageref", page);
        json.writeStringProperty("startedDateTime", exchange.startedAt().toString());
        json.writeNumberProperty("time", millis);
        request(exchange);
        response(exchange, statement.answer(exchange));
        json.writeObjectPropertyStart("cache");
        json.writeEndObject();
        json.writeObjectPropertyStart("timings");
        json.writeNumberProperty("send", 0);
        json.writeNumberProperty("wait", millis);
        json.writeNumberProperty("receive", 0);
        json.writeEndObject();
        exchange.problem().ifPresent(why -> json.writeStringProperty("comment", why));
        json.writeEndObject();
    }

    private void request(HttpExchange exchange) {
        json.writeObjectPropertyStart("request");
        json.writeStringProperty("method", exchange.method());
        json.writeStringProperty("url", exchange.url());
        json.writeStringProperty("httpVersion", HTTP);
        empty("cookies");
        headers(exchange.sent());
        query(exchange.url());
        exchange.requestBody().ifPresent(body -> {
            json.writeObjectPropertyStart("postData");
            json.writeStringProperty("mimeType", exchange.sent().getOrDefault("Content-Type", UNKNOWN_TYPE));
            json.writeStringProperty("text", body);
            json.writeEndObject();
        });
        json.writeNumberProperty("headersSize", -1);
        json.writeNumberProperty("bodySize", exchange.requestBody().isPresent() ? -1 : 0);
        json.writeEndObject();
    }

    private void response(HttpExchange exchange, Optional<String> answer) {
        json.writeObjectPropertyStart("response");
        json.writeNumberProperty("status", exchange.status());
        json.writeStringProperty("statusText", StatusText.of(exchange.status()));
        json.writeStringProperty("httpVersion", HTTP);
        empty("cookies");
        headers(exchange.received());
        json.writeObjectPropertyStart("content");
        json.writeNumberProperty("size", exchange.bytes());
        json.writeStringProperty("mimeType", exchange.received().getOrDefault("Content-Type", UNKNOWN_TYPE));
        answer.ifPresent(text -> {
            json.writeStringProperty("text", text);
            json.writeStringProperty("comment", "Its beginning, without secrets");
        });
        json.writeEndObject();
        json.writeStringProperty("redirectURL", "");
        json.writeNumberProperty("headersSize", -1);
        json.writeNumberProperty("bodySize", -1);
        json.writeEndObject();
    }

    private void empty(String name) {
        json.writeArrayPropertyStart(name);
        json.writeEndArray();
    }

    private void headers(Map<String, String> headers) {
        json.writeArrayPropertyStart("headers");
        headers.forEach(this::pair);
        json.writeEndArray();
    }

    private void query(String url) {
        json.writeArrayPropertyStart("queryString");
        int from = url.indexOf('?');
        if (from >= 0) {
            for (String part : url.substring(from + 1).split("&")) {
                int equals = part.indexOf('=');
                pair(
                        decoded(equals < 0 ? part : part.substring(0, equals)),
                        equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
        json.writeEndArray();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }

    private void pair(String name, String value) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }
}
