package org.bitquarry.workbench.core.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitquarry.model.error.CredentialStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keychains by programs that stand for those of the systems. */
class SystemKeychainTest {
    @TempDir
    Path root;

    @BeforeEach
    void onASystemWithAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the programs are scripts of a shell");
    }

    static List<Function<FakeTool, SystemKeychain>> both() {
        return List.of(FakeTool::linux, FakeTool::mac);
    }

    private EquinoxCredentialStore store(SystemKeychain keychain) {
        return new EquinoxCredentialStore(
                root.resolve("secrets"),
                new StoreProtection.Keychain(keychain),
                () -> Duration.ofSeconds(30),
                Clock.systemUTC());
    }

    private static void keep(EquinoxCredentialStore store, String name, String secret) {
        store.write(name, "APIToken", secret.toCharArray());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve("secrets"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void theKeychainKeepsTheOnlyMasterPassword(Function<FakeTool, SystemKeychain> system) throws IOException {
        FakeTool tool = new FakeTool(root);
        SystemKeychain keychain = system.apply(tool);
        keep(store(keychain), "acme", "one");
        keep(store(keychain), "beta", "two");

        assertThat(store(keychain).read("acme", "APIToken").map(String::new)).contains("one");
        assertThat(store(keychain).read("beta", "APIToken").map(String::new)).contains("two");
        assertThat(files()).containsExactly("acme.secrets", "beta.secrets");
        EquinoxCredentialStore store = store(keychain);
        assertThat(store.check().isWell()).isTrue();
        assertThat(store.place()).endsWith("unlocked by " + keychain.label());
    }

    @ParameterizedTest
    @MethodSource("both")
    void noPasswordIsAnArgument(Function<FakeTool, SystemKeychain> system) throws IOException {
        FakeTool tool = new FakeTool(root);
        SystemKeychain keychain = system.apply(tool);
        keychain.write(PasswordKeeper.Slot.CURRENT, "Marked-Master-1".toCharArray());

        assertThat(keychain.read(PasswordKeeper.Slot.CURRENT).map(String::new)).contains("Marked-Master-1");
        assertThat(tool.calls(keychain)).doesNotContain("Marked");
    }

    @ParameterizedTest
    @MethodSource("both")
    void aNewMasterPasswordTakesThePlaceOfTheOldOne(Function<FakeTool, SystemKeychain> system) throws IOException {
        SystemKeychain keychain = system.apply(new FakeTool(root));
        keep(store(keychain), "acme", "one");
        String before = new String(keychain.read(PasswordKeeper.Slot.CURRENT).orElseThrow());

        store(keychain).renew();

        assertThat(keychain.read(PasswordKeeper.Slot.CURRENT).map(String::new))
                .isPresent()
                .get()
                .isNotEqualTo(before);
        assertThat(keychain.read(PasswordKeeper.Slot.NEXT)).isEmpty();
        assertThat(store(keychain).read("acme", "APIToken").map(String::new)).contains("one");

        store(keychain).forgetAll();
        assertThat(keychain.read(PasswordKeeper.Slot.CURRENT)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("both")
    void aLockedKeychainIsToldAndNothingIsWrittenBesideIt(Function<FakeTool, SystemKeychain> system)
            throws IOException {
        FakeTool tool = new FakeTool(root);
        SystemKeychain keychain = system.apply(tool);
        keep(store(keychain), "acme", "one");
        tool.lock(keychain, true);

        assertThatThrownBy(() -> store(keychain).read("acme", "APIToken"))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("secure storage is locked")
                .hasMessageContaining("for this session only");
        assertThatThrownBy(() -> keep(store(keychain), "beta", "two")).isInstanceOf(CredentialStoreException.class);
        assertThat(store(keychain).check().problem()).isPresent();
        assertThat(files()).containsExactly("acme.secrets");

        tool.lock(keychain, false);
        assertThat(store(keychain).read("acme", "APIToken").map(String::new)).contains("one");
    }

    @ParameterizedTest
    @MethodSource("both")
    void whereNothingIsStoredALockedKeychainIsDoneWithout(Function<FakeTool, SystemKeychain> system)
            throws IOException {
        FakeTool tool = new FakeTool(root);
        SystemKeychain keychain = system.apply(tool);
        tool.lock(keychain, true);
        EquinoxCredentialStore store = store(keychain);

        keep(store, "acme", "one");

        assertThat(store.place()).contains("master password lies beside it");
        tool.lock(keychain, false);
        assertThat(store(keychain).read("acme", "APIToken").map(String::new))
                .as("the file holds from then on")
                .contains("one");
        keep(store(keychain), "beta", "two");
        assertThat(files()).containsExactly("acme.secrets", "beta.secrets", "master");
    }

    @Test
    void aProgramThatNeverAnswersIsEnded() throws IOException {
        SystemKeychain keychain = new FakeTool(root).linux();
        Files.writeString(root.resolve("secret-tool"), "#!/bin/sh\nexec sleep 600\n");
        EquinoxCredentialStore store = new EquinoxCredentialStore(
                root.resolve("secrets"),
                new StoreProtection.Keychain(keychain),
                () -> Duration.ofMillis(200),
                Clock.systemUTC());

        assertThatThrownBy(() -> keep(store, "acme", "one"))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("did not answer within");
    }
}
