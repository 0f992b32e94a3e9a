package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authorities that the operating system trusts beside those that Java brings, such as the one of a company's proxy. What can't be
 * read is left out: then fewer are trusted, never more.
 *
 * @param stores key stores of the system, by the type under which Java knows them
 * @param bundles files of certificates; the first that is there counts
 */
record SystemAnchors(List<Opened> stores, List<Path> bundles) {
    private static final Logger LOG = LoggerFactory.getLogger(SystemAnchors.class);
    private static final List<String> BUNDLES = List.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem",
            "/etc/ssl/cert.pem");

    /** Opens a key store of the system. */
    @FunctionalInterface
    interface Opened {
        KeyStore open() throws GeneralSecurityException, IOException;
    }

    /** Returns those of this computer; reads nothing yet. */
    static SystemAnchors current() {
        return of(System.getProperty("os.name", ""));
    }

    static SystemAnchors of(String system) {
        if (system.startsWith("Windows")) {
            return new SystemAnchors(List.of(named("Windows-ROOT")), List.of());
        }
        if (system.startsWith("Mac")) {
            return new SystemAnchors(List.of(named("KeychainStore-ROOT"), named("KeychainStore")), List.of());
        }
        return new SystemAnchors(List.of(), BUNDLES.stream().map(Path::of).toList());
    }

    private static Opened named(String type) {
        return () -> {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return store;
        };
    }

    /** Reads the certificates; blocks on files or on the system. */
    List<X509Certificate> read() {
        List<X509Certificate> all = new ArrayList<>();
        for (Opened store : stores) {
            try {
                all.addAll(certificates(store.open()));
            } catch (GeneralSecurityException | IOException unreadable) {
                LOG.info("A trust store of the system can't be read: {}", unreadable.getMessage());
            }
        }
        bundles.stream().filter(Files::isRegularFile).findFirst().ifPresent(bundle -> all.addAll(certificates(bundle)));
        return all;
    }

    /** Those that the system marks as trusted; what a person keeps there for themselves is not. */
    private static List<X509Certificate> certificates(KeyStore store) throws GeneralSecurityException {
        List<X509Certificate> trusted = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                trusted.add(certificate);
            }
        }
        return trusted;
    }

    private static List<X509Certificate> certificates(Path bundle) {
        List<X509Certificate> trusted = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(bundle)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                trusted.add((X509Certificate) certificate);
            }
        } catch (IOException | CertificateException unreadable) {
            LOG.info("The system's certificates in {} can't be read: {}", bundle, unreadable.getMessage());
        }
        return trusted;
    }
}
