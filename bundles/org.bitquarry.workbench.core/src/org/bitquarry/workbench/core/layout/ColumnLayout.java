package org.bitquarry.workbench.core.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.bitquarry.workbench.core.edit.SortBy;
import org.bitquarry.workbench.core.inspect.PathColumn;

/**
 * How a person wants the columns of rows shown. Columns are known by {@linkplain org.bitquarry.workbench.core.query.ColumnNames their names}, so that a layout
 * outlives a table that changes.
 *
 * @param places the columns from the left, hidden ones too
 * @param sort by what the rows are sorted here, the first decides
 * @param added parts of JSON that are columns of their own
 */
public record ColumnLayout(List<Place> places, List<Order> sort, List<PathColumn> added) {
    /** Columns as they came. */
    public static final ColumnLayout NONE = new ColumnLayout(List.of(), List.of());

    /** Copies the lists. */
    public ColumnLayout {
        places = List.copyOf(places);
        sort = List.copyOf(sort);
        added = List.copyOf(added);
    }

    /** Makes a layout without added columns. */
    public ColumnLayout(List<Place> places, List<Order> sort) {
        this(places, sort, List.of());
    }

    /** Returns the same layout with other added columns; new ones stand as {@link #fit} puts them. */
    public ColumnLayout adding(List<PathColumn> parts) {
        return new ColumnLayout(places, sort, parts);
    }

    /**
     * A column's place.
     *
     * @param name of the column
     * @param width in pixels of 100 %; empty for what fits
     * @param hidden not shown
     * @param frozen stays when others are scrolled; only leading columns can
     */
    public record Place(String name, OptionalInt width, boolean hidden, boolean frozen) {}

    /**
     * A key of the order.
     *
     * @param name of the column
     * @param descending from the highest
     */
    public record Order(String name, boolean descending) {}

    /**
     * A layout for columns that are there.
     *
     * @param order indexes of all columns from the left
     * @param hidden those that are not shown
     * @param frozen how many of the shown ones stay, from the left
     * @param widths in pixels of 100 %, of columns that have one
     * @param sort the keys of the order
     */
    public record Fitted(
            List<Integer> order, Set<Integer> hidden, int frozen, Map<Integer, Integer> widths, List<SortBy> sort) {
        /** Copies everything. */
        public Fitted {
            order = List.copyOf(order);
            hidden = Set.copyOf(hidden);
            widths = Map.copyOf(widths);
            sort = List.copyOf(sort);
        }
    }

    /** Tells whether columns stand as they came. */
    public boolean isNone() {
        return equals(NONE);
    }

    /**
     * Fits the layout to columns: those that it doesn't know stand behind the one that came before them, those that are
     * gone are left out. Something is always shown.
     */
    public Fitted fit(List<String> names) {
        List<Integer> order = new ArrayList<>();
        Set<Integer> hidden = new HashSet<>();
        Map<Integer, Integer> widths = new LinkedHashMap<>();
        int frozen = 0;
        boolean leading = true;
        for (Place place : places) {
            int index = names.indexOf(place.name());
            if (index >= 0 && !order.contains(index)) {
                order.add(index);
                place.width().ifPresent(width -> widths.put(index, width));
                if (place.hidden()) {
                    hidden.add(index);
                } else {
                    leading &= place.frozen();
                    frozen += leading ? 1 : 0;
                }
            }
        }
        for (int index = 0; index < names.size(); index++) {
            if (!order.contains(index)) {
                int place = order.indexOf(before(names, index)) + 1;
                boolean among = frozen > 0 && shown(order.subList(0, place), hidden) < frozen;
                frozen += among ? 1 : 0;
                order.add(place, index);
            }
        }
        if (hidden.size() == order.size()) {
            hidden.clear();
        }
        List<SortBy> keys = sort.stream()
                .filter(key -> names.contains(key.name()))
                .map(key -> new SortBy(names.indexOf(key.name()), key.descending()))
                .toList();
        return new Fitted(order, hidden, frozen, widths, keys);
    }

    /** A part stands behind the parts of the same JSON that were added before, and they behind the JSON. */
    private int before(List<String> names, int index) {
        int first = names.size() - added.size();
        if (index < first) {
            return index - 1;
        }
        String source = added.get(index - first).source();
        for (int other = index - 1; other >= first; other--) {
            if (added.get(other - first).source().equals(source)) {
                return other;
            }
        }
        return names.indexOf(source);
    }

    private static int shown(List<Integer> order, Set<Integer> hidden) {
        return (int) order.stream().filter(index -> !hidden.contains(index)).count();
    }

    /** Returns the layout of columns that are there; {@link #NONE} where they stand as they came. */
    public static ColumnLayout of(List<String> names, Fitted shown) {
        return of(names, shown, List.of());
    }

    /**
     * Returns the layout of columns that are there; {@link #NONE} where they stand as they came.
     *
     * @param added the columns at the end of the names that were added
     */
    public static ColumnLayout of(List<String> names, Fitted shown, List<PathColumn> added) {
        int left = shown.frozen();
        List<Place> places = new ArrayList<>();
        for (int index : shown.order()) {
            boolean hidden = shown.hidden().contains(index);
            boolean frozen = !hidden && left > 0;
            left -= frozen ? 1 : 0;
            Integer width = shown.widths().get(index);
            places.add(new Place(
                    names.get(index), width == null ? OptionalInt.empty() : OptionalInt.of(width), hidden, frozen));
        }
        List<Order> sort = shown.sort().stream()
                .map(key -> new Order(names.get(key.column()), key.descending()))
                .toList();
        boolean asTheyCame = shown.widths().isEmpty()
                && shown.hidden().isEmpty()
                && shown.frozen() == 0
                && shown.order().equals(IntStream.range(0, names.size()).boxed().toList());
        return new ColumnLayout(asTheyCame ? List.of() : places, sort, added);
    }
}
