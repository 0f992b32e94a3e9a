package org.bitquarry.ui.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.workbench.core.find.FindHit;
import org.bitquarry.workbench.core.find.FindKind;

/**
 * A line of the dialog.
 *
 * @param hit what was found
 * @param first whether it is the first of its group, which is named there
 */
record FindRow(FindHit hit, boolean first) {
    /** So many of a kind are shown while others were found, too. */
    private static final int MOST_OF_A_KIND = 12;

    /** Puts what was found into groups; the group of the best hit comes first. */
    static List<FindRow> grouped(List<FindHit> hits) {
        Map<FindKind, List<FindHit>> groups = new EnumMap<>(FindKind.class);
        hits.forEach(hit -> groups.computeIfAbsent(hit.entry().kind(), kind -> new ArrayList<>())
                .add(hit));
        List<FindRow> rows = new ArrayList<>();
        groups.values().stream()
                .sorted(Comparator.comparingInt((List<FindHit> group) -> hits.indexOf(group.getFirst())))
                .forEach(group -> {
                    int most = groups.size() == 1 ? group.size() : MOST_OF_A_KIND;
                    for (int i = 0; i < Math.min(most, group.size()); i++) {
                        rows.add(new FindRow(group.get(i), i == 0));
                    }
                });
        return rows;
    }
}
