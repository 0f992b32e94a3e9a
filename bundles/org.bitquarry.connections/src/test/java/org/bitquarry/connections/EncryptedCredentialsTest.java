package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.error.CredentialStoreException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedCredentialsTest {
    private static final String SECRET = "marked-s3cret-é";

    @TempDir
    private Path folder;

    private EncryptedCredentials store() {
        return new EncryptedCredentials(folder);
    }

    private String read(String property) {
        return store().read("acme", property).map(String::new).orElse("");
    }

    @Test
    void secretsAreKeptForTheNextProcess() {
        store().write("acme", "APIToken", SECRET.toCharArray());
        store().write("acme", "OAuthRefreshToken", "other".toCharArray());
        assertThat(read("APIToken")).isEqualTo(SECRET);
        assertThat(read("OAuthRefreshToken")).isEqualTo("other");
        store().remove("acme");
        assertThat(read("APIToken")).isEmpty();
    }

    @Test
    void nothingIsReadableAndNobodyElseMayTry() throws IOException {
        store().write("acme", "APIToken", SECRET.toCharArray());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("s3cret", "APIToken");
                assertThat(new String(bytes, StandardCharsets.UTF_16BE)).doesNotContain("s3cret");
                Assumptions.assumeTrue(
                        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                        "this file system has no owners");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aFileThatWasSwappedOrChangedIsNoticed() throws IOException {
        store().write("acme", "APIToken", SECRET.toCharArray());
        Path file = folder.resolve("acme.secrets");
        Files.copy(file, folder.resolve("other.secrets"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> store().read("other", "APIToken"))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("can't be decrypted");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> read("APIToken")).isInstanceOf(CredentialStoreException.class);
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> read("APIToken")).hasMessageContaining("damaged");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        store().write("acme", "APIToken", SECRET.toCharArray());
        Path elsewhere = Files.move(folder.resolve("acme.secrets"), folder.resolve("elsewhere"));
        try {
            Files.createSymbolicLink(folder.resolve("acme.secrets"), elsewhere);
        } catch (UnsupportedOperationException noLinks) {
            Assumptions.abort("there are no symbolic links on this file system");
        }
        assertThatThrownBy(() -> read("APIToken")).hasMessageContaining("no file of this store");
    }

    @Test
    void whatALoginKeptIsNewerThanWhatWasGiven() {
        CredentialSource given = (profile, property) -> Optional.of("given".toCharArray());
        LayeredCredentials layered = new LayeredCredentials(given, new SessionCredentials(), store());
        assertThat(layered.read("acme", "OAuthRefreshToken"))
                .hasValueSatisfying(token -> assertThat(token).isEqualTo("given".toCharArray()));
        layered.write("acme", "OAuthRefreshToken", "kept".toCharArray());
        assertThat(layered.read("acme", "OAuthRefreshToken"))
                .hasValueSatisfying(token -> assertThat(token).isEqualTo("kept".toCharArray()));
        assertThat(layered.read("acme", "OAuthClientSecret"))
                .hasValueSatisfying(token -> assertThat(token).isEqualTo("given".toCharArray()));
    }

    @Test
    void tokensStayInMemoryWhereTheSecretDoes() {
        SessionCredentials session = new SessionCredentials();
        session.write("acme", "OAuthClientSecret", SECRET.toCharArray());
        LayeredCredentials layered = new LayeredCredentials((profile, property) -> Optional.empty(), session, store());
        layered.write("acme", "OAuthRefreshToken", "token".toCharArray());
        assertThat(read("OAuthRefreshToken")).isEmpty();
        assertThat(session.read("acme", "OAuthRefreshToken")).isPresent();
        assertThat(layered.toString() + store()).doesNotContain("s3cret");
    }
}
