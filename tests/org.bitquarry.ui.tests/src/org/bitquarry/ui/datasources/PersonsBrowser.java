package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.ui.browser.WebBrowser;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The browser of a person who decides at once. Stands in the place of the system's while it is open. Knows nothing of OAuth. */
final class PersonsBrowser implements WebBrowser, AutoCloseable {
    private static final Pattern QUESTION = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final UnaryOperator<String> STRAIGHT = address -> address;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final ServiceRegistration<WebBrowser> registration;
    private volatile String decision = "grant";
    private volatile UnaryOperator<String> way = STRAIGHT;
    private volatile boolean missing;
    private volatile Consumer<URI> screen = this::walk;

    PersonsBrowser() {
        BundleContext context = FrameworkUtil.getBundle(WebBrowser.class).getBundleContext();
        Dictionary<String, Object> first = new Hashtable<>();
        first.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        registration = context.registerService(WebBrowser.class, this, first);
    }

    void grants() {
        decision = "grant";
        way = STRAIGHT;
    }

    void denies() {
        decision = "deny";
    }

    /** Changes the address to which the page sends the person back, or does something meanwhile. */
    void bends(UnaryOperator<String> onTheWayBack) {
        way = onTheWayBack;
    }

    /** There is none. */
    void isMissing() {
        missing = true;
    }

    /** Opens pages, but nobody decides. */
    void idles() {
        screen = page -> assertThat(page.getScheme()).isEqualTo("http");
    }

    /** Leaves pages to another browser. */
    void shows(Consumer<URI> elsewhere) {
        screen = elsewhere;
    }

    /** Returns the pages that were opened. */
    List<URI> opened() {
        return opened;
    }

    @Override
    public boolean open(URI page) {
        if (missing) {
            return false;
        }
        opened.add(page);
        screen.accept(page);
        return true;
    }

    private void walk(URI page) {
        Thread.ofVirtual().start(() -> get(URI.create(way.apply(consent(page)))));
    }

    /** Decides on a page, and returns where it leads to. */
    String consent(URI page) {
        Matcher question = QUESTION.matcher(get(page).body());
        if (!question.find()) {
            throw new AssertionError("no consent page at " + page);
        }
        HttpRequest post = HttpRequest.newBuilder(page.resolve("authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("request=" + question.group(1) + "&decision=" + decision))
                .build();
        return send(post).headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        registration.unregister();
        http.shutdownNow();
    }
}
