package org.bitquarry.workbench.core.datasource;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.CategoryStore;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ProfileProblem;
import org.bitquarry.workbench.core.Registration;

/**
 * What the categories of datasources mean, as last read; the standard before that. Thread-safe. Methods that change or
 * refresh block on files: call them from jobs.
 */
public final class CategoryBook {
    private final Optional<CategoryStore> store;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile CategoryStore.Contents known = new CategoryStore.Contents(CategoryRules.standard(), List.of());

    /** Stands on a store; reads nothing yet. */
    public CategoryBook(CategoryStore store) {
        this(Optional.of(store));
    }

    private CategoryBook(Optional<CategoryStore> store) {
        this.store = store;
    }

    /** Makes one that nobody changes: categories mean what they mean at first. */
    public static CategoryBook standard() {
        return new CategoryBook(Optional.empty());
    }

    /** Returns all rules, those of the standard categories first. */
    public List<CategoryRules> rules() {
        return known.rules();
    }

    /** Returns what a category means. */
    public CategoryRules of(Category category) {
        return CategoryRules.in(known.rules(), category).orElseGet(() -> CategoryRules.of(category));
    }

    /** Returns what the category of a datasource means; empty when it has none. */
    public Optional<CategoryRules> of(ConnectionProfile profile) {
        return profile.category().map(this::of);
    }

    /** Returns what is wrong with the file. */
    public List<ProfileProblem> problems() {
        return known.problems();
    }

    /** Reads the rules anew: another instance may have changed them. */
    public void refresh() {
        boolean changed;
        synchronized (this) {
            CategoryStore.Contents now = store.map(CategoryStore::read).orElse(known);
            changed = !now.equals(known);
            known = now;
        }
        if (changed) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Keeps the rules of a category, new or not. */
    public void put(CategoryRules rules) {
        store.orElseThrow().put(rules);
        refresh();
    }

    /** Forgets the rules of a category; a standard one means again what it meant at first. */
    public void remove(Category category) {
        store.orElseThrow().remove(category);
        refresh();
    }

    /** Tells a listener of changes from now on, in whatever thread finds them. */
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
