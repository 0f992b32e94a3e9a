package org.bitquarry.bitbucket.callback;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.CancellationToken;

/**
 * Waits on this computer's own address for the browser to come back, for one request. Other paths, methods and hosts are
 * refused and change nothing. Closing it frees the port.
 */
public final class CallbackListener implements AutoCloseable {
    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final int USUAL_PORT = 80;
    private static final int LARGEST_REQUEST = 16 * 1024;
    private static final int PATIENCE_WITH_A_PEER = 5_000;

    private final URI callback;
    private final Selector selector;
    private final List<ServerSocketChannel> servers = new ArrayList<>();

    private CallbackListener(URI callback, Selector selector) {
        this.callback = callback;
        this.selector = selector;
    }

    /**
     * What the browser brought.
     *
     * @param query of the address, encoded; as good as a secret
     * @param socket on which the page is awaited; belongs to the receiver
     */
    public record Visit(String query, Socket socket) {
        /** Tells the person how it ended, and ends the visit. */
        public void tell(boolean signedIn) {
            show(signedIn ? CallbackPage.SIGNED_IN : CallbackPage.NOT_SIGNED_IN, signedIn ? 200 : 400);
        }

        /** A browser that has gone doesn't matter. */
        private void show(String page, int status) {
            try (Socket ending = socket) {
                ending.getOutputStream().write(CallbackPage.answer(status, page).getBytes(StandardCharsets.UTF_8));
                ending.getOutputStream().flush();
            } catch (IOException gone) {
                // Nobody looks at the page any more; what the visit brought is here.
            }
        }

        /** Shows nothing of what was brought. */
        @Override
        public String toString() {
            return "Visit";
        }
    }

    /**
     * Listens from now on.
     *
     * @throws ProfileRejectedException when the address is none of this computer or its port is taken
     */
    public static CallbackListener at(URI callback, String asked) {
        List<byte[]> addresses = addresses(callback, asked);
        int port = callback.getPort() < 0 ? USUAL_PORT : callback.getPort();
        try {
            CallbackListener listener = new CallbackListener(callback, Selector.open());
            boolean listening = false;
            try {
                for (int i = 0; i < addresses.size(); i++) {
                    listener.bind(addresses.get(i), port, i > 0);
                }
                listening = true;
                return listener;
            } finally {
                if (!listening) {
                    listener.close();
                }
            }
        } catch (BindException taken) {
            throw new ProfileRejectedException(
                    new Problem(
                            asked,
                            "another program uses port " + port + ", where the browser should come back to.",
                            "Either end that program, or choose another port in CallbackURL and in the OAuth consumer's"
                                    + " callback, or sign in without it, by copying the code from the browser."),
                    taken);
        } catch (IOException e) {
            throw new ProfileRejectedException(
                    new Problem(asked, "port " + port + " can't be opened (" + e.getMessage() + ").", ""), e);
        }
    }

    private static List<byte[]> addresses(URI callback, String asked) {
        String host = String.valueOf(callback.getHost()).toLowerCase(Locale.ROOT);
        if ("http".equalsIgnoreCase(callback.getScheme())) {
            switch (host) {
                case "localhost" -> {
                    return List.of(LOOPBACK_4, LOOPBACK_6);
                }
                case "127.0.0.1" -> {
                    return List.of(LOOPBACK_4);
                }
                case "[::1]" -> {
                    return List.of(LOOPBACK_6);
                }
                default -> {}
            }
        }
        throw new ProfileRejectedException(
                new Problem(
                        asked,
                        "CallbackURL is no address of this computer.",
                        "Use one such as http://localhost:33333, or sign in by copying the code from the browser."),
                null);
    }

    private void bind(byte[] address, int port, boolean optional) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        servers.add(server);
        try {
            server.bind(new InetSocketAddress(InetAddress.getByAddress(address), port), 1);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
        } catch (BindException taken) {
            throw taken;
        } catch (IOException e) {
            // A computer without IPv6 has the other address.
            if (!optional) {
                throw e;
            }
        }
    }

    /** Waits for the browser; empty when it doesn't come in time. */
    public Optional<Visit> await(String asked, Duration patience, CancellationToken cancellation) {
        long end = System.nanoTime() + patience.toNanos();
        try (CancellationToken.Registration registration = cancellation.onCancel(selector::wakeup)) {
            while (true) {
                cancellation.check(asked);
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return Optional.empty();
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancelledException(new Problem(asked, "stopped on request.", ""), null);
                }
                selector.select(left);
                Optional<Visit> visit = visit();
                if (visit.isPresent()) {
                    return visit;
                }
            }
        } catch (IOException e) {
            throw new CancelledException(new Problem(asked, "the listener was closed.", ""), e);
        }
    }

    private Optional<Visit> visit() throws IOException {
        selector.selectedKeys().clear();
        for (ServerSocketChannel server : servers) {
            SocketChannel peer = server.isOpen() && server.socket().isBound() ? server.accept() : null;
            if (peer != null) {
                peer.configureBlocking(true);
                Optional<Visit> visit = read(peer.socket());
                if (visit.isPresent()) {
                    return visit;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Visit> read(Socket socket) {
        Visit nobody = new Visit("", socket);
        try {
            socket.setSoTimeout(PATIENCE_WITH_A_PEER);
            String head = head(socket.getInputStream());
            String[] lines = head.split("\r?\n");
            String[] first = lines[0].split(" ");
            if (first.length != 3 || !first[0].equals("GET") || !isOurs(lines)) {
                nobody.show(CallbackPage.NOTHING_HERE, 400);
                return Optional.empty();
            }
            URI target = URI.create(first[1]);
            if (!path(target).equals(path(callback)) || target.getRawQuery() == null) {
                nobody.show(CallbackPage.NOTHING_HERE, 404);
                return Optional.empty();
            }
            return Optional.of(new Visit(target.getRawQuery(), socket));
        } catch (IOException | IllegalArgumentException broken) {
            nobody.show(CallbackPage.NOTHING_HERE, 400);
            return Optional.empty();
        }
    }

    private static String path(URI uri) {
        return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    }

    /** A page elsewhere whose name leads to this computer names its own host. */
    private boolean isOurs(String[] lines) {
        String host = "host: " + callback.getRawAuthority();
        for (String line : lines) {
            if (line.strip().equalsIgnoreCase(host)) {
                return true;
            }
        }
        return false;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0 && head.length() < LARGEST_REQUEST) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            for (ServerSocketChannel server : servers) {
                server.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the listener can't be closed", e);
        }
    }
}
