package org.bitquarry.ui.explorer;

import java.util.Locale;

/**
 * What a person typed to find names.
 *
 * @param text without blanks around it, in lower case
 */
record NameFilter(String text) {
    /** Lets everything through. */
    static final NameFilter NONE = new NameFilter("");

    NameFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Tells whether a name holds the text, without regard to case. */
    boolean matches(String name) {
        return name.toLowerCase(Locale.ROOT).contains(text);
    }
}
