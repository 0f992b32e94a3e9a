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
import org.bitquarry.model.exchange.RequestContext;

/** What goes into the Authorization header. No text form shows it. */
public final class Credential {
    /** Which advice an error gives. */
    public enum Kind {
        /** E-mail and API token of a person. */
        API_TOKEN,
        /** Access token, which belongs to no person. */
        ACCESS_TOKEN,
        /** A person who signed in with the browser. */
        OAUTH,
        /** A consumer that acts for itself. */
        OAUTH_CLIENT,
        /** None. */
        ANONYMOUS
    }

    private static final int MOST_BYTES = 4;
    private static final String BEARER = "Bearer ";

    private final Kind kind;
    private final String account;
    private final char[] token;
    private final Optional<AccessTokens> tokens;

    private Credential(Kind kind, String account, char[] token, Optional<AccessTokens> tokens) {
        this.kind = kind;
        this.account = account;
        this.token = token;
        this.tokens = tokens;
    }

    /** Makes one of an e-mail address and an API token; the array is not copied. */
    public static Credential apiToken(String email, char[] token) {
        return new Credential(Kind.API_TOKEN, email, token, Optional.empty());
    }

    /** Makes one of an access token; the array is not copied. */
    public static Credential accessToken(char[] token) {
        return new Credential(Kind.ACCESS_TOKEN, "", token, Optional.empty());
    }

    /**
     * Makes one of tokens that are renewed.
     *
     * @param kind of OAuth
     * @param account tells one login from another for the budget; no secret
     */
    public static Credential oauth(Kind kind, String account, AccessTokens tokens) {
        return new Credential(kind, account, new char[0], Optional.of(tokens));
    }

    /** Makes one that sends nothing. */
    public static Credential anonymous() {
        return new Credential(Kind.ANONYMOUS, "", new char[0], Optional.empty());
    }

    /** Returns what kind it is. */
    public Kind kind() {
        return kind;
    }

    /** Returns the header's value; empty when none is sent. A token that lives for a while may be fetched anew for it. */
    Optional<String> header(RequestContext context) {
        return switch (kind) {
            case API_TOKEN -> Optional.of(basic(account, token));
            case ACCESS_TOKEN -> Optional.of(BEARER + new String(token));
            case OAUTH, OAUTH_CLIENT -> tokens.map(source -> BEARER + source.current(context));
            case ANONYMOUS -> Optional.empty();
        };
    }

    /** Sees to another header than one that was refused; tells whether there is another one. */
    boolean renew(Optional<String> refused, RequestContext context) {
        return tokens.isPresent()
                && refused.isPresent()
                && tokens.get().renew(refused.get().substring(BEARER.length()), context);
    }

    /** Returns the header of a user and a secret. */
    static String basic(String user, char[] secret) {
        return "Basic " + base64(user + ":", secret);
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

    /** Returns the SHA-256 of a text that is no secret itself. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
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
