package org.bitquarry.bitbucket.web;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an address as people paste it: with brackets around it, with a full stop behind it, without https before it. */
final class PastedAddress {
    private static final Pattern PAGE = Pattern.compile("(?i)(https?://[^/?#\\s]+)(\\S*)");
    private static final Pattern NO_SCHEME = Pattern.compile("(?i)(?:www\\.)?bitbucket\\.org(?:/\\S*)?");
    private static final Pattern CLONE =
            Pattern.compile("(?i)(?:ssh://)?git@(?:altssh\\.)?([^:/\\s]+)(?::\\d+(?=/))?[:/](\\S+)");
    private static final Pattern AROUND = Pattern.compile("^[<(\\[\"']+|[>\"'.,;!?]+$");
    /** What a browser shows unescaped, and URI refuses. */
    private static final Pattern REFUSED = Pattern.compile("[{}|\\\\^\\[\\]\"<>`]|%(?![0-9A-Fa-f]{2})");

    private PastedAddress() {}

    /** Returns the address of a page; empty when a text is none. */
    static Optional<URI> of(String text) {
        String bare = bare(text.strip());
        Matcher page = PAGE.matcher(withScheme(bare));
        if (!page.matches()) {
            return Optional.empty();
        }
        try {
            String path = REFUSED.matcher(page.group(2)).replaceAll(refused -> "%%%02X"
                    .formatted((int) refused.group().charAt(0)));
            return Optional.of(URI.create(page.group(1) + path)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String bare(String text) {
        String inside = AROUND.matcher(text).replaceAll("");
        boolean opened = text.startsWith("(") || text.startsWith("[");
        return opened ? inside.replaceFirst("[)\\]]+[.,;!?]*$", "") : inside;
    }

    private static String withScheme(String text) {
        Matcher clone = CLONE.matcher(text);
        if (clone.matches()) {
            return "https://" + clone.group(1) + "/" + clone.group(2);
        }
        return NO_SCHEME.matcher(text).matches() ? "https://" + text : text;
    }
}
