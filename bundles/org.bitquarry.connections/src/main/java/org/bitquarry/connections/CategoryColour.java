package org.bitquarry.connections;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The colours that a category can have; each theme has its own shade of each, which can be read on all its grounds. */
public enum CategoryColour {
    /** Danger. */
    RED,
    /** Care. */
    AMBER,
    /** Safe. */
    GREEN,
    /** Between green and blue. */
    TEAL,
    /** The accent; for categories of which nothing is known. */
    BLUE,
    /** Between blue and red. */
    VIOLET,
    /** Between violet and red. */
    PINK,
    /** Of no weight. */
    GREY;

    /** Returns the word for it in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the word for it in a list. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Finds a colour by its word in files. */
    public static Optional<CategoryColour> named(String id) {
        return Stream.of(values())
                .filter(colour -> colour.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
