package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bitquarry.workbench.core.edit.SortBy;

/**
 * Sorts the rows of a grid: here once all are loaded, else by the source where it can; where it can't, as soon as they are
 * loaded. For use on the UI thread.
 */
final class GridSorting {
    private static final String LOAD_ALL = " Load all to sort them here.";

    private final GridTable grid;
    private final Supplier<Optional<Requery>> source;
    private final Consumer<String> hint;
    private final GridArranging arranging;

    /**
     * @param source reads rows anew, where that is possible
     * @param hint says below the rows what a person should know
     */
    GridSorting(GridTable grid, Supplier<Optional<Requery>> source, Consumer<String> hint, GridArranging arranging) {
        this.grid = grid;
        this.source = source;
        this.hint = hint;
        this.arranging = arranging;
    }

    /** Goes from ascending to descending to not at all; {@code also} keeps the keys before. */
    void next(int column, boolean also) {
        Optional<Boolean> now = mark(column).map(SortMark::descending);
        Optional<Boolean> next =
                now.isEmpty() ? Optional.of(false) : now.filter(down -> !down).map(up -> true);
        sort(column, next, also);
    }

    /**
     * Sorts by a column.
     *
     * @param descending the way; empty for not at all
     * @param also keeps the keys before
     */
    void sort(int column, Optional<Boolean> descending, boolean also) {
        Optional<Requery> asked = source.get();
        boolean wasAtSource =
                asked.filter(requery -> requery.view().order().isPresent()).isPresent();
        List<SortBy> keys = keys(column, descending, also);
        boolean added = keys.stream()
                .anyMatch(key -> grid.rows().parts().added(key.column()).isPresent());
        boolean here = grid.rows().rows().state().isFinal() || asked.isEmpty() || added || keys.size() > 1;
        if (here || keys.isEmpty() && !wasAtSource) {
            sortHere(keys);
        } else {
            Optional<SourceView.Order> order =
                    keys.stream().findFirst().map(key -> new SourceView.Order(name(key.column()), key.descending()));
            arranging.sort(List.of());
            asked.get().read(asked.get().view().orderedBy(order), refusal -> {
                sortHere(keys);
                hint.accept(refusal + LOAD_ALL);
            });
        }
    }

    private void sortHere(List<SortBy> keys) {
        arranging.sort(keys);
        if (!keys.isEmpty() && !grid.rows().rows().state().isFinal()) {
            boolean atMost = keys.size() > 1 && source.get().isPresent();
            hint.accept((atMost ? "The source sorts by one column." : "Only part of the rows is here.") + LOAD_ALL);
        }
    }

    private List<SortBy> keys(int column, Optional<Boolean> descending, boolean also) {
        List<SortBy> keys = new ArrayList<>(also ? before() : List.of());
        keys.removeIf(key -> key.column() == column);
        descending.ifPresent(down -> keys.add(new SortBy(column, down)));
        return keys;
    }

    /** What the rows are sorted by now, by the source where not here. */
    private List<SortBy> before() {
        List<SortBy> here = arranging.wanted().sort();
        return here.isEmpty()
                ? source.get().flatMap(requery -> requery.view().order()).stream()
                        .map(order -> new SortBy(grid.index(order.column()), order.descending()))
                        .toList()
                : here;
    }

    /** Takes in rows that came, or other ones. */
    void update() {
        arranging.update();
    }

    /** Returns what the head of a column tells. */
    Optional<SortMark> mark(int column) {
        boolean all = grid.rows().rows().state().isFinal();
        List<SortBy> keys = arranging.wanted().sort();
        return keys.stream()
                .filter(key -> key.column() == column)
                .findFirst()
                .map(key -> new SortMark(
                        all ? SortMark.Kind.HERE : SortMark.Kind.WAITING,
                        key.descending(),
                        keys.size() > 1 ? keys.indexOf(key) + 1 : 0))
                .or(() -> keys.isEmpty() ? ofSource(column) : Optional.empty());
    }

    private Optional<SortMark> ofSource(int column) {
        return source.get()
                .flatMap(requery -> requery.view().order())
                .filter(order -> order.column().equals(name(column)))
                .map(order -> new SortMark(SortMark.Kind.SOURCE, order.descending()));
    }

    private String name(int column) {
        return grid.rows().columns().get(column).name();
    }
}
