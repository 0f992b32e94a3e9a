package org.bitquarry.connections;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;

/**
 * Keeps secrets where Equinox doesn't run: one file a datasource, encrypted by AES-GCM with a key that lies beside it in a file
 * that only its owner can read. It guards against copies of single files and against other users, not against a program
 * that runs as this user. Files are replaced as a whole, and one that was swapped for another's is noticed. Thread-safe; blocks.
 */
public final class EncryptedCredentials implements CredentialStore {
    private static final String SUFFIX = ".secrets";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LARGEST = 1 << 20;

    private final PrivateFolder folder;
    private final KeyFile key;
    private final SecureRandom random = new SecureRandom();

    /** Keeps files in a folder, which is made on the first write. */
    public EncryptedCredentials(Path path) {
        folder = new PrivateFolder(path);
        key = new KeyFile(folder, "key");
    }

    @Override
    public synchronized Optional<char[]> read(String profile, String property) {
        Map<String, char[]> all = all(profile, "Read " + property + " of " + profile);
        Optional<char[]> found = Optional.ofNullable(all.remove(property));
        wipe(all);
        return found;
    }

    @Override
    public synchronized void write(String profile, String property, char[] secret) {
        String asked = "Keep " + property + " of " + profile;
        Map<String, char[]> all = all(profile, asked);
        char[] before = all.put(property, secret.clone());
        if (before != null) {
            Arrays.fill(before, '\0');
        }
        byte[] plain = bytes(all);
        wipe(all);
        try {
            folder.replace(file(profile), encrypted(profile, plain));
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(asked, e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public synchronized void remove(String profile) {
        try {
            folder.delete(file(profile));
        } catch (IOException e) {
            throw unusable("Forget the secrets of " + profile, e);
        }
    }

    @Override
    public String place() {
        return "an encrypted file on this computer; its key lies beside it in a file that only you can read";
    }

    private Path file(String profile) {
        return folder.file(ProfileFileNames.stem(profile) + SUFFIX);
    }

    private Map<String, char[]> all(String profile, String asked) {
        Path file = file(profile);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new TreeMap<>();
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                throw new IOException("it is no file of this store");
            }
            folder.protect(file);
            return secrets(decrypted(profile, Files.readAllBytes(file)));
        } catch (NoSuchFileException gone) {
            return new TreeMap<>();
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(asked, e);
        }
    }

    private byte[] encrypted(String profile, byte[] plain) throws IOException, GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, profile, nonce).doFinal(plain);
        byte[] file = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, file, NONCE, sealed.length);
        return file;
    }

    private byte[] decrypted(String profile, byte[] file) throws IOException, GeneralSecurityException {
        if (file.length <= NONCE) {
            throw new IOException("it is damaged");
        }
        byte[] nonce = Arrays.copyOf(file, NONCE);
        return cipher(Cipher.DECRYPT_MODE, profile, nonce).doFinal(file, NONCE, file.length - NONCE);
    }

    private Cipher cipher(int mode, String profile, byte[] nonce) throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ProfileFileNames.stem(profile).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] bytes(Map<String, char[]> secrets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, char[]> entry : secrets.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                for (char c : entry.getValue()) {
                    out.writeChar(c);
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("memory can be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static Map<String, char[]> secrets(byte[] plain) throws IOException {
        Map<String, char[]> secrets = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            while (in.available() > 0) {
                String name = in.readUTF();
                CharBuffer secret = CharBuffer.allocate(in.readInt());
                while (secret.hasRemaining()) {
                    secret.put(in.readChar());
                }
                secrets.put(name, secret.array());
            }
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
        return secrets;
    }

    private static void wipe(Map<String, char[]> secrets) {
        secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
    }

    private static CredentialStoreException unusable(String asked, Exception cause) {
        String why = cause instanceof AEADBadTagException
                ? "it can't be decrypted: the file or its key has changed."
                : "the file can't be used (" + cause.getMessage() + ").";
        return new CredentialStoreException(
                new Problem(asked, why, "Sign in again. The datasource itself is unharmed."), cause);
    }

    /** Shows nothing of what is kept. */
    @Override
    public String toString() {
        return "EncryptedCredentials";
    }
}
