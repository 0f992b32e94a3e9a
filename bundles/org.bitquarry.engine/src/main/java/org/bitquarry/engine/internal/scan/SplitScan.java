package org.bitquarry.engine.internal.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;

/**
 * A wish in two halves: what is sent to the source, and what is left to do here.
 *
 * @param wanted the wish
 * @param sent what the source does, with the columns that the rest needs
 * @param residual conjuncts to check here
 * @param sort order to make here; empty when the source makes it
 * @param cut offset and limit are applied here
 * @param count rows are counted here
 */
record SplitScan(
        ScanRequest wanted,
        ScanRequest sent,
        List<Predicate> residual,
        List<SortKey> sort,
        boolean cut,
        boolean count) {
    static SplitScan of(ScanRequest wanted, Pushed pushed) {
        if (wanted.countOnly() && pushed.countPushed()) {
            return new SplitScan(wanted, pushed.request(), List.of(), List.of(), false, false);
        }
        List<SortKey> sort = pushed.sortPushed() ? List.of() : wanted.sort();
        ScanRequest request = pushed.request();
        ScanRequest sent = new ScanRequest(
                wanted.table(),
                neededColumns(wanted, pushed.residual(), sort),
                request.filter(),
                pushed.sortPushed() ? request.sort() : List.of(),
                pushed.limitPushed() ? request.offset() : 0,
                pushed.limitPushed() ? request.limit() : OptionalLong.empty(),
                false);
        boolean limited = wanted.offset() > 0 || wanted.limit().isPresent();
        return new SplitScan(
                wanted, sent, pushed.residual(), sort, limited && !pushed.limitPushed(), wanted.countOnly());
    }

    private static List<String> neededColumns(ScanRequest wanted, List<Predicate> residual, List<SortKey> sort) {
        Set<String> needed = new LinkedHashSet<>(wanted.columns());
        residual.forEach(predicate -> needed.addAll(PredicateColumns.of(predicate)));
        sort.forEach(key -> needed.add(key.column()));
        return List.copyOf(needed);
    }

    /** Returns what is left to do here, each as a phrase for the request plan. */
    List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        residual.forEach(predicate -> phrases.add("checked here: " + PredicateText.of(predicate)));
        if (!sort.isEmpty()) {
            phrases.add("sorted here by "
                    + String.join(
                            ", ",
                            sort.stream()
                                    .map(key -> key.column() + (key.descending() ? " DESC" : ""))
                                    .toList()));
        }
        if (cut) {
            phrases.add("cut here"
                    + (wanted.offset() > 0 ? " after the first " + wanted.offset() + " rows" : "")
                    + (wanted.limit().isPresent() ? " to " + wanted.limit().getAsLong() + " rows" : ""));
        }
        if (count) {
            phrases.add("counted here");
        }
        return phrases;
    }
}
