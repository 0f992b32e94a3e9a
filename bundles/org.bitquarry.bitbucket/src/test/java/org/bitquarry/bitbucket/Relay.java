package org.bitquarry.bitbucket;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on loopback: HTTP with tunnels, or SOCKS 5; lets everybody through, or one user. */
final class Relay implements AutoCloseable {
    static final String USER = "ann";
    static final String PASSWORD = "pr0xy-s3cret";

    private static final String WHO_ARE_YOU = String.join(
            "\r\n", "HTTP/1.1 407 No", "Proxy-Authenticate: Basic realm=\"p\"", "Content-Length: 0", "", "");

    private final ServerSocket server;
    private final boolean asksForLogin;
    final List<String> targets = new CopyOnWriteArrayList<>();

    @FunctionalInterface
    private interface Service {
        void serve(Socket client) throws IOException;
    }

    private Relay(boolean socks, boolean asksForLogin) throws IOException {
        this.asksForLogin = asksForLogin;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Service service = socks ? this::socks : this::http;
        Thread.ofVirtual().start(() -> accept(service));
    }

    static Relay http(boolean asksForLogin) throws IOException {
        return new Relay(false, asksForLogin);
    }

    static Relay socks(boolean asksForLogin) throws IOException {
        return new Relay(true, asksForLogin);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept(Service service) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        service.serve(client);
                    } catch (IOException ended) {
                        assert client != null;
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void http(Socket client) throws IOException {
        while (true) {
            String head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            if (asksForLogin && !head.contains("Proxy-Authorization: Basic " + login())) {
                client.getOutputStream().write(WHO_ARE_YOU.getBytes(StandardCharsets.US_ASCII));
                continue;
            }
            String[] first = head.substring(0, head.indexOf("\r\n")).split(" ");
            targets.add(first[1]);
            if (first[0].equals("CONNECT")) {
                String host = first[1].substring(0, first[1].lastIndexOf(':'));
                int port = Integer.parseInt(first[1].substring(first[1].lastIndexOf(':') + 1));
                try (Socket far = new Socket(host, port)) {
                    client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    pump(client, far);
                }
                return;
            }
            URI uri = URI.create(first[1]);
            try (Socket far = new Socket(uri.getHost(), uri.getPort())) {
                String rest = head.substring(head.indexOf("\r\n"))
                        .replaceAll("(?i)\r\n(proxy-authorization|connection|proxy-connection):[^\r]*", "");
                String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
                far.getOutputStream()
                        .write((first[0] + " " + path + " HTTP/1.1\r\nConnection: close" + rest)
                                .getBytes(StandardCharsets.ISO_8859_1));
                far.getInputStream().transferTo(client.getOutputStream());
            }
            return;
        }
    }

    private static String login() {
        return Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private void socks(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        in.readByte();
        byte[] methods = in.readNBytes(in.readUnsignedByte());
        if (asksForLogin) {
            if (methods.length < 2) {
                out.write(new byte[] {5, (byte) 0xFF});
                return;
            }
            out.write(new byte[] {5, 2});
            in.readByte();
            String user = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
            String password = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
            boolean known = user.equals(USER) && password.equals(PASSWORD);
            out.write(new byte[] {1, (byte) (known ? 0 : 1)});
            if (!known) {
                return;
            }
        } else {
            out.write(new byte[] {5, 0});
        }
        in.readNBytes(3);
        if (in.readByte() != 3) {
            out.write(new byte[] {5, 8, 0, 1, 0, 0, 0, 0, 0, 0});
            return;
        }
        String host = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
        int port = in.readUnsignedShort();
        targets.add(host + ":" + port);
        try (Socket far = new Socket(host.equals("bitbucket.test") ? "127.0.0.1" : host, port)) {
            out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            pump(client, far);
        } catch (IOException unreachable) {
            out.write(new byte[] {5, 4, 0, 1, 0, 0, 0, 0, 0, 0});
        }
    }

    private static void pump(Socket near, Socket far) throws IOException {
        Thread back = Thread.ofVirtual().start(() -> {
            try {
                far.getInputStream().transferTo(near.getOutputStream());
                near.shutdownOutput();
            } catch (IOException ended) {
                assert near.isBound();
            }
        });
        near.getInputStream().transferTo(far.getOutputStream());
        far.shutdownOutput();
        try {
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
