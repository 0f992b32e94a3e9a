package org.bitquarry.workbench.core.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The file that a session was opened from or saved to.
 *
 * @param path absolute
 * @param bom whether it begins with the mark of UTF-8, which is kept
 * @param saved digest of the text as it was read or written last
 */
public record SqlFile(Path path, boolean bom, String saved) {
    /** Makes the path absolute. */
    public SqlFile {
        path = path.toAbsolutePath().normalize();
    }

    /** Says that a text is what the file holds. */
    public static SqlFile of(Path path, boolean bom, String text) {
        return new SqlFile(path, bom, digest(text));
    }

    /** Tells whether a text is what was read or written last. */
    public boolean holds(String text) {
        return saved.equals(digest(text));
    }

    /** Returns its name without folders. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
