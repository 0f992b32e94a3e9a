package org.bitquarry.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform's secure storage does what the credential store relies on: no prompt, nothing readable in the file. */
class SecureStorageTest {
    @Test
    void aSecretIsReadBackButNotReadableInTheFile(@TempDir Path directory) throws IOException, StorageException {
        Path file = directory.resolve("storage");
        ISecurePreferences node = open(file).node("bitquarry/datasource");
        node.put("token", "s3cret-value", true);
        node.flush();

        assertThat(node.get("token", null)).isEqualTo("s3cret-value");
        assertThat(Files.readString(file)).contains("bitquarry/datasource").doesNotContain("s3cret-value");
    }

    private static ISecurePreferences open(Path file) throws IOException {
        return SecurePreferencesFactory.open(
                file.toUri().toURL(),
                Map.of(
                        IProviderHints.DEFAULT_PASSWORD,
                        new PBEKeySpec("master".toCharArray()),
                        IProviderHints.PROMPT_USER,
                        false));
    }
}
