package org.bitquarry.connections;

import java.util.List;
import java.util.Optional;

/**
 * What kind of installation a datasource is; shown as a coloured label. {@link CategoryRules} say what follows from it.
 *
 * @param label such as PROD; a person may use their own
 */
public record Category(String label) {
    /** The one that people depend on. */
    public static final Category PROD = new Category("PROD");
    /** Where releases are examined. */
    public static final Category QA = new Category("QA");
    /** Where tests run. */
    public static final Category TEST = new Category("TEST");
    /** Where things are made. */
    public static final Category DEV = new Category("DEV");

    private static final List<Category> STANDARD = List.of(PROD, QA, TEST, DEV);

    /** Checks the label. */
    public Category {
        label = label.strip();
        if (label.isEmpty() || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a category has a label of one line");
        }
    }

    /** Returns the four that everybody has, those with the most at stake first. */
    public static List<Category> standard() {
        return STANDARD;
    }

    /** Makes a category of a label; an empty one stands for none. */
    public static Optional<Category> of(String label) {
        if (label.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(STANDARD.stream()
                .filter(category -> category.label().equalsIgnoreCase(label.strip()))
                .findFirst()
                .orElseGet(() -> new Category(label)));
    }
}
