package org.bitquarry.bitbucket.network;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.jspecify.annotations.Nullable;

/** Whose certificates are good. There is no way to trust all of them. */
public sealed interface Trust {
    /** Those that Java trusts. */
    record Platform() implements Trust {}

    /**
     * The one with this fingerprint, and what it signed.
     *
     * @param sha256 64 hexadecimal digits in lower case
     */
    record Fingerprint(String sha256) implements Trust {}

    /**
     * This one, and what it signed.
     *
     * @param certificate of a server or of an authority
     */
    record Own(X509Certificate certificate) implements Trust {}

    /**
     * Reads a person's text: a fingerprint or a certificate.
     *
     * @throws ProfileRejectedException when it is neither
     */
    static Trust of(String text) {
        String hex = text.replaceFirst("(?i)^sha-?256[:=/]", "")
                .replaceAll("[:\\s]", "")
                .toLowerCase(Locale.ROOT);
        if (hex.matches("[0-9a-f]{64}")) {
            return new Fingerprint(hex);
        }
        if (text.strip().equals("*")) {
            throw rejected("would trust every server, and whoever stands between.", null);
        }
        try {
            byte[] der = Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
            return new Own((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (IllegalArgumentException | CertificateException e) {
            throw rejected("is neither a SHA-256 fingerprint nor a certificate.", e);
        }
    }

    private static ProfileRejectedException rejected(String why, @Nullable Throwable cause) {
        return new ProfileRejectedException(
                new Problem(
                        "SSLServerCert",
                        why,
                        "Give the 64 hexadecimal digits of the certificate's SHA-256, or the certificate itself."),
                cause);
    }
}
