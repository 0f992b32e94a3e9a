package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * What a person typed to find names: a part of one, or parts of several with dots between them, as in {@code web.pull}.
 *
 * @param text without blanks around it, in lower case
 * @param parts what stands between its dots; the text alone where there is none
 */
record NameFilter(String text, List<String> parts) {
    /** Lets everything through. */
    static final NameFilter NONE = new NameFilter("");

    /** Takes what was typed, as it was typed. */
    NameFilter(String typed) {
        this(normal(typed), List.of(normal(typed).split("\\.", -1)));
    }

    private static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Tells whether a name holds the text, without regard to case. */
    boolean matches(String name) {
        return name.toLowerCase(Locale.ROOT).contains(text);
    }

    /**
     * Tells whether the parts are found one after another in the names that lead to something.
     *
     * @param path of the datasource, the schema and the table, as far as they go
     */
    boolean leadsTo(List<String> path) {
        return isDotted() && endsWith(path, parts, String::contains);
    }

    /**
     * Tells whether it is the whole name of something, or what leads to it, with no part of a name left out.
     *
     * @param path as {@link #leadsTo} takes it
     */
    boolean isExactly(String name, List<String> path) {
        return name.equalsIgnoreCase(text) || isDotted() && endsWith(path, parts, String::equals);
    }

    /** Tells whether all parts but the last are found in the names that lead to a schema, so that the last may be in it. */
    boolean leadsInto(List<String> path) {
        return isDotted() && endsWith(path, parts.subList(0, parts.size() - 1), String::contains);
    }

    /** Returns the part that names a schema, which is what a source can be asked for. */
    String ofSchema(String datasource) {
        if (!isDotted()) {
            return text;
        }
        boolean beginsAtTop = parts.size() > 2 || datasource.equalsIgnoreCase(parts.getFirst());
        String part = parts.get(beginsAtTop ? 1 : 0);
        return part.isEmpty() ? text : part;
    }

    private boolean isDotted() {
        return parts.size() > 1 && text.length() >= parts.size();
    }

    private static boolean endsWith(List<String> path, List<String> parts, BiPredicate<String, String> matches) {
        int before = path.size() - parts.size();
        if (before < 0) {
            return false;
        }
        for (int at = 0; at < parts.size(); at++) {
            if (!matches.test(path.get(before + at).toLowerCase(Locale.ROOT), parts.get(at))) {
                return false;
            }
        }
        return true;
    }
}
