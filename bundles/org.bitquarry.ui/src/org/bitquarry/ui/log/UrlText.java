package org.bitquarry.ui.log;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Makes addresses readable: without scheme and host, and decoded. */
final class UrlText {
    private static final int HEX = 16;

    private UrlText() {}

    /** Returns path and query as a person reads them. */
    static String of(String url) {
        int scheme = url.indexOf("://");
        int path = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
        return decoded(path < 0 ? "/" : url.substring(path));
    }

    /** Returns the host, with its port when one is named. */
    static String host(String url) {
        String authority = URI.create(url.replaceAll("[?#].*", "")).getRawAuthority();
        return authority == null ? "" : authority;
    }

    private static String decoded(String encoded) {
        int query = encoded.indexOf('?');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int value = c == '%' && i + 2 < encoded.length() ? hex(encoded.substring(i + 1, i + 3)) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else if (c == '+' && query >= 0 && i > query) {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hex(String digits) {
        int high = Character.digit(digits.charAt(0), HEX);
        int low = Character.digit(digits.charAt(1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
