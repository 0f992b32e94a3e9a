package org.bitquarry.bitbucket;

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
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.bitbucket.auth.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium, driven by chromedriver as a person would: it opens a page and presses a button. */
final class ChromeBrowser implements Browser, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final String CAPABILITIES = """
            {"capabilities": {"alwaysMatch": {"timeouts": {"implicit": 30000}, "goog:chromeOptions": {"args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=PROFILE"]}}}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;
    private final String button;
    private volatile CompletableFuture<String> shown = new CompletableFuture<>();

    ChromeBrowser(Path profile, String button) throws IOException {
        this.button = button;
        driver = new ProcessBuilder(executable().orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        int port = port(driver.inputReader(StandardCharsets.UTF_8));
        String root = "http://127.0.0.1:" + port + "/session";
        session = root + "/"
                + ask("POST", root, CAPABILITIES.replace("PROFILE", profile.toString()))
                        .path("sessionId")
                        .stringValue();
    }

    /** Finds chromedriver on the path. */
    static Optional<Path> executable() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, "chromedriver"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int port(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        throw new IOException("chromedriver didn't start");
    }

    @Override
    public void open(URI address) {
        shown = CompletableFuture.supplyAsync(
                () -> walk(address), command -> Thread.ofVirtual().start(command));
    }

    /** Returns the text of the last page. */
    String lastPage() {
        return shown.join();
    }

    private String walk(URI address) {
        ask("POST", session + "/url", "{\"url\": \"" + address + "\"}");
        ask("POST", session + "/element/" + element(button) + "/click", "{}");
        // A click doesn't wait for the page that it leads to.
        element("body:not(:has(" + button + "))");
        return ask("GET", session + "/source", "").stringValue();
    }

    /** Waits for an element and returns its name in the session. */
    private String element(String selector) {
        JsonNode found =
                ask("POST", session + "/element", "{\"using\": \"css selector\", \"value\": \"" + selector + "\"}");
        return found.properties().iterator().next().getValue().stringValue();
    }

    private JsonNode ask(String method, String address, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(2))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(method + " " + address + ": " + answer.body());
            }
            return JSON.readTree(answer.body()).path("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        ask("DELETE", session, "");
        http.close();
        driver.destroy();
    }
}
