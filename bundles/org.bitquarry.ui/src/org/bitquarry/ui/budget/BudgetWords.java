package org.bitquarry.ui.budget;

import java.util.Locale;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.ui.theme.Palette;

/** How a budget is told: a sign stands beside the colour when little is left. */
public final class BudgetWords {
    private BudgetWords() {}

    /** Returns the words for the status line. */
    public static String status(Budget budget) {
        return String.format(
                Locale.ROOT, "%sAPI %d/%d left", budget.isNearLimit() ? "⚠ " : "", budget.left(), budget.limit());
    }

    static String left(Budget budget) {
        String sign = budget.isNearLimit() ? "⚠ " : "";
        return budget.left() == 0
                ? String.format(Locale.ROOT, "%sall %,d requests of this hour are used", sign, budget.limit())
                : String.format(
                        Locale.ROOT,
                        "%s%,d of %,d requests left, %,d used",
                        sign,
                        budget.left(),
                        budget.limit(),
                        budget.used());
    }

    /** Returns the colour in which it is told; {@code usual} while there is enough. */
    public static Palette colour(Budget budget, Palette usual) {
        return budget.left() == 0 ? Palette.ERROR : budget.isNearLimit() ? Palette.QA : usual;
    }
}
