package org.bitquarry.jdbc.internal.metadata;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of JDBC, without regard to case: {@code %} stands for any characters, {@code _} for one, and a backslash takes
 * the meaning from either.
 */
final class NamePattern {
    private final Pattern regex;
    private final String literal;
    private final boolean anyLength;
    private final boolean open;

    private NamePattern(Pattern regex, String literal, boolean anyLength, boolean open) {
        this.regex = regex;
        this.literal = literal;
        this.anyLength = anyLength;
        this.open = open;
    }

    /** Reads a pattern; null matches everything. */
    static NamePattern of(@Nullable String pattern) {
        String text = pattern == null ? "%" : pattern;
        StringBuilder regex = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        boolean anyLength = false;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                regex.append(Pattern.quote(text.substring(i, i + 1)));
                literal.append(text.charAt(i));
            } else if (c == '%') {
                anyLength = true;
                regex.append(".*");
            } else if (c == '_') {
                open = true;
                regex.append('.');
                literal.append(c);
            } else {
                regex.append(Pattern.quote(text.substring(i, i + 1)));
                literal.append(c);
            }
        }
        Pattern compiled =
                Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        return new NamePattern(compiled, literal.toString(), anyLength, open);
    }

    /** Makes a pattern that means one name. */
    static NamePattern exactly(String name) {
        return new NamePattern(
                Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                name,
                false,
                false);
    }

    boolean matches(String name) {
        return regex.matcher(name).matches();
    }

    /** Returns the one name that it can mean; with an unescaped underscore it may mean others, too. */
    Optional<String> name() {
        return anyLength ? Optional.empty() : Optional.of(literal);
    }

    /** Tells whether it can mean no other than its one name. */
    boolean isExact() {
        return !anyLength && !open;
    }
}
