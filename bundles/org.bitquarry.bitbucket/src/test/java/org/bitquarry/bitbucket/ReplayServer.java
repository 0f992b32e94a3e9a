package org.bitquarry.bitbucket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers paths with recorded payloads, byte by byte, whatever the query asks for. Knows nothing of the API. */
final class ReplayServer implements AutoCloseable {
    private static final String BESIDE_THE_PROJECT = "../shared/bitbucket-api/recorded";

    private final Map<String, byte[]> payloads = new ConcurrentHashMap<>();
    private final Path recorded;
    private final HttpServer server;

    ReplayServer(Path recorded) {
        this.recorded = recorded;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Finds the payloads: named by a system property, or beside the project that this folder is in. */
    static Optional<Path> recorded() {
        String named = System.getProperty("bitquarry.recorded", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(BESIDE_THE_PROJECT).normalize();
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/2.0");
    }

    /** Answers a path with a file. A bare array of items is put into the envelope that was not recorded. */
    ReplayServer answering(String path, String file) {
        try {
            String text = Files.readString(recorded.resolve(file));
            String page = text.stripLeading().startsWith("[") ? "{\"pagelen\":100,\"values\":" + text + "}" : text;
            payloads.put("/2.0" + path, page.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] payload = payloads.get(exchange.getRequestURI().getPath());
        byte[] body = payload == null ? "no such recording".getBytes(StandardCharsets.UTF_8) : payload;
        exchange.getResponseHeaders().add("Content-Type", payload == null ? "text/plain" : "application/json");
        exchange.sendResponseHeaders(payload == null ? 404 : 200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
