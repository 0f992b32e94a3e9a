package org.bitquarry.bitbucket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/** Certificates that nobody knows. */
public final class TestCertificate {
    private static final String PASSWORD = "changeit";

    private TestCertificate() {}

    /** Makes one that is called {@code name}. */
    public static X509Certificate of(Path folder, String name) throws IOException, GeneralSecurityException {
        return (X509Certificate) store(folder, name).getCertificate("server");
    }

    /** Makes a store that holds one, and its key. */
    static KeyStore store(Path folder, String name) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name + ".p12");
        makeCertificate(file, name);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password());
        }
        return store;
    }

    static char[] password() {
        return PASSWORD.toCharArray();
    }

    /** Java can't make certificates, but its tool can. */
    private static void makeCertificate(Path file, String name) throws IOException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!Files.exists(file)) {
            throw new IOException("keytool made no certificate: " + said);
        }
    }
}
