package org.bitquarry.bitbucket.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** What goes into the Authorization header. No text form shows it. */
public final class Credential {
    /** Which advice an error gives. */
    public enum Kind {
        /** E-mail and API token of a person. */
        API_TOKEN,
        /** Access token, which belongs to no person. */
        ACCESS_TOKEN,
        /** None. */
        ANONYMOUS
    }

    private static final int MOST_BYTES = 4;

    private final Kind kind;
    private final String account;
    private final char[] token;

    private Credential(Kind kind, String account, char[] token) {
        this.kind = kind;
        this.account = account;
        this.token = token;
    }

    /** Makes one of an e-mail address and an API token; the array is not copied. */
    public static Credential apiToken(String email, char[] token) {
        return new Credential(Kind.API_TOKEN, email, token);
    }

    /** Makes one of an access token; the array is not copied. */
    public static Credential accessToken(char[] token) {
        return new Credential(Kind.ACCESS_TOKEN, "", token);
    }

    /** Makes one that sends nothing. */
    public static Credential anonymous() {
        return new Credential(Kind.ANONYMOUS, "", new char[0]);
    }

    /** Returns what kind it is. */
    public Kind kind() {
        return kind;
    }

    /** Returns the header's value; empty when none is sent. */
    Optional<String> header() {
        return switch (kind) {
            case API_TOKEN -> Optional.of("Basic " + base64(account + ":", token));
            case ACCESS_TOKEN -> Optional.of("Bearer " + new String(token));
            case ANONYMOUS -> Optional.empty();
        };
    }

    /** Returns a text that is equal for equal credentials and tells nothing of them. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + "\n" + account + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] secret = bytes(token);
            digest.update(secret);
            Arrays.fill(secret, (byte) 0);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String base64(String prefix, char[] secret) {
        char[] joined = Arrays.copyOf(prefix.toCharArray(), prefix.length() + secret.length);
        System.arraycopy(secret, 0, joined, prefix.length(), secret.length);
        byte[] plain = bytes(joined);
        Arrays.fill(joined, '\0');
        String encoded = Base64.getEncoder().encodeToString(plain);
        Arrays.fill(plain, (byte) 0);
        return encoded;
    }

    private static byte[] bytes(char[] text) {
        CharBuffer characters = CharBuffer.wrap(text);
        ByteBuffer buffer = ByteBuffer.allocate(text.length * MOST_BYTES);
        StandardCharsets.UTF_8.newEncoder().encode(characters, buffer, true);
        byte[] result = Arrays.copyOf(buffer.array(), buffer.position());
        Arrays.fill(buffer.array(), (byte) 0);
        return result;
    }

    @Override
    public String toString() {
        return "Credential[" + kind + "]";
    }
}
