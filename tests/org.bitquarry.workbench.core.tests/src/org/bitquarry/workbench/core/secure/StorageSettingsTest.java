package org.bitquarry.workbench.core.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.bitquarry.model.error.CredentialStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageSettingsTest {
    @AfterEach
    void asUsual() {
        StorageSettings.usual().save();
    }

    @Test
    void whatWasChosenIsSaved() {
        assertThat(StorageSettings.saved()).isEqualTo(StorageSettings.usual());

        StorageSettings chosen = new StorageSettings(false, Duration.ofSeconds(45));
        chosen.save();

        assertThat(StorageSettings.saved()).isEqualTo(chosen);
    }

    @Test
    void theLimitStaysWithinItsBounds() {
        assertThat(new StorageSettings(true, Duration.ZERO).limit()).isEqualTo(StorageSettings.SHORTEST);
        assertThat(new StorageSettings(true, Duration.ofDays(1)).limit()).isEqualTo(StorageSettings.LONGEST);
    }

    @Test
    void theLimitHoldsFromTheNextUseOn(@TempDir Path folder) throws InterruptedException {
        FakeKeychain.MOOD.set(FakeKeychain.Mood.ANSWERS);
        AtomicReference<Duration> limit = new AtomicReference<>(Duration.ofMinutes(5));
        EquinoxCredentialStore store = new EquinoxCredentialStore(
                folder.resolve("secrets"),
                new StoreProtection.System(FakeKeychain.MODULE, "the tests"),
                limit::get,
                Clock.systemUTC());
        store.write("acme", "APIToken", "one".toCharArray());

        limit.set(Duration.ofMillis(100));
        FakeKeychain.MOOD.set(FakeKeychain.Mood.HANGS);

        assertThatThrownBy(() -> store.write("beta", "APIToken", "two".toCharArray()))
                .isInstanceOf(CredentialStoreException.class)
                .hasMessageContaining("did not answer within");
        GivenUpWork.await();
        FakeKeychain.MOOD.set(FakeKeychain.Mood.ANSWERS);
    }
}
