package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts what Java trusts, and else what the operating system does, which is read when it is first needed. Who names a trust store of
 * their own to Java ({@code javax.net.ssl.trustStore}) means that one alone. Thread-safe.
 */
final class PlatformTrust {
    private static final String OWN_STORE = "javax.net.ssl.trustStore";

    private final X509TrustManager java;
    private final Optional<SystemAnchors> system;
    /** That of the system, or none; null until it is needed. */
    private @Nullable List<X509TrustManager> read;

    private PlatformTrust(X509TrustManager java, Optional<SystemAnchors> system) {
        this.java = java;
        this.system = system;
    }

    static PlatformTrust current() {
        return of(System.getProperty(OWN_STORE) == null ? Optional.of(SystemAnchors.current()) : Optional.empty());
    }

    static PlatformTrust of(Optional<SystemAnchors> system) {
        try {
            return new PlatformTrust(manager(null), system);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no trust store", e);
        }
    }

    /** Fails with what Java said when neither trusts the chain. */
    void check(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            java.checkServerTrusted(chain, authType);
        } catch (CertificateException untrusted) {
            List<X509TrustManager> others = ofSystem();
            if (others.isEmpty()) {
                throw untrusted;
            }
            checkToo(others.getFirst(), chain, authType, untrusted);
        }
    }

    private static void checkToo(
            X509TrustManager other, X509Certificate[] chain, String authType, CertificateException first)
            throws CertificateException {
        try {
            other.checkServerTrusted(chain, authType);
        } catch (CertificateException second) {
            first.addSuppressed(second);
            throw first;
        }
    }

    X509Certificate[] issuers() {
        return java.getAcceptedIssuers();
    }

    private synchronized List<X509TrustManager> ofSystem() throws CertificateException {
        if (read == null) {
            List<X509Certificate> anchors = system.map(SystemAnchors::read).orElse(List.of());
            try {
                read = anchors.isEmpty() ? List.of() : List.of(manager(store(anchors)));
            } catch (GeneralSecurityException | IOException e) {
                throw new CertificateException("the system's certificates can't be used", e);
            }
        }
        return read;
    }

    private static KeyStore store(List<X509Certificate> anchors) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < anchors.size(); i++) {
            store.setCertificateEntry(Integer.toString(i), anchors.get(i));
        }
        return store;
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
