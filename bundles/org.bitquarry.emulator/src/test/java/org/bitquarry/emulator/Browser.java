package org.bitquarry.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client of an emulator. It knows nothing of the API but JSON. */
final class Browser implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private String authorization = basic(Account.DEMO_EMAIL, Account.DEMO_TOKEN);

    Browser(Emulator emulator) {
        this.base = emulator.baseUri();
    }

    /** What came back. */
    record Reply(int status, String text, HttpResponse<String> response) {
        JsonNode json() {
            return MAPPER.readTree(text);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode values() {
            return json().path("values");
        }

        /** One member of every row of a page, as text. */
        List<String> column(String pointer) {
            List<String> column = new ArrayList<>();
            values().forEach(row -> column.add(row.at(pointer).asString()));
            return column;
        }

        String message() {
            return json().at("/error/message").asString();
        }
    }

    static String basic(String email, String token) {
        return "Basic " + Base64.getEncoder().encodeToString((email + ":" + token).getBytes(UTF_8));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    Browser as(String newAuthorization) {
        authorization = newAuthorization;
        return this;
    }

    Browser asBearer(String token) {
        return as("Bearer " + token);
    }

    Reply get(String path) {
        return send("GET", path, "");
    }

    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    Reply put(String path, String body) {
        return send("PUT", path, body);
    }

    Reply delete(String path) {
        return send("DELETE", path, "");
    }

    /** Sends to a path below the base, or to a whole URL. */
    Reply send(String method, String path, String body) {
        try {
            return attempt(method, path, body);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        }
    }

    Reply attempt(String method, String path, String body) throws IOException {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create(base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", contentType(body));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String contentType(String body) {
        if (body.startsWith("--")) {
            return "multipart/form-data; boundary=" + body.substring(2, body.indexOf('\r'));
        }
        return body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** All rows of a list, by following {@code next}. */
    List<JsonNode> all(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            Reply page = get(next);
            if (page.status() != 200) {
                throw new AssertionError(next + " answered " + page.status() + " " + page.text());
            }
            page.values().forEach(rows::add);
            next = page.json().path("next").asString("");
        }
        return rows;
    }

    @Override
    public void close() {
        http.close();
    }
}
