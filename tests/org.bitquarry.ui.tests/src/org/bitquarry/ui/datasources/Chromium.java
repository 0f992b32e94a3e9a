package org.bitquarry.ui.datasources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium, driven by chromedriver: shows a page, presses what a selector finds, and tells what came then. */
final class Chromium implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final Pattern SESSION = Pattern.compile("\"sessionId\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ELEMENT = Pattern.compile("\"element-[^\"]+\"\\s*:\\s*\"([^\"]+)\"");
    private static final String CAPABILITIES = """
            {"capabilities": {"alwaysMatch": {"timeouts": {"implicit": 30000}, "goog:chromeOptions": {"args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=PROFILE"]}}}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;
    private volatile CompletableFuture<String> shown = new CompletableFuture<>();

    Chromium(Path profile) throws IOException {
        driver = new ProcessBuilder(executable().orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        String root = "http://127.0.0.1:" + port(driver.inputReader(StandardCharsets.UTF_8)) + "/session";
        session = root + "/" + found(SESSION, post(root, CAPABILITIES.replace("PROFILE", profile.toString())));
    }

    /** Finds chromedriver on the path. */
    static Optional<Path> executable() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, "chromedriver"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String port(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("chromedriver didn't start");
    }

    /** Opens a page and presses a button on it, in a thread of its own. */
    void visit(URI page, String button) {
        shown = CompletableFuture.supplyAsync(
                () -> {
                    post(session + "/url", "{\"url\": \"" + page + "\"}");
                    post(session + "/element/" + element(button) + "/click", "{}");
                    // A click doesn't wait for the page that it leads to.
                    element("body:not(:has(" + button + "))");
                    return send(HttpRequest.newBuilder(URI.create(session + "/source"))
                            .build());
                },
                command -> Thread.ofVirtual().start(command));
    }

    /** Returns the last page. */
    String lastPage() {
        return shown.join();
    }

    private String element(String selector) {
        return found(
                ELEMENT, post(session + "/element", "{\"using\": \"css selector\", \"value\": \"" + selector + "\"}"));
    }

    private static String found(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + answer);
        }
        return matcher.group(1);
    }

    private String post(String address, String body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(request.uri() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        send(HttpRequest.newBuilder(URI.create(session)).DELETE().build());
        http.shutdownNow();
        driver.destroy();
    }
}
