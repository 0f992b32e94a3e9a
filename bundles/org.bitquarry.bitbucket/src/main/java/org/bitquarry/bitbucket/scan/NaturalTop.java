package org.bitquarry.bitbucket.scan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Paging;
import org.bitquarry.model.table.TableDefinition;

/**
 * The last few texts of a list that the server sorts naturally: it takes runs of digits as numbers, and how it regards case
 * is not known. Its order is not SQL's, but reading from its end, a row may prove that SQL's last ones were all seen.
 */
final class NaturalTop {
    /** Up to so many rows are wanted that way: they have to be kept. */
    private static final int MOST = 100;

    /**
     * Small letters, digits one by one, and what stands before both in every order. Whatever stands before such a text
     * in a natural order, with or without regard to case, also stands before it by code points: a smaller number that is
     * a longer text begins with 0, and a capital comes before a small letter.
     */
    private static final Pattern PROVING = Pattern.compile("(?:[a-z./+-]|(?<![0-9])[0-9](?![0-9]))*");

    private NaturalTop() {}

    /** Tells whether a wish is for the last texts of one list. */
    static boolean fits(TableDefinition table, Access access, ScanRequest wanted) {
        return fits(table, access, wanted.sort(), wanted.offset(), wanted.limit());
    }

    static boolean fits(TableDefinition table, Access access, List<SortKey> sort, long offset, OptionalLong limit) {
        if (sort.size() != 1 || limit.isEmpty() || offset + limit.getAsLong() > MOST) {
            return false;
        }
        Column column = table.requireColumn(sort.getFirst().column());
        return sort.getFirst().descending()
                && column.sortedNaturally()
                && !column.nullable()
                && access instanceof Access.Listing listing
                && listing.isSingle()
                && table.list().orElseThrow().paging() != Paging.SINGLE;
    }

    /** Returns the {@code sort} to send. */
    static Optional<String> sortField(TableDefinition table, List<SortKey> sort) {
        return sort.isEmpty()
                ? Optional.empty()
                : table.column(sort.getFirst().column())
                        .filter(Column::sortedNaturally)
                        .flatMap(Column::sortField)
                        .map(field -> "-" + field);
    }

    /** Tells whether every text that the server lists behind this one also comes before it in SQL's order. */
    static boolean proves(String text) {
        return PROVING.matcher(text).matches();
    }
}
