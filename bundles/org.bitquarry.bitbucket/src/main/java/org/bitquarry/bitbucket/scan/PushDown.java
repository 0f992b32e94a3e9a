package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.Paging;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;

/** Splits a wish into what Bitbucket does and what is left. Pure. */
public final class PushDown {
    private PushDown() {}

    /**
     * Returns both halves. Where values are read one by one, rows that don't pass must cost nothing: the whole filter is
     * taken, and what Bitbucket can't check of it is checked by the scan itself, before the texts are read.
     */
    public static Pushed split(ScanRequest wanted) {
        TableDefinition table = Routes.chosen(wanted).table().table();
        Choice choice = Choice.of(table, wanted.filter());
        boolean sorted = sortField(table, choice.access(), wanted.sort()).isPresent()
                || isSortedAnyway(choice, wanted.sort())
                || (choice.residual().isEmpty() && NaturalTop.fits(table, choice.access(), wanted));
        boolean texts =
                Texts.among(wanted.columns().stream().map(table::requireColumn).toList());
        List<Predicate> left = texts ? List.of() : choice.residual();
        boolean exact = left.isEmpty();
        boolean cut = exact && sorted;
        boolean counted = wanted.countOnly() && exact && counts(table, choice.access(), wanted.columns());
        List<String> columns = wanted.countOnly() && !counted ? columnsOf(left) : wanted.columns();
        ScanRequest request = new ScanRequest(
                wanted.table(),
                columns,
                texts ? wanted.filter() : choice.pushed(),
                sorted ? wanted.sort() : List.of(),
                cut ? wanted.offset() : 0,
                cut ? wanted.limit() : OptionalLong.empty(),
                counted);
        return new Pushed(request, left, sorted, cut, counted);
    }

    private static boolean isSortedAnyway(Choice choice, List<SortKey> sort) {
        return sort.isEmpty() || choice.access() instanceof Access.One || choice.access() instanceof Access.Nothing;
    }

    private static boolean counts(TableDefinition table, Access access, List<String> groups) {
        return switch (access) {
            case Access.Nothing nothing -> true;
            case Access.One one -> groups.isEmpty();
            case Access.Each each -> groups.isEmpty();
            case Access.Listing listing ->
                table.list().map(PushDown::tellsItsSize).orElse(false)
                        && (groups.isEmpty() || isGroupedByList(listing, groups));
        };
    }

    /** Tells whether each list is one group: its path says which. */
    private static boolean isGroupedByList(Access.Listing listing, List<String> groups) {
        List<String> path = listing.path().stream().map(Access.Binding::column).toList();
        return path.containsAll(groups)
                && listing.parts().size() == 1
                && listing.path().stream()
                        .allMatch(binding -> binding.values().size() == 1 || groups.contains(binding.column()));
    }

    private static boolean tellsItsSize(ListEndpoint list) {
        return list.sizeTrusted() || list.paging() == Paging.SINGLE;
    }

    /**
     * Returns the {@code sort} to send when the server's order is SQL's: of one list, by one key that is no text (the
     * server has its own order of texts) and never NULL (it has its own place for them).
     */
    static Optional<String> sortField(TableDefinition table, Access access, List<SortKey> sort) {
        if (sort.isEmpty() || !(access instanceof Access.Listing listing) || !listing.isSingle()) {
            return Optional.empty();
        }
        SortKey first = sort.getFirst();
        Column column = table.requireColumn(first.column());
        boolean decides = sort.size() == 1 || isWholeKey(table, listing, column);
        return column.sortField()
                .filter(field -> decides && !column.nullable() && column.type() != SqlType.VARCHAR)
                .map(field -> (first.descending() ? "-" : "") + field);
    }

    private static boolean isWholeKey(TableDefinition table, Access.Listing listing, Column column) {
        List<String> bound = listing.path().stream().map(Access.Binding::column).toList();
        return table.key().stream()
                .filter(key -> !bound.contains(key.name()))
                .toList()
                .equals(List.of(column));
    }

    /** Returns the columns that predicates look at, in their order. */
    static List<String> columnsOf(List<Predicate> predicates) {
        Set<String> names = new LinkedHashSet<>();
        predicates.forEach(predicate -> collect(predicate, names));
        return new ArrayList<>(names);
    }

    private static void collect(Predicate predicate, Set<String> names) {
        switch (predicate) {
            case Predicate.And and -> and.terms().forEach(term -> collect(term, names));
            case Predicate.Or or -> or.terms().forEach(term -> collect(term, names));
            case Predicate.Comparison comparison -> names.add(comparison.column());
            case Predicate.In in -> names.add(in.column());
            case Predicate.Like like -> names.add(like.column());
            case Predicate.IsNull isNull -> names.add(isNull.column());
            case Predicate.Never never -> {}
        }
    }
}
