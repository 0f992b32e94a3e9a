package org.bitquarry.ui.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.Budget;

/**
 * What the status line says.
 *
 * @param category what that of the datasource that is meant means
 * @param facts one after another
 */
record StatusLine(Optional<CategoryRules> category, List<String> facts) {
    /** Between two facts. */
    static final String DOT = "  ·  ";

    /** Copies the facts. */
    StatusLine {
        facts = List.copyOf(facts);
    }

    /**
     * Puts the facts in their order.
     *
     * @param profile the datasource that is meant
     * @param category what its category means
     * @param part what the active part says
     * @param budget of the datasource, when it is connected
     */
    static StatusLine of(
            Optional<ConnectionProfile> profile,
            Optional<CategoryRules> category,
            Optional<String> part,
            Optional<Budget> budget) {
        List<String> facts = new ArrayList<>();
        profile.map(StatusLine::name).ifPresent(facts::add);
        part.filter(text -> !text.isBlank()).ifPresent(facts::add);
        budget.map(left -> String.format("API %d/%d left", left.left(), left.limit()))
                .ifPresent(facts::add);
        return new StatusLine(category, facts);
    }

    private static String name(ConnectionProfile profile) {
        return profile.readOnly() ? profile.name() + " (read-only)" : profile.name();
    }

    /** Adds that the computer is on no network. */
    StatusLine offline() {
        List<String> more = new ArrayList<>(facts);
        more.add("Offline");
        return new StatusLine(category, more);
    }

    /** Returns what is shown before the facts; empty without a category. */
    String mark() {
        return category.map(known -> "■ " + known.category().label() + "  ").orElse("");
    }

    String text() {
        return String.join(DOT, facts);
    }
}
