package org.bitquarry.bitbucket.http;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.bitquarry.bitbucket.network.Trust;

/**
 * Decides whether a server's certificates are good. Names are checked elsewhere, always. A chain that is refused is remembered
 * by the fingerprint of its first certificate, so that a person can be told which it was.
 */
final class TrustedChains implements X509TrustManager {
    private final Trust trust;
    private final PlatformTrust platform;

    private TrustedChains(Trust trust, PlatformTrust platform) {
        this.trust = trust;
        this.platform = platform;
    }

    /** A chain is not trusted. */
    static final class UntrustedException extends CertificateException {
        private static final long serialVersionUID = 1L;

        private final String fingerprint;

        UntrustedException(String message, String fingerprint, Throwable cause) {
            super(message, cause);
            this.fingerprint = fingerprint;
        }

        /** Returns the SHA-256 of the server's certificate. */
        String fingerprint() {
            return fingerprint;
        }
    }

    static SSLContext context(Trust trust) {
        return context(trust, PlatformTrust.current());
    }

    static SSLContext context(Trust trust, PlatformTrust platform) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustedChains(trust, platform)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java can't speak TLS", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            switch (trust) {
                case Trust.Platform() -> platform.check(chain, authType);
                case Trust.Fingerprint(var sha256) -> under(anchor(chain, sha256), chain);
                case Trust.Own(var certificate) -> under(Optional.of(certificate), chain);
            }
        } catch (GeneralSecurityException e) {
            throw new UntrustedException(String.valueOf(e.getMessage()), fingerprint(chain[0]), e);
        }
    }

    private static Optional<X509Certificate> anchor(X509Certificate[] chain, String sha256)
            throws CertificateException {
        for (X509Certificate certificate : chain) {
            if (fingerprint(certificate).equals(sha256)) {
                return Optional.of(certificate);
            }
        }
        return Optional.empty();
    }

    /** The certificate itself, or all of the chain below it, signed one by the other. */
    private static void under(Optional<X509Certificate> anchor, X509Certificate[] chain)
            throws GeneralSecurityException {
        if (anchor.isEmpty()) {
            throw new CertificateException("another certificate than the one that was named");
        }
        if (chain[0].equals(anchor.get())) {
            chain[0].checkValidity();
            return;
        }
        List<X509Certificate> below =
                Arrays.stream(chain).takeWhile(one -> !one.equals(anchor.get())).toList();
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(below);
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor.get(), null)));
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new CertificateException("no fingerprint", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("nobody connects to us");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return switch (trust) {
            case Trust.Platform() -> platform.issuers();
            case Trust.Fingerprint fingerprint -> new X509Certificate[0];
            case Trust.Own(var certificate) -> new X509Certificate[] {certificate};
        };
    }
}
