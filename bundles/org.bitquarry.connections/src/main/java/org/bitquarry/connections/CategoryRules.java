package org.bitquarry.connections;

import java.util.List;
import java.util.Optional;

/**
 * What a category means for its datasources.
 *
 * @param category which
 * @param colour of its label, its icon and the status line
 * @param confirmsCommits a person confirms each commit, and each statement that changes something, before it is sent
 * @param typesForIrreversible whoever sends what can't be undone types the name of the datasource first
 * @param requestCap the most requests that one statement may send, whatever the datasource or the statement allows;
 *     empty for no cap
 */
public record CategoryRules(
        Category category,
        CategoryColour colour,
        boolean confirmsCommits,
        boolean typesForIrreversible,
        Optional<Integer> requestCap) {
    /** The smallest cap. */
    public static final int LEAST_CAP = 1;
    /** The largest cap. */
    public static final int MOST_CAP = 1_000_000;

    private static final List<CategoryRules> STANDARD = List.of(
            new CategoryRules(Category.PROD, CategoryColour.RED, true, true, Optional.empty()),
            plain(Category.QA, CategoryColour.AMBER),
            plain(Category.TEST, CategoryColour.VIOLET),
            plain(Category.DEV, CategoryColour.GREEN));

    /** Checks the cap. */
    public CategoryRules {
        requestCap.ifPresent(cap -> {
            if (cap < LEAST_CAP || cap > MOST_CAP) {
                throw new IllegalArgumentException("a cap is between " + LEAST_CAP + " and " + MOST_CAP);
            }
        });
    }

    private static CategoryRules plain(Category category, CategoryColour colour) {
        return new CategoryRules(category, colour, false, false, Optional.empty());
    }

    /** Returns what the four that everybody has mean as long as nobody changed it. */
    public static List<CategoryRules> standard() {
        return STANDARD;
    }

    /** Returns what a category means of which nobody said anything. */
    public static CategoryRules of(Category category) {
        return in(STANDARD, category).orElseGet(() -> plain(category, CategoryColour.BLUE));
    }

    /** Finds those of a category in a list. */
    public static Optional<CategoryRules> in(List<CategoryRules> among, Category category) {
        return among.stream().filter(rules -> rules.isOf(category)).findFirst();
    }

    /** Tells whether these are the rules of a category, whose label is compared without regard to case. */
    public boolean isOf(Category other) {
        return category.label().equalsIgnoreCase(other.label());
    }

    /** Tells whether everybody has the category: such a one can be changed, not removed. */
    public boolean isStandard() {
        return STANDARD.stream().anyMatch(rules -> rules.isOf(category));
    }

    /** Returns the same rules in another colour. */
    public CategoryRules withColour(CategoryColour value) {
        return new CategoryRules(category, value, confirmsCommits, typesForIrreversible, requestCap);
    }

    /** Returns the same rules, with commits confirmed or not. */
    public CategoryRules withConfirmsCommits(boolean value) {
        return new CategoryRules(category, colour, value, typesForIrreversible, requestCap);
    }

    /** Returns the same rules, with a name to type before what can't be undone, or not. */
    public CategoryRules withTypesForIrreversible(boolean value) {
        return new CategoryRules(category, colour, confirmsCommits, value, requestCap);
    }

    /** Returns the same rules with another cap. */
    public CategoryRules withRequestCap(Optional<Integer> value) {
        return new CategoryRules(category, colour, confirmsCommits, typesForIrreversible, value);
    }
}
