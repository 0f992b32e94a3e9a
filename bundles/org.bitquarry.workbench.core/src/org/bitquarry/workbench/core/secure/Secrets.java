package org.bitquarry.workbench.core.secure;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** Handles characters that must not stay in memory. */
public final class Secrets {
    private static final int RANDOM_BYTES = 32;

    private Secrets() {}

    /** Overwrites a secret and returns its array. */
    public static char[] wiped(char[] secret) {
        Arrays.fill(secret, '\0');
        return secret;
    }

    /** Returns a new password of 256 random bits, in letters that no program gives a meaning. */
    static char[] random() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        byte[] text = Base64.getUrlEncoder().withoutPadding().encode(random);
        char[] password = characters(text);
        Arrays.fill(random, (byte) 0);
        return password;
    }

    /** Returns the characters of UTF-8 bytes, and overwrites the bytes. */
    static char[] characters(byte[] bytes) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] characters = Arrays.copyOf(decoded.array(), decoded.limit());
        Arrays.fill(bytes, (byte) 0);
        wiped(decoded.array());
        return characters;
    }

    /** Returns a text in UTF-8; the caller overwrites it. */
    static byte[] bytes(char[] text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
