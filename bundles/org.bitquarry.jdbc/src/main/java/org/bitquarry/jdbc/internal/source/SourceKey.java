package org.bitquarry.jdbc.internal.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What two connections must have in common to share a source.
 *
 * @param settings all properties but those that a session has for itself
 * @param readOnly refuses writes
 * @param secret a digest of the secrets
 */
record SourceKey(Map<String, String> settings, boolean readOnly, String secret) {
    static SourceKey of(ConnectionRequest request) {
        return new SourceKey(
                Map.copyOf(request.profile().properties()), request.profile().readOnly(), digest(request.secrets()));
    }

    static String digest(Map<String, char[]> secrets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(secrets).forEach((name, secret) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Shows no settings: there is no need to. */
    @Override
    public String toString() {
        return "SourceKey";
    }
}
