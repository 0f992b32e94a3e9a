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
import java.util.List;
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
            String authorization = "";
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                if (header.regionMatches(true, 0, "Authorization:", 0, 14)) {
                    authorization = header.substring(14).strip();
                }
            }
            seen.add(line);
            if (held.test(line)) {
                arrived.countDown();
                awaitEnd(in);
                return;
            }
            answer(line.split(" "), authorization, socket.getOutputStream());
        } catch (IOException broken) {
            // The driver may give up at any time.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    private void answer(String[] request, String authorization, OutputStream out)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://" + target.getAuthority()).resolve(request[1]);
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", authorization)
                        .method(request[0], HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String body = new String(response.body(), StandardCharsets.UTF_8)
                .replace(
                        "http://" + target.getAuthority() + target.getPath(),
                        baseUri().toString());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 " + response.statusCode() + " x\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + "Content-Length: " + bytes.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
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
