package org.bitquarry.ui.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.ui.budget.BudgetWords;

/**
 * What the status line says.
 *
 * @param category what that of the datasource that is meant means
 * @param facts one after another
 * @param budget the one of them that tells it
 */
record StatusLine(Optional<CategoryRules> category, List<Fact> facts, Optional<Budget> budget) {
    /**
     * What is said of one thing.
     *
     * @param text in a few words
     * @param isBudget it tells what is left of the budget
     */
    record Fact(String text, boolean isBudget) {}

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
        List<Fact> facts = new ArrayList<>();
        profile.map(StatusLine::name).ifPresent(text -> facts.add(new Fact(text, false)));
        part.filter(text -> !text.isBlank()).ifPresent(text -> facts.add(new Fact(text, false)));
        budget.map(BudgetWords::status).ifPresent(text -> facts.add(new Fact(text, true)));
        return new StatusLine(category, facts, budget);
    }

    /** Returns a line that says nothing. */
    static StatusLine nothing() {
        return new StatusLine(Optional.empty(), List.of(), Optional.empty());
    }

    private static String name(ConnectionProfile profile) {
        return profile.readOnly() ? profile.name() + " (read-only)" : profile.name();
    }

    /** Adds that the computer is on no network. */
    StatusLine offline() {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact("Offline", false));
        return new StatusLine(category, more, budget);
    }

    /** Returns what is shown before the facts; empty without a category. */
    String mark() {
        return category.map(known -> "■ " + known.category().label() + "  ").orElse("");
    }

    String text() {
        return facts.stream().map(Fact::text).collect(Collectors.joining(DOT));
    }
}
