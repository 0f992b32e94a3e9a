package org.bitquarry.workbench.core.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.model.error.CredentialStoreException;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquinoxCredentialStoreTest {
    private static final String SECRET = "MARKED-s3cr3t-0123456789";
    private static final StoreProtection KEYCHAIN = new StoreProtection.System(FakeKeychain.MODULE, "the tests");

    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void inAFolderWithSpacesAndUmlauts() {
        folder = root.resolve("data area ü").resolve("secure");
        FakeKeychain.MOOD.set(FakeKeychain.Mood.ANSWERS);
    }

    private EquinoxCredentialStore store() {
        return store(new StoreProtection.PasswordFile());
    }

    private EquinoxCredentialStore store(StoreProtection protection) {
        return new EquinoxCredentialStore(folder, protection, () -> Duration.ofSeconds(30), Clock.systemUTC());
    }

    private static void keep(EquinoxCredentialStore store, String profile, String secret) {
        store.write(profile, "APIToken", secret.toCharArray());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "", "pässwörd 🔑 日本", " outer spaces "})
    void aSecretIsReadBackByTheNextStart(String secret) {
        keep(store(), "acme", secret);

        assertThat(store().read("acme", "APIToken").map(String::new)).contains(secret);
        assertThat(store().read("acme", "AccessToken")).isEmpty();
        assertThat(store().read("other", "APIToken")).isEmpty();
    }

    @Test
    void noFileShowsTheSecretInAnyUsualForm() throws IOException {
        keep(store(), "acme", SECRET);
        byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
        String coded = Base64.getEncoder().withoutPadding().encodeToString(bytes);

        assertThat(files()).hasSize(2);
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(SECRET)
                    .doesNotContain("MARKED")
                    .doesNotContain(coded.substring(0, 12));
        }
    }

    @Test
    void theCipherIsTheOneThatWasChosen() {
        keep(store(), "acme", SECRET);

        assertThat(folder.resolve("acme.secrets"))
                .content()
                .contains("preferences.cipher=PBEWithHmacSHA512AndAES_256")
                .contains("preferences.keyFactory=PBEWithHmacSHA512AndAES_256");
    }

    @Test
    void onlyTheOwnerCanReadTheFiles() throws IOException {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        keep(store(), "acme", SECRET);
        Path master = folder.resolve("master");
        Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(store().read("acme", "APIToken")).isPresent();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondSecretLeavesTheFirst() {
        EquinoxCredentialStore store = store();
        keep(store, "acme", SECRET);
        store.write("acme", "AccessToken", "second".toCharArray());
        keep(store, "acme", "changed");

        assertThat(store().read("acme", "APIToken").map(String::new)).contains("changed");
        assertThat(store().read("acme", "AccessToken").map(String::new)).contains("second");
    }

    @Test
    void theCallersArrayIsLeftToTheCaller() {
        char[] typed = SECRET.toCharArray();
        store().write("acme", "APIToken", typed);

        assertThat(new String(typed)).isEqualTo(SECRET);
    }

    @Test
    void twoInstancesSeeEachOthersWork() {
        EquinoxCredentialStore first = store();
        EquinoxCredentialStore second = store();
        keep(first, "acme", "one");
        assertThat(second.read("acme", "APIToken").map(String::new)).contains("one");

        keep(second, "acme", "another");
        keep(second, "beta", "two");

        assertThat(first.read("acme", "APIToken").map(String::new)).contains("another");
        assertThat(first.read("beta", "APIToken").map(String::new)).contains("two");
    }

    @Test
    void removingForgetsOneDatasource() {
        keep(store(), "acme", SECRET);
        keep(store(), "beta", SECRET);

        store().remove("acme");
        store().remove("unknown");

        assertThat(store().read("acme", "APIToken")).isEmpty();
        assertThat(store().read("beta", "APIToken")).isPresent();
    }

    @Test
    void aLostMasterPasswordIsExplainedAndANewSecretCanBeKept() throws IOException {
        keep(store(), "acme", SECRET);
        Files.delete(folder.resolve("master"));

        assertThatThrownBy(() -> store().read("acme", "APIToken"))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("Read APIToken of acme")
                .hasMessageContaining("the master password was removed")
                .hasMessageContaining("Enter the token again");

        keep(store(), "acme", "new");
        assertThat(store().read("acme", "APIToken").map(String::new)).contains("new");
    }

    @Test
    void aForeignMasterPasswordIsExplained() throws IOException {
        keep(store(), "acme", SECRET);
        Files.writeString(folder.resolve("master"), "another one");

        assertThatThrownBy(() -> store().read("acme", "APIToken"))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("can't be decrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bitquarry/APIToken=\\u00", "", "org.eclipse.equinox.security.preferences.cipher=DES"})
    void aDamagedFileIsExplainedAndReplacedByTheNextSecret(String content) throws IOException {
        keep(store(), "acme", SECRET);
        Files.writeString(folder.resolve("acme.secrets"), content);

        assertThatThrownBy(() -> store().read("acme", "APIToken"))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("damaged");

        keep(store(), "acme", "new");
        assertThat(store().read("acme", "APIToken").map(String::new)).contains("new");
    }

    @Test
    void aFolderThatCannotBeMadeIsExplained() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file where the folder should be");

        assertThatThrownBy(() -> keep(store(), "acme", SECRET))
                .isInstanceOf(CredentialStoreException.class)
                .satisfies(error -> assertThat(error.toString()).doesNotContain("MARKED"));
    }

    @Test
    void aPathThatEquinoxWouldMistakeIsRefused() {
        folder = root.resolve("100% #1");

        assertThatThrownBy(() -> keep(store(), "acme", SECRET))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("can't handle the path");
    }

    @Test
    void theSystemsKeychainIsUsedWithoutAMasterPasswordFile() throws IOException {
        keep(store(KEYCHAIN), "acme", SECRET);

        assertThat(store(KEYCHAIN).read("acme", "APIToken").map(String::new)).contains(SECRET);
        assertThat(files()).containsExactly(folder.resolve("acme.secrets"));
        assertThat(store(KEYCHAIN).place()).contains("unlocked by the tests");
    }

    @Test
    void aKeychainThatRefusesIsReplacedByThePasswordFileAndThatIsSaid() {
        FakeKeychain.MOOD.set(FakeKeychain.Mood.REFUSES);
        EquinoxCredentialStore store = store(KEYCHAIN);

        keep(store, "acme", SECRET);

        assertThat(store.place()).contains("master password lies beside it");
        assertThat(store().read("acme", "APIToken").map(String::new)).contains(SECRET);
    }

    @Test
    void nothingIsWrittenInClearWhenTheKeychainRefuses() throws IOException {
        FakeKeychain.MOOD.set(FakeKeychain.Mood.REFUSES);
        Files.createDirectories(folder);
        SecureFile file = new SecureFile(folder.resolve("acme.secrets"));
        file.begin();

        assertThatThrownBy(() -> file.write(
                        Map.of("APIToken", SECRET.toCharArray()), SecureFile.withModule(FakeKeychain.MODULE)))
                .isInstanceOf(StorageException.class);
        assertThat(folder.resolve("acme.secrets")).content().doesNotContain("APIToken");
    }

    @Test
    void aLockedKeychainIsExplained() {
        keep(store(KEYCHAIN), "acme", SECRET);
        FakeKeychain.MOOD.set(FakeKeychain.Mood.REFUSES);
        EquinoxCredentialStore other = store(KEYCHAIN);
        touch("acme.secrets");

        assertThatThrownBy(() -> other.read("acme", "APIToken"))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("secure storage is locked")
                .hasMessageContaining("for this session only");
    }

    @Test
    void aKeychainThatNeverAnswersIsGivenUpAndNothingIsWrittenLater() throws InterruptedException, IOException {
        FakeKeychain.MOOD.set(FakeKeychain.Mood.HANGS);
        EquinoxCredentialStore store =
                new EquinoxCredentialStore(folder, KEYCHAIN, () -> Duration.ofMillis(200), Clock.systemUTC());

        assertThatThrownBy(() -> keep(store, "acme", SECRET))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("did not answer within");
        GivenUpWork.await();
        assertThat(files()).doesNotContain(folder.resolve("acme.secrets"));
    }

    @Test
    void aLinkInThePlaceOfAFileIsNotFollowed() throws IOException {
        keep(store(), "acme", SECRET);
        Files.move(folder.resolve("acme.secrets"), root.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("acme.secrets"), root.resolve("elsewhere"));

        assertThatThrownBy(() -> store().read("acme", "APIToken"))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("acme.secrets is no regular file");
    }

    @Test
    void onEachSystemTheBestProtectionIsChosen() {
        assertThat(best("Windows 11", Map.of())).isInstanceOf(StoreProtection.PasswordFile.class);
        assertThat(best("Mac OS X", Map.of()).keeper()).isEqualTo("your macOS keychain");
        assertThat(best("Linux", Map.of("PATH", "/nowhere"))).isInstanceOf(StoreProtection.PasswordFile.class);
        assertThat(best("Linux", Map.of(GivenPassword.VARIABLE, "/run/secrets/master"))
                        .place())
                .isEqualTo("encrypted storage on this computer, unlocked by the master password in"
                        + " /run/secrets/master");
    }

    /** The module of Windows is installed on Windows only, where it comes before all others. */
    private StoreProtection best(String system, Map<String, String> environment) {
        return StoreProtection.best(RegistryFactory.getRegistry(), system, environment, folder);
    }

    /** Another time stamp makes Equinox read the file anew, as after a restart. */
    private void touch(String name) {
        try {
            Files.setLastModifiedTime(
                    folder.resolve(name), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
