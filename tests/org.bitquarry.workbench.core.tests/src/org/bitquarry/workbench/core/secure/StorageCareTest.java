package org.bitquarry.workbench.core.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.exchange.CancellationToken;
import org.eclipse.equinox.security.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a person looks after the store. */
class StorageCareTest {
    private static final StoreProtection FILE = new StoreProtection.PasswordFile();

    @TempDir
    Path root;

    private EquinoxCredentialStore store() {
        return store(FILE);
    }

    private EquinoxCredentialStore store(StoreProtection protection) {
        return new EquinoxCredentialStore(
                root.resolve("secrets"), protection, () -> Duration.ofSeconds(30), Clock.systemUTC());
    }

    private Path file(String name) {
        return root.resolve("secrets").resolve(name);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve("secrets"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void keep(EquinoxCredentialStore store, String name, String secret) {
        store.write(name, "APIToken", secret.toCharArray());
    }

    private static String read(EquinoxCredentialStore store, String name) {
        return store.read(name, "APIToken").map(String::new).orElse("nothing");
    }

    @Test
    void aCheckWritesAndReadsBackAndLeavesNothing() throws IOException {
        keep(store(), "acme", "one");

        StorageReport report = store().check();

        assertThat(report.isWell()).isTrue();
        assertThat(report.secrets()).extracting(StoredSecrets::stem).containsExactly("acme");
        assertThat(report.keeper()).isEqualTo("a master password in a file that only you can read");
        assertThat(files()).containsExactly("acme.secrets", "master");
    }

    @Test
    void aCheckTellsWhichSecretsCantBeReadAndThatNewOnesCanBeKept() throws IOException {
        keep(store(), "acme", "one");
        keep(store(), "beta", "two");
        Files.writeString(file("beta.secrets"), "rubbish");

        StorageReport report = store().check();

        assertThat(report.problem()).isEmpty();
        assertThat(report.unreadable()).extracting(StoredSecrets::stem).containsExactly("beta");
        assertThat(report.firstProblem().orElseThrow().cameBack()).contains("damaged");
    }

    @Test
    void aStoreThatCantBeWrittenIsReported() throws IOException {
        Files.writeString(root.resolve("secrets"), "a file where the folder should be");

        StorageReport report = store().check();

        assertThat(report.isWell()).isFalse();
        assertThat(report.problem().orElseThrow().cameBack()).contains("can't be used");
    }

    @Test
    void aNewMasterPasswordOpensEverythingAndTheOldOneNothing() throws IOException {
        keep(store(), "acme", "one");
        keep(store(), "beta", "two");
        String old = Files.readString(file("master"));

        store().renew();

        assertThat(Files.readString(file("master"))).isNotEqualTo(old);
        assertThat(read(store(), "acme")).isEqualTo("one");
        assertThat(read(store(), "beta")).isEqualTo("two");
        assertThat(files()).containsExactly("acme.secrets", "beta.secrets", "master");
        Files.writeString(file("master"), old);
        assertThatThrownBy(() -> read(store(), "acme")).hasMessageContaining("can't be decrypted");
    }

    @Test
    void aChangeOfTheMasterPasswordThatWasKilledLosesNothingAndIsEndedByTheNext() throws IOException {
        keep(store(), "acme", "one");
        keep(store(), "beta", "two");
        // As it lies on the disk when the process ends after the first of two files.
        PasswordFiles passwords = new PasswordFiles(new PrivateFolder(root.resolve("secrets")));
        char[] next = passwords.readOrMake(PasswordKeeper.Slot.NEXT);
        rewritten("acme", "one", next);

        assertThat(read(store(), "acme")).isEqualTo("one");
        assertThat(read(store(), "beta")).isEqualTo("two");
        keep(store(), "gamma", "three");
        store().renew();

        assertThat(List.of(read(store(), "acme"), read(store(), "beta"), read(store(), "gamma")))
                .containsExactly("one", "two", "three");
        assertThat(files()).containsExactly("acme.secrets", "beta.secrets", "gamma.secrets", "master");
    }

    private void rewritten(String name, String secret, char[] password) throws IOException {
        PrivateFolder folder = new PrivateFolder(root.resolve("secrets"));
        SecretFiles files = new SecretFiles(folder, new Passwords(folder, FILE));
        try {
            files.replaceWith(
                    file(name + ".secrets"),
                    Map.of("APIToken", secret.toCharArray()),
                    password,
                    new CancellationToken());
        } catch (StorageException e) {
            throw new IOException(e);
        }
    }

    @Test
    void theMasterPasswordIsNotChangedWhileSomethingCantBeRead() throws IOException {
        keep(store(), "acme", "one");
        keep(store(), "beta", "two");
        Files.writeString(file("beta.secrets"), "rubbish");

        assertThatThrownBy(() -> store().renew())
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("the secrets of beta can't be read: set them aside first");
        assertThat(read(store(), "acme")).isEqualTo("one");
    }

    @Test
    void whoReadsWhileTheMasterPasswordChangesReads() throws Exception {
        keep(store(), "acme", "one");
        EquinoxCredentialStore changing = store();
        Thread changes = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 10; i++) {
                changing.renew();
            }
        });
        List<String> seen = new ArrayList<>();
        while (changes.isAlive()) {
            seen.add(read(store(), "acme"));
        }
        changes.join();
        assertThat(seen).containsOnly("one");
    }

    @Test
    void forgettingAllLeavesNothing() throws IOException {
        keep(store(), "acme", "one");
        Files.writeString(file("beta.secrets"), "rubbish");
        store().setAside();

        store().forgetAll();

        assertThat(files()).isEmpty();
        keep(store(), "acme", "new");
        assertThat(read(store(), "acme")).isEqualTo("new");
    }

    @Test
    void oneFileIsForgottenByItsStem() throws IOException {
        keep(store(), "acme", "one");
        keep(store(), "beta", "two");

        store().forget("acme");

        assertThat(files()).containsExactly("beta.secrets", "master");
    }

    @Test
    void whatCantBeReadIsSetAsideAndNothingIsDeleted() throws IOException {
        keep(store(), "acme", "one");
        keep(store(), "beta", "two");
        Files.writeString(file("beta.secrets"), "rubbish");

        assertThat(store().setAside()).containsExactly(file("beta.secrets.broken"));

        assertThat(file("beta.secrets.broken")).hasContent("rubbish");
        assertThat(read(store(), "acme")).isEqualTo("one");
        assertThat(store().check().isWell()).isTrue();
    }

    @Test
    void aForeignMasterPasswordSetsTheSecretsAsideAndNewOnesCanBeKept() throws IOException {
        keep(store(), "acme", "one");
        Files.writeString(file("master"), "short");

        assertThat(store().check().isWell()).isFalse();
        assertThat(store().setAside()).containsExactly(file("acme.secrets.broken"), file("master.broken"));

        keep(store(), "acme", "new");
        assertThat(read(store(), "acme")).isEqualTo("new");
        assertThat(store().check().isWell()).isTrue();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsSetAside() throws IOException {
        Files.writeString(root.resolve("secrets"), "a file where the folder should be");

        assertThat(store().setAside()).containsExactly(root.resolve("secrets.broken"));

        assertThat(store().check().isWell()).isTrue();
    }

    private StoreProtection given(String content, String permissions) throws IOException {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Path file = root.resolve("given");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return new StoreProtection.GivenFile(new GivenPassword(file));
    }

    @Test
    void aGivenMasterPasswordIsUsedInPlaceOfOurOwn() throws IOException {
        StoreProtection given = given("0123456789abcdef0123\n", "r--------");
        keep(store(given), "acme", "one");

        assertThat(files()).containsExactly("acme.secrets");
        assertThat(read(store(given), "acme")).isEqualTo("one");
        assertThat(store(given).isRenewable()).isFalse();
        assertThatThrownBy(() -> read(store(), "acme")).isInstanceOf(CredentialStoreException.class);
        assertThatThrownBy(() -> store(given).renew()).hasMessageContaining("is not changed by Bitquarry");
    }

    @Test
    void whatWasKeptBeforeIsReadWithAGivenMasterPasswordToo() throws IOException {
        keep(store(), "acme", "one");

        assertThat(read(store(given("0123456789abcdef0123", "rw-------")), "acme"))
                .isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
    void aGivenFileThatOthersCanUseIsRefusedInWords(String permissions) throws IOException {
        StoreProtection given = given("0123456789abcdef0123", permissions);

        assertThatThrownBy(() -> keep(store(given), "acme", "one"))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("BITQUARRY_MASTER_PASSWORD_FILE names, can be used by other users")
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("0123456789");
    }

    @Test
    void aShortOrMissingGivenPasswordIsRefusedInWords() throws IOException {
        StoreProtection given = given("hunter2\n", "rw-------");
        assertThatThrownBy(() -> keep(store(given), "acme", "one"))
                .hasMessageContaining("fewer than 16 characters")
                .hasMessageContaining("openssl rand")
                .hasMessageNotContaining("hunter2");
        Files.delete(root.resolve("given"));
        assertThatThrownBy(() -> keep(store(given), "acme", "one")).hasMessageContaining("is not there");
    }
}
