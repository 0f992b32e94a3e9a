package org.bitquarry.workbench.core.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureFileTest {
    @TempDir
    Path folder;

    /** One wrong password in 256 ends in a padding that is right, and in such a text. */
    @ParameterizedTest
    @ValueSource(strings = {"noise", "¿no Base64 of ours?", "\u0001\u0002\u00ff", "x"})
    void noiseIsWhatAWrongPasswordMakes(String made) throws Exception {
        Path path = folder.resolve("acme.secrets");
        SecureFile file = new SecureFile(path);
        file.begin();
        Map<Object, Object> options = SecureFile.withPassword(new PBEKeySpec("one master password".toCharArray()));
        ISecurePreferences noise = SecurePreferencesFactory.open(path.toUri().toURL(), options);
        noise.node("bitquarry").put("APIToken", made, true);
        noise.flush();

        assertThatThrownBy(() -> file.read("APIToken", options))
                .isInstanceOfSatisfying(StorageException.class, wrong -> assertThat(wrong.getErrorCode())
                        .isEqualTo(StorageException.DECRYPTION_ERROR));
    }
}
