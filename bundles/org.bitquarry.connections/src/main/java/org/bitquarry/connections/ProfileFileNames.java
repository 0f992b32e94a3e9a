package org.bitquarry.connections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Gives every datasource file names that are safe on all systems. */
public final class ProfileFileNames {
    static final String SUFFIX = ".json";

    private static final int LONGEST = 60;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private ProfileFileNames() {}

    /** Returns the name in lower-case ASCII; where that loses anything but case, a hash of the name is added. */
    public static String stem(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        String slug = Normalizer.normalize(folded, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9_-]+", "-")
                .replaceAll("^-+|-+$", "");
        if (slug.length() > LONGEST) {
            slug = slug.substring(0, LONGEST);
        }
        return slug.equals(folded) && !isReserved(slug) ? slug : withHash(slug, folded);
    }

    /** Returns the name of the profile's file. */
    static String of(String name) {
        return stem(name) + SUFFIX;
    }

    private static boolean isReserved(String slug) {
        return slug.isEmpty() || RESERVED.contains(slug) || slug.matches("(com|lpt)[0-9]");
    }

    /** Returns a name for a datasource whose first choice is taken by another one. */
    static String unlike(String name) {
        return withHash(stem(name), name + " ") + SUFFIX;
    }

    private static String withHash(String slug, String name) {
        return (slug.isEmpty() ? "datasource" : slug) + "-" + hash(name);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
