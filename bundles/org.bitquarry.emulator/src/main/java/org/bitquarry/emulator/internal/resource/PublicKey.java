package org.bitquarry.emulator.internal.resource;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.emulator.internal.http.ApiFailure;

/** A public key as it was sent, taken apart: the API keeps its comment elsewhere. */
record PublicKey(String key, String comment) {
    private static final Pattern FORM =
            Pattern.compile("((?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\\d+) [A-Za-z0-9+/]{20,}={0,2})(?: (.*))?");

    /** Throws the 400 of a text that is no key. */
    static PublicKey parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw ApiFailure.field("key", "Invalid SSH key.");
        }
        String comment = matcher.group(2);
        return new PublicKey(matcher.group(1), comment == null ? "" : comment);
    }
}
