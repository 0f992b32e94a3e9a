package org.bitquarry.bitbucket;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.bitbucket.auth.Browser;

/** A browser whose person presses one button on every consent page. Knows HTTP and nothing of OAuth. */
final class PlainBrowser implements Browser, AutoCloseable {
    private static final Pattern QUESTION = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String decision;
    private final UnaryOperator<String> onTheWayBack;
    final List<URI> opened = new ArrayList<>();
    private volatile CompletableFuture<HttpResponse<String>> shown = new CompletableFuture<>();

    private PlainBrowser(String decision, UnaryOperator<String> onTheWayBack) {
        this.decision = decision;
        this.onTheWayBack = onTheWayBack;
    }

    static PlainBrowser granting() {
        return new PlainBrowser("grant", address -> address);
    }

    static PlainBrowser denying() {
        return new PlainBrowser("deny", address -> address);
    }

    /** Changes the address to which the page sends the person back. */
    static PlainBrowser bending(UnaryOperator<String> onTheWayBack) {
        return new PlainBrowser("grant", onTheWayBack);
    }

    @Override
    public void open(URI address) {
        opened.add(address);
        shown = CompletableFuture.supplyAsync(
                () -> walk(address), command -> Thread.ofVirtual().start(command));
    }

    /** Returns the last page that the person saw. */
    HttpResponse<String> lastPage() {
        return shown.join();
    }

    private HttpResponse<String> walk(URI address) {
        return get(URI.create(onTheWayBack.apply(consent(address))));
    }

    /** Decides, and returns where the page leads to. */
    String consent(URI address) {
        Matcher question = QUESTION.matcher(get(address).body());
        if (!question.find()) {
            throw new AssertionError("no consent page at " + address);
        }
        HttpRequest post = HttpRequest.newBuilder(address.resolve("authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("request=" + question.group(1) + "&decision=" + decision))
                .build();
        return send(post).headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
