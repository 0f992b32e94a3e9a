package org.bitquarry.model.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the server writes the values of a text column; decides whether its comparisons can be trusted. */
public enum TextForm {
    /** Any text; the server may compare without regard to case. */
    FREE,
    /** A UUID in braces, in lower case. */
    UUID,
    /** A name that never holds a capital: a slug, a hash. */
    LOWER_CASE,
    /** A name that never holds a capital, behind the last slash of what the server writes. */
    END_OF_PATH,
    /** JSON of an array or object that is not flattened. */
    JSON;

    private static final Pattern BRACED = Pattern.compile("\\{[^{}A-Z]*}");

    /** Tells whether a text equals another one exactly when the server says so, given that both are canonical. */
    public boolean comparesExactly() {
        return this == UUID || this == LOWER_CASE || this == END_OF_PATH;
    }

    /** Tells whether the server could have written this text; one that it could not equals none of the column's. */
    public boolean isCanonical(String text) {
        return switch (this) {
            case FREE, JSON -> true;
            case UUID -> BRACED.matcher(text).matches();
            case LOWER_CASE, END_OF_PATH -> text.equals(text.toLowerCase(Locale.ROOT));
        };
    }
}
