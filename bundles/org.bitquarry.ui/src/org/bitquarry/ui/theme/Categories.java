package org.bitquarry.ui.theme;

import org.bitquarry.connections.CategoryRules;

/** Which token of the palette marks a category. */
public final class Categories {
    private Categories() {}

    /** Returns the token of a category's colour. */
    public static Palette colour(CategoryRules rules) {
        return switch (rules.colour()) {
            case RED -> Palette.PROD;
            case AMBER -> Palette.QA;
            case GREEN -> Palette.DEV;
            case TEAL -> Palette.TEAL;
            case BLUE -> Palette.ACCENT;
            case VIOLET -> Palette.TEST;
            case PINK -> Palette.PINK;
            case GREY -> Palette.SECONDARY;
        };
    }
}
