package org.bitquarry.workbench.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that asks for a password, remembers what it was told, and leads nowhere. */
final class AskingProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> told = new CopyOnWriteArrayList<>();

    AskingProxy() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String port() {
        return Integer.toString(socket.getLocalPort());
    }

    /** Returns the headers by which clients said who they are. */
    List<String> told() {
        return told;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                boolean known = false;
                for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                    if (line.startsWith("Proxy-Authorization: ")) {
                        told.add(line);
                        known = true;
                    }
                }
                String answer = known
                        ? "HTTP/1.1 403 Forbidden\r\n"
                        : "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"marks\"\r\n";
                client.getOutputStream()
                        .write((answer + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException over) {
                // The client has seen enough, or the test is over.
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
