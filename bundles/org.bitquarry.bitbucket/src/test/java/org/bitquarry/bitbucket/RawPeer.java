package org.bitquarry.bitbucket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A host that says one thing to whoever connects, or nothing at all. */
final class RawPeer implements AutoCloseable {
    final CountDownLatch connected = new CountDownLatch(1);
    private final ServerSocket socket;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    /**
     * Listens.
     *
     * @param answer sent at once, whatever is asked; null to keep silent
     */
    RawPeer(@Nullable String answer) {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        Thread.ofVirtual().start(() -> serve(answer));
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(@Nullable String answer) {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                connections.add(connection);
                connected.countDown();
                if (answer != null) {
                    connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    connection.shutdownOutput();
                }
            }
        } catch (IOException closed) {
            connected.countDown();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
