package org.bitquarry.ui.theme;

import org.bitquarry.connections.Category;

/** Which colour marks a category; a person's own categories share one. */
public final class Categories {
    private Categories() {}

    /** Returns the token of a category. */
    public static Palette colour(Category category) {
        return switch (category.label()) {
            case "PROD" -> Palette.PROD;
            case "QA" -> Palette.QA;
            case "TEST" -> Palette.TEST;
            case "DEV" -> Palette.DEV;
            default -> Palette.ACCENT;
        };
    }
}
