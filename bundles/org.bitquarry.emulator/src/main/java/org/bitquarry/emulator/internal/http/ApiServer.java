package org.bitquarry.emulator.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bitquarry.emulator.internal.http.FaultPlan.Fault;

/** The listening socket on the loopback address. Can be taken off line and brought back on the same port. */
public final class ApiServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ApiServer.class.getName());
    private static final String PREFIX = "/2.0";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int LARGEST_BODY = 10_000_000;

    static {
        // Without it every answer waits for the peer's delayed acknowledgement. Read once, when the first server is
        // made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Authenticator authenticator;
    private final Site site;
    private final FaultPlan faults;
    private final RequestLog log;
    private final Clock clock;
    private final Duration latency;
    private final int port;
    private Optional<Service> service = Optional.empty();
    private volatile Watcher watcher = (observation, requestType, answer) -> {};
    private Optional<HttpServer> bound;
    private Optional<Listening> listening = Optional.empty();

    /** Sees each request with its answer before that is sent. */
    @FunctionalInterface
    public interface Watcher {
        void seen(Observation observation, String requestType, Answer answer);
    }

    /** What the web site does besides the API. */
    @FunctionalInterface
    public interface Site {
        /** Answers a request of the site's own; empty for any other page. Header names are in lower case. */
        Optional<Answer> answer(
                String method, String path, Parameters parameters, Map<String, String> headers, Body body);
    }

    /** Shows everything from now on. */
    public void watchedBy(Watcher newWatcher) {
        watcher = newWatcher;
    }

    private record Listening(HttpServer server, ExecutorService executor) {}

    /** What the socket needs to know besides the service. */
    public record Settings(int port, Duration latency, Clock clock) {}

    /** Binds the port, which is settled by that, and listens once {@link #open} is called. */
    public ApiServer(Settings settings, Authenticator authenticator, Site site, FaultPlan faults, RequestLog log) {
        this.authenticator = authenticator;
        this.site = site;
        this.faults = faults;
        this.log = log;
        this.clock = settings.clock();
        this.latency = settings.latency();
        HttpServer first = bind(settings.port());
        this.port = first.getAddress().getPort();
        this.bound = Optional.of(first);
    }

    public int port() {
        return port;
    }

    public synchronized void serve(Service newService) {
        service = Optional.of(newService);
        open();
    }

    /** Listens, unless it does so already. */
    public synchronized void open() {
        if (listening.isEmpty()) {
            HttpServer server = bound.orElseGet(() -> bind(port));
            bound = Optional.empty();
            ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(executor);
            server.createContext("/", this::exchange);
            server.start();
            listening = Optional.of(new Listening(server, executor));
        }
    }

    /** Stops listening and ends every connection. */
    @Override
    public synchronized void close() {
        listening.ifPresent(open -> {
            open.server().stop(0);
            open.executor().shutdownNow();
        });
        listening = Optional.empty();
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " of 127.0.0.1 cannot be opened", e);
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        URI uri = exchange.getRequestURI();
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        Body body;
        try (InputStream in = exchange.getRequestBody()) {
            body = new Body(in.readNBytes(LARGEST_BODY));
        }
        Optional<Fault> fault = faults.take(exchange.getRequestMethod(), uri.getRawPath());
        Answer answer;
        try {
            pause(latency);
            if (fault.orElse(null) instanceof Fault.Delayed(var by)) {
                pause(by);
            }
            answer = answer(exchange, uri.getRawPath(), query, body, fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Observation observation = new Observation(
                exchange.getRequestMethod(), uri.getRawPath(), query, body.text(), answer.status(), millis);
        log.add(observation);
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        watcher.seen(observation, type, answer);
        deliver(exchange, answer, fault);
    }

    private Answer answer(HttpExchange exchange, String path, String query, Body body, Optional<Fault> fault) {
        if (fault.orElse(null) instanceof Fault.Instead(var instead)) {
            return instead;
        }
        if (fault.orElse(null) instanceof Fault.Dropped) {
            return Answer.text(0, Answer.TEXT, "");
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        try {
            if (!path.startsWith(PREFIX + "/")) {
                return site.answer(exchange.getRequestMethod(), path, Parameters.parse(query), headers, body)
                        .or(() -> Avatars.answer(exchange.getRequestMethod(), path))
                        .orElseGet(() -> WebPage.answer(path));
            }
            Caller caller = authenticator.authenticate(Optional.ofNullable(headers.remove("authorization")));
            return service.orElseThrow()
                    .answer(new Request(
                            exchange.getRequestMethod(),
                            path.substring(PREFIX.length()),
                            Parameters.parse(query),
                            headers,
                            body,
                            Map.of(),
                            caller,
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
        } catch (ApiFailure failure) {
            return failure.answer();
        } catch (RuntimeException e) {
            // The border of the emulator: a mistake in it must be seen, and not look like a network that failed.
            LOG.log(System.Logger.Level.ERROR, "The emulator failed at " + exchange.getRequestMethod() + " " + path, e);
            return ApiFailure.of(500, "The emulator failed: " + e).answer();
        }
    }

    private static void deliver(HttpExchange exchange, Answer answer, Optional<Fault> fault) throws IOException {
        if (fault.orElse(null) instanceof Fault.Dropped || fault.orElse(null) instanceof Fault.AnswerLost) {
            exchange.close();
            return;
        }
        byte[] bytes = fault.orElse(null) instanceof Fault.Malformed
                ? "{\"values\": [{\"type\": \"pull".getBytes(StandardCharsets.UTF_8)
                : answer.bytes();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Server", "envoy");
        exchange.getResponseHeaders().set("Vary", "Authorization");
        if (bytes.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        }
        boolean truncated = fault.orElse(null) instanceof Fault.Truncated;
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes, 0, truncated ? bytes.length / 2 : bytes.length);
            out.flush();
        } finally {
            exchange.close();
        }
    }

    private static void pause(Duration duration) throws InterruptedException {
        if (!duration.isZero()) {
            Thread.sleep(duration);
        }
    }
}
