package org.bitquarry.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Stands between the driver and the emulator, and gives some requests no answer: it sees when they are given up. */
final class HoldingProxy implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final ServerSocket server;
    private final URI target;
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch aborted = new CountDownLatch(1);
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> held = line -> false;
    private volatile Manner manner = Manner.SILENT;

    /** What becomes of a request that is held. */
    enum Manner {
        /** No byte comes. */
        SILENT,
        /** An answer begins and doesn't end. */
        IN_THE_BODY,
        /** The request is refused for now: whoever sent it should wait for most of a minute. */
        LIMITED
    }

    HoldingProxy(URI target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + target.getPath());
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the lines with which requests began. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    /** Gives the next requests that hold a text no answer. */
    void hold(String partOfLine) {
        hold(partOfLine, Manner.SILENT);
    }

    void hold(String partOfLine, Manner how) {
        manner = how;
        held = line -> line.contains(partOfLine);
    }

    void letGo() {
        held = line -> false;
    }

    /** Waits until a request is held. */
    void awaitArrival() throws InterruptedException {
        if (!arrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no request was held");
        }
    }

    /** Waits until the held request is given up by the one who sent it. */
    void awaitAbort() throws InterruptedException {
        if (!aborted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the held request was not aborted");
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            Map<String, String> headers = headers(in);
            String body = body(in, headers);
            seen.add(line);
            if (held.test(line)) {
                held(in, socket.getOutputStream());
                return;
            }
            answer(line.split(" "), headers.getOrDefault("authorization", ""), body, socket.getOutputStream());
        } catch (IOException broken) {
            // The driver may give up at any time.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(BufferedReader in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            String[] parts = header.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return headers;
    }

    /** Bytes are read as characters of ISO 8859-1: one is one. */
    private static String body(BufferedReader in, Map<String, String> headers) throws IOException {
        char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
        for (int read = 0; read < body.length; ) {
            read += in.read(body, read, body.length - read);
        }
        return new String(body);
    }

    private void held(BufferedReader in, OutputStream out) throws IOException {
        switch (manner) {
            case SILENT -> {}
            case IN_THE_BODY ->
                write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n{");
            case LIMITED -> {
                write(out, "HTTP/1.1 429 x\r\nRetry-After: 50\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
                arrived.countDown();
                return;
            }
        }
        arrived.countDown();
        awaitEnd(in);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void awaitEnd(BufferedReader in) {
        try {
            while (in.read() >= 0) {
                // Nothing more is expected.
            }
        } catch (IOException reset) {
            // That is an end, too.
        }
        aborted.countDown();
    }

    private void answer(String[] request, String authorization, String sent, OutputStream out)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://" + target.getAuthority()).resolve(request[1]);
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .method(request[0], HttpRequest.BodyPublishers.ofString(sent, StandardCharsets.ISO_8859_1))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String text = new String(response.body(), StandardCharsets.UTF_8)
                .replace(
                        "http://" + target.getAuthority() + target.getPath(),
                        baseUri().toString());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(
                out,
                "HTTP/1.1 " + response.statusCode() + " x\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + "Content-Length: " + bytes.length + "\r\n\r\n");
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() {
        client.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
