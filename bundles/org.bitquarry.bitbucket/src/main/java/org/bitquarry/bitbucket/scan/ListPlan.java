package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.Paging;
import org.bitquarry.model.table.TableDefinition;

/**
 * One list to read: where, which page first, how far.
 *
 * @param first request of the first page, without its number
 * @param paging how pages follow each other
 * @param pageLength rows of a page
 * @param firstPage number of the first page, from 1
 * @param skip rows of that page to skip
 * @param limit the most rows
 * @param items JSON pointer to the items
 */
record ListPlan(
        Target first, Paging paging, int pageLength, long firstPage, long skip, OptionalLong limit, String items) {

    /**
     * What a list is read for.
     *
     * @param table which
     * @param columns to fetch
     * @param filter text of {@code q}
     * @param sort text of {@code sort}
     * @param parameters further parameters
     * @param offset rows to skip
     * @param limit the most rows
     * @param mostPerPage the connection's own limit of a page; 0 for none
     */
    record Wish(
            TableDefinition table,
            List<Column> columns,
            Optional<String> filter,
            Optional<String> sort,
            Map<String, String> parameters,
            long offset,
            OptionalLong limit,
            int mostPerPage) {}

    static ListPlan of(Wish wish, Map<String, String> variables) {
        ListEndpoint list = wish.table().list().orElseThrow();
        int most = wish.mostPerPage() > 0 ? Math.min(wish.mostPerPage(), list.pageLength()) : list.pageLength();
        boolean atOnce =
                wish.offset() == 0 && wish.limit().isPresent() && wish.limit().getAsLong() <= most;
        int length = atOnce ? (int) Math.max(1, wish.limit().getAsLong()) : most;
        boolean jumps = list.paging() == Paging.NUMBERED;
        Target target = new Target(list.path(), variables, List.of());
        if (list.paging() != Paging.SINGLE) {
            target = target.with("pagelen", String.valueOf(length));
        }
        target = withParameters(target, list, wish);
        List<String> envelope = new ArrayList<>();
        if (list.paging() != Paging.SINGLE && !atOnce) {
            envelope.add("next");
            if (list.sizeTrusted()) {
                envelope.add("size");
            }
        }
        Optional<String> fields = Fields.of(wish.table(), wish.columns(), list.items(), envelope);
        if (fields.isPresent()) {
            target = target.with("fields", fields.get());
        }
        return new ListPlan(
                target,
                list.paging(),
                length,
                jumps ? wish.offset() / length + 1 : 1,
                jumps ? wish.offset() % length : wish.offset(),
                wish.limit(),
                list.items());
    }

    /** Returns the request that tells how many rows pass, with the smallest page. */
    static Target counting(Wish wish, Map<String, String> variables) {
        ListEndpoint list = wish.table().list().orElseThrow();
        Target target = new Target(list.path(), variables, List.of()).with("pagelen", "1");
        return withParameters(target, list, wish).with("fields", "size");
    }

    private static Target withParameters(Target target, ListEndpoint list, Wish wish) {
        Target result = target;
        if (wish.filter().isPresent()) {
            result = result.with("q", wish.filter().get());
        } else {
            result = all(result, list.defaults());
        }
        result = all(result, list.always());
        for (Map.Entry<String, String> parameter : new java.util.TreeMap<>(wish.parameters()).entrySet()) {
            result = result.with(parameter.getKey(), parameter.getValue());
        }
        return wish.sort().isPresent() ? result.with("sort", wish.sort().get()) : result;
    }

    private static Target all(Target target, Map<String, List<String>> parameters) {
        Target result = target;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                result = result.with(parameter.getKey(), value);
            }
        }
        return result;
    }

    /** Returns the request of a page by its number. */
    Target page(long number) {
        return number == 1 ? first : first.with("page", String.valueOf(number));
    }

    /** Returns how many pages are needed of a list of so many rows. */
    long lastPage(long size) {
        long rows = limit.isPresent() ? Math.min(size, (firstPage - 1) * pageLength + skip + limit.getAsLong()) : size;
        return Math.max(1, (rows + pageLength - 1) / pageLength);
    }
}
