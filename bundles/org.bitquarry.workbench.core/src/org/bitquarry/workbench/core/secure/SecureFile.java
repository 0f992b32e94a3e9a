package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.jspecify.annotations.Nullable;

/** One file of Equinox Secure Storage, with the cipher of our choice. */
final class SecureFile {
    /** AES with 256 bits, its key derived with SHA-512. */
    static final String CIPHER = "PBEWithHmacSHA512AndAES_256";

    private static final String CIPHER_KEY = "org.eclipse.equinox.security.preferences.cipher";
    private static final String KEY_FACTORY_KEY = "org.eclipse.equinox.security.preferences.keyFactory";
    private static final String NODE = "bitquarry";

    private final Path file;

    SecureFile(Path file) {
        this.file = file;
    }

    /** Writes the head of a new file; Equinox takes the cipher from there. */
    void begin() throws IOException {
        Files.writeString(
                file,
                String.join(
                        "\n",
                        List.of(
                                "org.eclipse.equinox.security.preferences.version=1",
                                CIPHER_KEY + "=" + CIPHER,
                                KEY_FACTORY_KEY + "=" + CIPHER,
                                "")));
    }

    /**
     * Checks that the file is whole and names the cipher of our choice. Equinox would take a damaged file for an empty one.
     *
     * @throws IllegalArgumentException when it isn't
     */
    void check() throws IOException {
        Properties head = new Properties();
        try (InputStream stream = Files.newInputStream(file)) {
            head.load(stream);
        }
        if (!CIPHER.equals(head.getProperty(CIPHER_KEY)) || !CIPHER.equals(head.getProperty(KEY_FACTORY_KEY))) {
            throw new IllegalArgumentException("not encrypted with " + CIPHER);
        }
    }

    Optional<char[]> read(String key, Map<Object, Object> options) throws IOException, StorageException {
        check();
        return read(open(options).node(NODE), key);
    }

    /** Reads all secrets, which the caller overwrites. */
    Map<String, char[]> readAll(Map<Object, Object> options) throws IOException, StorageException {
        check();
        ISecurePreferences node = open(options).node(NODE);
        Map<String, char[]> all = new HashMap<>();
        for (String key : node.keys()) {
            read(node, key).ifPresent(secret -> all.put(key, secret));
        }
        return all;
    }

    private static Optional<char[]> read(ISecurePreferences node, String key) throws StorageException {
        if (List.of(node.keys()).contains(key)) {
            requireEncrypted(node, key);
        }
        byte[] bytes = decrypted(node, key);
        return bytes == null ? Optional.empty() : Optional.of(Secrets.characters(bytes));
    }

    /**
     * One wrong password in 256 seems to fit; what it makes of the text is not the Base64 in which Equinox keeps bytes. Equinox itself
     * takes most of it for bytes.
     */
    private static byte @Nullable [] decrypted(ISecurePreferences node, String key) throws StorageException {
        String text = node.get(key, null);
        try {
            return text == null ? null : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noise) {
            throw new StorageException(StorageException.DECRYPTION_ERROR, noise);
        }
    }

    void write(Map<String, char[]> secrets, Map<Object, Object> options) throws IOException, StorageException {
        ISecurePreferences root = open(options);
        for (Map.Entry<String, char[]> entry : secrets.entrySet()) {
            byte[] bytes = Secrets.bytes(entry.getValue());
            root.node(NODE).putByteArray(entry.getKey(), bytes, true);
            Arrays.fill(bytes, (byte) 0);
            requireEncrypted(root.node(NODE), entry.getKey());
        }
        root.flush();
    }

    /** Without a window Equinox keeps a value in clear when nobody gives it a password: that must not reach the disk. */
    private static void requireEncrypted(ISecurePreferences node, String key) throws StorageException {
        if (!node.isEncrypted(key)) {
            node.remove(key);
            throw new StorageException(StorageException.NO_PASSWORD, "nobody gave a password to encrypt with");
        }
    }

    static Map<Object, Object> withPassword(PBEKeySpec password) {
        Map<Object, Object> options = unprompted();
        options.put(IProviderHints.DEFAULT_PASSWORD, password);
        return options;
    }

    static Map<Object, Object> withModule(String module) {
        Map<Object, Object> options = unprompted();
        options.put(IProviderHints.REQUIRED_MODULE_ID, module);
        return options;
    }

    static Map<Object, Object> unprompted() {
        Map<Object, Object> options = new HashMap<>();
        options.put(IProviderHints.PROMPT_USER, false);
        return options;
    }

    private ISecurePreferences open(Map<Object, Object> options) throws IOException {
        return SecurePreferencesFactory.open(location(), options);
    }

    /**
     * Equinox keeps what it once read of a URL for as long as it runs. The fragment changes with the file, so that the
     * work of another process is seen. Equinox also takes a URL's path as the file's name without decoding it, hence
     * the constructor that doesn't encode.
     */
    @SuppressWarnings("deprecation")
    private URL location() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        String version = now.lastModifiedTime() + "/" + now.size() + "/" + now.fileKey();
        String path = file.toAbsolutePath().toFile().toURI().getPath();
        URL url = new URL("file", "", path + "#" + version);
        if (!url.getPath().equals(path) || path.contains("%")) {
            throw new MalformedURLException("secure storage can't handle the path " + path);
        }
        return url;
    }
}
