package org.bitquarry.workbench.core.datasource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;

/**
 * Changes of categories that a person has not applied yet. Only what differs from the beginning is told, so that others'
 * changes of other categories stay. For one thread.
 */
public final class CategoryEdits {
    private final List<CategoryRules> before;
    private final List<CategoryRules> now;

    /** Begins with what holds. */
    public CategoryEdits(List<CategoryRules> rules) {
        this.before = List.copyOf(rules);
        this.now = new ArrayList<>(rules);
    }

    /** Returns all as they would be, in their order. */
    public List<CategoryRules> rules() {
        return List.copyOf(now);
    }

    /** Changes the rules of a category, or adds it at the end. */
    public void put(CategoryRules rules) {
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).isOf(rules.category())) {
                now.set(i, rules);
                return;
            }
        }
        now.add(rules);
    }

    /** Removes a category that not everybody has. */
    public void remove(Category category) {
        now.removeIf(rules -> rules.isOf(category) && !rules.isStandard());
    }

    /** Leaves only the standard ones, as they are at first. */
    public void reset() {
        now.clear();
        now.addAll(CategoryRules.standard());
    }

    /** Says why a label can't be that of a new category; empty when it can. */
    public Optional<String> problem(String label) {
        if (label.isBlank()) {
            return Optional.of("Label is missing.");
        }
        if (label.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("A label is one line.");
        }
        return CategoryRules.in(now, new Category(label))
                .map(rules -> "There is a category " + rules.category().label() + " already.");
    }

    /** Returns those that differ from the beginning, or are new. */
    public List<CategoryRules> changed() {
        return now.stream().filter(rules -> !before.contains(rules)).toList();
    }

    /** Returns those that are gone. */
    public List<Category> removed() {
        return before.stream()
                .map(CategoryRules::category)
                .filter(category -> CategoryRules.in(now, category).isEmpty())
                .toList();
    }

    /** Tells whether anything differs from the beginning. */
    public boolean isChanged() {
        return !changed().isEmpty() || !removed().isEmpty();
    }
}
