package org.bitquarry.bitbucket.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import org.bitquarry.bitbucket.json.Page;
import org.bitquarry.bitbucket.json.PageReader;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.table.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page. The first page alone; once that has been consumed, numbered pages are fetched side by side
 * ahead of the consumer. Rows that show again because data moved between the pages are dropped; where a list became shorter
 * on the way, rows moved to pages that were read already, and those are read again.
 */
final class ListCursor implements ReadAhead {
    /** So many pages at most; one more with each page that was consumed, so that a reader who stops early costs little. */
    private static final int AHEAD = 6;
    /** Data moves by a few rows between requests: a row shows again soon or not at all. */
    private static final int REMEMBERED_KEYS = 1_000;

    private final ListPlan plan;
    private final PageReader reader;
    private final int[] keySlots;
    private final boolean parentMayBeAbsent;
    private final Reading reading;
    private final Deque<Future<Page>> ahead = new ArrayDeque<>();
    private final Map<List<@Nullable Object>, Boolean> seen = new LinkedHashMap<>();
    private @Nullable Page page;
    private long number;
    private long lastAsked;
    private String lastTarget = "";
    private int at;
    private long left;
    private long toSkip;
    private @Nullable Object @Nullable [] row;

    /**
     * Makes a cursor; nothing is fetched.
     *
     * @param keySlots places of the key's cells in a row; empty when rows are not told apart
     * @param parentMayBeAbsent a list that is not there has no rows, because WHERE named its parent
     */
    ListCursor(ListPlan plan, PageReader reader, int[] keySlots, boolean parentMayBeAbsent, Reading reading) {
        this.plan = plan;
        this.reader = reader;
        this.keySlots = keySlots.clone();
        this.parentMayBeAbsent = parentMayBeAbsent;
        this.reading = reading;
        left = plan.limit().orElse(Long.MAX_VALUE);
        toSkip = plan.skip();
    }

    @Override
    public void prime() {
        if (page == null && left > 0) {
            number = plan.firstPage();
            lastAsked = number;
            try {
                page = fetch(plan.page(number).encoded());
                reading.sizes().learn(plan.first().identity(), page.size());
            } catch (NotFoundException absent) {
                if (!parentMayBeAbsent) {
                    throw absent;
                }
                page = new Page(List.of(), OptionalLong.of(0), Optional.empty());
            }
        }
    }

    @Override
    public boolean next() {
        if (left == 0) {
            return false;
        }
        reading.context().cancellation().check("Reading");
        prime();
        while (page != null) {
            while (at < page.rows().size()) {
                @Nullable Object[] candidate = page.rows().get(at++);
                if (isNew(candidate) && toSkip-- <= 0) {
                    left--;
                    row = candidate;
                    return true;
                }
            }
            if (!turn(page)) {
                break;
            }
        }
        row = null;
        return false;
    }

    /** Goes to the next page; returns whether there is one. */
    private boolean turn(Page current) {
        Optional<String> next = current.next();
        if (next.isEmpty() && ahead.isEmpty()) {
            return false;
        }
        boolean numbered = isNumbered(current);
        long before = number;
        try {
            askAhead(current);
            number++;
            Page following = ahead.isEmpty() ? fetch(next.orElseThrow()) : awaited();
            page = numbered ? withMissed(current, following) : following;
        } catch (BitquarryException failure) {
            stayAt(before);
            throw failure;
        }
        at = 0;
        return true;
    }

    /** Returns the page that is next. One that could not be read while nobody waited for it is asked for again. */
    private Page awaited() {
        Future<Page> asked = ahead.removeFirst();
        if (asked.isDone() && reading.broke(asked)) {
            ahead.clear();
            lastAsked = number;
            return reading.http().get(plan.page(number).encoded(), reading.context(), reader);
        }
        return reading.await(asked);
    }

    /**
     * Stands behind the rows of a page again, as if its successor had never been asked for. The pages ahead are dropped, too: they are
     * older than what will be read before them, and a row that moved in the meantime would be in neither.
     */
    private void stayAt(long current) {
        ahead.clear();
        number = current;
        lastAsked = current;
    }

    /**
     * Puts rows in front of a page that its predecessor didn't have yet: as many rows as are missing from the list may have
     * moved there. Reads pages again from the nearest on, as many as that takes, those included that more rows have left in
     * the meantime, and as rows are remembered for.
     */
    private Page withMissed(Page before, Page after) {
        if (before.size().isEmpty()
                || after.size().isEmpty()
                || keySlots.length == 0
                || plan.paging() != Paging.NUMBERED) {
            return after;
        }
        long farthest = Math.max(plan.firstPage(), number - (REMEMBERED_KEYS / plan.pageLength() - 1));
        long size = after.size().getAsLong();
        Deque<Page> again = new ArrayDeque<>();
        for (long back = number - 1; back >= farthest && before.size().getAsLong() - size > rows(again); back--) {
            Page nearer = reading.http().get(plan.page(back).encoded(), reading.context(), reader);
            again.addFirst(nearer);
            size = Math.min(size, nearer.size().orElse(size));
        }
        if (again.isEmpty()) {
            return after;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        again.forEach(page -> rows.addAll(page.rows()));
        rows.addAll(after.rows());
        return new Page(rows, after.size(), after.next());
    }

    /** Returns how many rows so many pages stand for, be they full or not. */
    private long rows(Deque<Page> pages) {
        return (long) pages.size() * plan.pageLength();
    }

    private void askAhead(Page current) {
        if (plan.paging() != Paging.NUMBERED || current.size().isEmpty() || !isNumbered(current)) {
            return;
        }
        long last = plan.lastPage(current.size().getAsLong());
        while (lastAsked < last && lastAsked < number + Math.min(AHEAD, 1 + number - plan.firstPage() + 1)) {
            lastAsked++;
            String target = plan.page(lastAsked).encoded();
            ahead.addLast(reading.start(() -> reading.http().get(target, reading.context(), reader)));
        }
    }

    /** The next page's address is opaque, but it may well bear the number that we would give it. */
    private boolean isNumbered(Page current) {
        return !ahead.isEmpty()
                || current.next()
                        .filter(next -> Arrays.asList(
                                        next.substring(next.indexOf('?') + 1).split("&"))
                                .contains("page=" + (number + 1)))
                        .isPresent();
    }

    private Page fetch(String target) {
        if (target.equals(lastTarget)) {
            throw new UnexpectedAnswerException(
                    new Problem("GET " + plan.first().readable(), "the next page is the page itself.", ""), null);
        }
        lastAsked = Math.max(lastAsked, number);
        Page fetched = reading.http().get(target, reading.context(), reader);
        lastTarget = target;
        return fetched;
    }

    private boolean isNew(@Nullable Object[] candidate) {
        if (keySlots.length == 0) {
            return true;
        }
        @Nullable Object[] key = new @Nullable Object[keySlots.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = candidate[keySlots[i]];
        }
        if (seen.put(Arrays.asList(key), Boolean.TRUE) != null) {
            return false;
        }
        if (seen.size() > REMEMBERED_KEYS) {
            seen.remove(seen.keySet().iterator().next());
        }
        return true;
    }

    @Override
    public @Nullable Object[] row() {
        if (row == null) {
            throw new IllegalStateException("no row");
        }
        return row;
    }

    @Override
    public OptionalLong size() {
        if (page == null || page.size().isEmpty()) {
            return OptionalLong.empty();
        }
        long all = Math.max(0, page.size().getAsLong() - (plan.firstPage() - 1) * plan.pageLength() - plan.skip());
        return OptionalLong.of(Math.min(all, plan.limit().orElse(Long.MAX_VALUE)));
    }

    @Override
    public void close() {
        reading.close();
        ahead.clear();
    }
}
