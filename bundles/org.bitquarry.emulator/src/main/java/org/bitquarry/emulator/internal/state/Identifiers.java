package org.bitquarry.emulator.internal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hands out the identifiers of what is created, the same ones each time for the same seed and the same order of writes. */
public final class Identifiers {
    private final long seed;
    private long next;

    public Identifiers(long seed) {
        this.seed = seed;
    }

    /** A new uuid in braces. */
    public String uuid() {
        return uuid(seed + "/created/" + next++);
    }

    /** A new commit hash of 40 digits. */
    public String hash() {
        return sha1(seed + "/commit/" + next++);
    }

    /** A new number, larger than those before and than those of the data set. */
    public long number() {
        return 700_000_000L + next++;
    }

    /** What takes back the identifiers handed out from now on. */
    public Runnable checkpoint() {
        long then = next;
        return () -> next = then;
    }

    /** The uuid, in braces, that belongs to a name. */
    public static String uuid(String name) {
        String hex = sha1(name);
        return "{" + hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a"
                + hex.substring(17, 20) + "-" + hex.substring(20, 32) + "}";
    }

    /** The 40 hexadecimal digits that belong to a text. */
    public static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
