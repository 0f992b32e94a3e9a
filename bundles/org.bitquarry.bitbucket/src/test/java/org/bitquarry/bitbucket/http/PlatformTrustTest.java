package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bitquarry.bitbucket.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trust stores of systems, by stores that stand for them. */
class PlatformTrustTest {
    @TempDir
    private Path folder;

    private static void check(SystemAnchors anchors, X509Certificate certificate) throws CertificateException {
        PlatformTrust.of(Optional.of(anchors)).check(new X509Certificate[] {certificate}, "ECDHE_ECDSA");
    }

    private X509Certificate company() throws IOException, GeneralSecurityException {
        return TestCertificate.of(folder, "company.example");
    }

    private static SystemAnchors opening(SystemAnchors.Opened... stores) {
        return new SystemAnchors(List.of(stores), List.of());
    }

    private static KeyStore holding(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("company", certificate);
        return store;
    }

    @Test
    void whatTheSystemsStoreTrustsIsTrusted() throws IOException, GeneralSecurityException {
        X509Certificate company = company();
        assertThatCode(() -> check(opening(() -> holding(company)), company)).doesNotThrowAnyException();
    }

    @Test
    void whatNeitherTrustsIsRefused() throws IOException, GeneralSecurityException {
        X509Certificate company = company();
        X509Certificate stranger = TestCertificate.of(folder, "stranger.example");
        assertThatThrownBy(() -> check(opening(() -> holding(company)), stranger))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> check(opening(), stranger)).isInstanceOf(CertificateException.class);
    }

    @Test
    void whatAPersonKeepsInTheStoreForThemselvesIsNotTrusted() throws IOException, GeneralSecurityException {
        X509Certificate own = company();
        KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", keys.getPrivate(), "x".toCharArray(), new X509Certificate[] {own});
        assertThatThrownBy(() -> check(opening(() -> store), own)).isInstanceOf(CertificateException.class);
    }

    @Test
    void theFirstBundleThatIsThereCounts() throws IOException, GeneralSecurityException {
        X509Certificate company = company();
        Path bundle =
                Files.writeString(folder.resolve("bundle.crt"), "# the company's\n" + pem(company) + pem(company));
        SystemAnchors anchors = new SystemAnchors(List.of(), List.of(folder.resolve("nowhere"), bundle));

        assertThat(anchors.read()).hasSize(2);
        assertThatCode(() -> check(anchors, company)).doesNotThrowAnyException();
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    @Test
    void aStoreOrABundleThatCantBeReadTrustsNobody() throws IOException, GeneralSecurityException {
        X509Certificate company = company();
        Path rubbish = Files.write(folder.resolve("rubbish.crt"), "rubbish".getBytes(StandardCharsets.UTF_8));
        SystemAnchors broken = new SystemAnchors(
                List.of(() -> {
                    throw new KeyStoreException("locked");
                }),
                List.of(rubbish));

        assertThat(broken.read()).isEmpty();
        assertThatThrownBy(() -> check(broken, company)).isInstanceOf(CertificateException.class);
    }

    @Test
    void eachSystemIsAskedInItsOwnWay() {
        assertThat(SystemAnchors.of("Windows 11").stores()).hasSize(1);
        assertThat(SystemAnchors.of("Mac OS X").stores()).hasSize(2);
        assertThat(SystemAnchors.of("Linux").stores()).isEmpty();
        assertThat(SystemAnchors.of("Linux").bundles()).contains(Path.of("/etc/ssl/certs/ca-certificates.crt"));
        assertThat(SystemAnchors.current().read()).doesNotContainNull();
    }
}
