package org.bitquarry.engine.internal.text;

import java.util.ArrayList;
import java.util.List;

/** The regions of a script that changes: only those that a change may have moved a border of are made anew. */
final class RegionList {
    private List<Region> regions = List.of();

    List<Region> all() {
        return regions;
    }

    /**
     * Takes a change.
     *
     * @param text as it is now
     * @param tokens as they are now
     * @param from where the tokens that are new begin
     * @param to where they end
     * @param by how far what stands behind them has moved
     */
    void change(String text, TokenGap tokens, int from, int to, int by) {
        int first = firstTouched(from);
        int begin = first < regions.size()
                ? regions.get(first).from()
                : first > 0 ? regions.get(first - 1).to() : 0;
        Regions made = new Regions(text, begin);
        int next = regions.size();
        int known = 0;
        for (int index = tokens.endingBehind(begin); index < tokens.size() && next == regions.size(); index++) {
            made.add(tokens.get(index));
            if (made.regions().size() > known) {
                known = made.regions().size();
                next = behindSame(made.regions().getLast(), first, to, by);
            }
        }
        if (next == regions.size()) {
            made.finish(first == 0);
        }
        List<Region> now = new ArrayList<>(regions.subList(0, first));
        now.addAll(made.regions());
        for (Region region : regions.subList(next, regions.size())) {
            now.add(region.moved(by));
        }
        regions = now;
    }

    private int firstTouched(int from) {
        int first = 0;
        while (first < regions.size() && regions.get(first).to() <= from) {
            first++;
        }
        // What no semicolon ended, the word behind it did.
        return first > 0 && !regions.get(first - 1).closed() ? first - 1 : first;
    }

    /** Returns the first of the old regions behind the one that ends where a new one does: from there all is as it was. */
    private int behindSame(Region made, int first, int to, int by) {
        if (made.to() >= to) {
            for (int index = first; index < regions.size() && regions.get(index).to() + by <= made.to(); index++) {
                Region old = regions.get(index);
                if (old.to() + by == made.to() && old.closed() == made.closed()) {
                    return index + 1;
                }
            }
        }
        return regions.size();
    }
}
