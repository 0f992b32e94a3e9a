package org.bitquarry.bitbucket;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A workspace behind TLS, with a certificate that nobody knows. */
final class TlsServer implements AutoCloseable {
    private final HttpsServer server;
    private final X509Certificate certificate;

    /** Makes one that is called {@code name} in its certificate and speaks a version of TLS. */
    TlsServer(Path folder, String name, String version) throws IOException, GeneralSecurityException {
        KeyStore store = TestCertificate.store(folder, name);
        certificate = (X509Certificate) store.getCertificate("server");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, TestCertificate.password());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                parameters.setProtocols(new String[] {version});
            }
        });
        server.createContext("/", exchange -> {
            byte[] body = "{\"slug\": \"acme\", \"name\": \"Acme\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    URI base() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/2.0");
    }

    String fingerprint() throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    List<String> waysToName() throws GeneralSecurityException {
        String pem = Base64.getEncoder().encodeToString(certificate.getEncoded());
        return List.of(
                fingerprint(),
                "SHA256:" + fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:"),
                pem,
                "-----BEGIN CERTIFICATE-----" + pem + "-----END CERTIFICATE-----");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
