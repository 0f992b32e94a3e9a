package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What a person chooses of columns: which are shown, in which order; and which of them match what is looked for. */
final class ColumnChoice {
    private final List<String> names;
    private final List<Integer> order;
    private final Set<Integer> hidden;
    private String filter = "";

    /**
     * @param names of the columns by their index
     * @param order all columns from the left
     * @param hidden those that are not shown
     */
    ColumnChoice(List<String> names, List<Integer> order, Set<Integer> hidden) {
        this.names = List.copyOf(names);
        this.order = new ArrayList<>(order);
        this.hidden = new HashSet<>(hidden);
    }

    List<Integer> order() {
        return List.copyOf(order);
    }

    Set<Integer> hidden() {
        return Set.copyOf(hidden);
    }

    String name(int index) {
        return names.get(index);
    }

    boolean isShown(int index) {
        return !hidden.contains(index);
    }

    /** Looks for a part of names, without regard to case. */
    void filter(String part) {
        filter = part.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the columns whose names match, in their order. */
    List<Integer> matching() {
        return order.stream()
                .filter(index -> names.get(index).toLowerCase(Locale.ROOT).contains(filter))
                .toList();
    }

    void show(int index, boolean shown) {
        if (shown) {
            hidden.remove(index);
        } else {
            hidden.add(index);
        }
    }

    /** Shows or hides all columns that match. */
    void showMatching(boolean shown) {
        matching().forEach(index -> show(index, shown));
    }

    /** Moves a column by one place among those that match; tells whether it moved. */
    boolean move(int index, boolean down) {
        List<Integer> matching = matching();
        int to = matching.indexOf(index) + (down ? 1 : -1);
        if (!matching.contains(index) || to < 0 || to >= matching.size()) {
            return false;
        }
        put(index, matching.get(to), down);
        return true;
    }

    /** Puts a column beside another one. */
    void put(int index, int beside, boolean behind) {
        if (index != beside) {
            order.remove((Integer) index);
            order.add(order.indexOf(beside) + (behind ? 1 : 0), index);
        }
    }

    /** Shows all columns in the order in which they came. */
    void reset() {
        order.clear();
        IntStream.range(0, names.size()).forEach(order::add);
        hidden.clear();
    }

    /** Tells whether a column is shown at all, as one must be. */
    boolean isPossible() {
        return hidden.size() < order.size();
    }

    /** Returns how many columns are shown, in words. */
    String words() {
        int shown = order.size() - hidden.size();
        return shown == 0
                ? "Show at least one column."
                : FooterText.number(shown) + " of " + FooterText.number(order.size()) + " columns are shown.";
    }
}
