package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.bitquarry.bitbucket.filter.BbqlWriter;
import org.bitquarry.bitbucket.json.Page;
import org.bitquarry.bitbucket.json.PageReader;
import org.bitquarry.bitbucket.json.RowDecoder;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.FilePaths;
import org.bitquarry.model.table.Paging;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Opens cursors by an access. One a scan. */
final class AccessOpener {
    private static final int BAD_REQUEST = 400;

    private final Reading reading;
    private final Map<String, String> connection;
    private final int pageLength;
    private final Scanner scanner;
    private final Parents parents;
    private final boolean absentIsEmpty;

    AccessOpener(
            Reading reading,
            Map<String, String> connection,
            int pageLength,
            Scanner scanner,
            Parents parents,
            boolean absentIsEmpty) {
        this.reading = reading;
        this.connection = connection;
        this.pageLength = pageLength;
        this.scanner = scanner;
        this.parents = parents;
        this.absentIsEmpty = absentIsEmpty;
    }

    Cursor open(Access access, Fetch fetch) {
        return switch (access) {
            case Access.Nothing nothing -> none(fetch);
            case Access.One one -> cut(one(one.key(), fetch).orElseGet(() -> none(fetch)), fetch);
            case Access.Each each -> cut(each(each, fetch), fetch);
            case Access.Listing listing -> listing(listing, fetch);
        };
    }

    private ReadAhead none(Fetch fetch) {
        return fetch.counted() && fetch.columns().isEmpty()
                ? new CountCursor(() -> 0, reading::close)
                : new FanOutCursor(List.<ReadAhead>of().iterator(), false, reading, () -> {});
    }

    /** Applies offset and limit where the requests don't. */
    private static Cursor cut(Cursor rows, Fetch fetch) {
        return fetch.counted() || (fetch.offset() == 0 && fetch.limit().isEmpty())
                ? rows
                : new LocalCursor(
                        rows,
                        fetch.columns().stream().map(Column::name).toList(),
                        fetch.columns().size(),
                        List.of(),
                        fetch.offset(),
                        fetch.limit());
    }

    private Cursor each(Access.Each each, Fetch fetch) {
        List<ReadAhead> cursors = new ArrayList<>();
        Column column = fetch.table().table().requireColumn(each.column());
        distinct(column, each.values()).forEach(value -> {
            Map<String, Operand> key = new HashMap<>(each.key());
            key.put(each.column(), Operand.of(value));
            one(key, fetch).ifPresent(cursors::add);
        });
        return fanOut(cursors.iterator(), fetch, () -> {});
    }

    private static List<Object> distinct(Column column, List<Operand> values) {
        return values.stream()
                .flatMap(value -> PathValues.of(column, value.boundValue()).stream())
                .distinct()
                .toList();
    }

    private Cursor fanOut(Iterator<ReadAhead> cursors, Fetch fetch, Runnable onClose) {
        FanOutCursor rows = new FanOutCursor(cursors, fetch.counted(), reading, onClose);
        if (!fetch.counted() || !fetch.columns().isEmpty()) {
            return rows;
        }
        // What was counted stays counted when reading fails and goes on.
        AtomicLong sum = new AtomicLong();
        return new CountCursor(
                () -> {
                    while (rows.next()) {
                        sum.addAndGet((Long) java.util.Objects.requireNonNull(rows.row()[0]));
                    }
                    return sum.get();
                },
                rows::close);
    }

    /** Returns a cursor over one object; empty when no object can have such a key. */
    private Optional<ReadAhead> one(Map<String, Operand> key, Fetch fetch) {
        TableDefinition table = fetch.table().table();
        Map<String, @Nullable Object> constants = new HashMap<>();
        for (Map.Entry<String, Operand> entry : key.entrySet()) {
            Optional<Object> value = PathValues.of(
                    table.requireColumn(entry.getKey()), entry.getValue().boundValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            constants.put(entry.getKey(), value.get());
        }
        Map<String, String> path = texts(constants);
        constants.keySet().removeIf(name -> !table.requireColumn(name).pointer().isEmpty());
        PageReader reader = PageReader.of(new RowDecoder(fetch.columns(), constants), "");
        ReadAhead cursor = SlashedNames.occur(table, table.get().orElseThrow(), path)
                ? late(fetch.table(), path, true, (names, own) -> one(fetch, names, reader, own))
                : one(fetch, path, reader, reading.part());
        return Optional.of(fetch.counted() ? new CountCursor(() -> cursor.next() ? 1 : 0, cursor::close) : cursor);
    }

    private ReadAhead one(Fetch fetch, Map<String, String> path, PageReader reader, Reading own) {
        Target target = Requests.get(fetch.table(), fetch.columns(), connection, path);
        return new OneCursor(target.encoded(), reader, own);
    }

    /** What stands in the path for a name with a slash is asked for first. */
    private ReadAhead late(
            TableRef table,
            Map<String, String> path,
            boolean absentMeansEmpty,
            BiFunction<Map<String, String>, Reading, ReadAhead> maker) {
        Reading own = reading.part();
        Map<String, String> variables =
                PathValues.merged(connection, table.schema().bindings());
        variables.putAll(path);
        return new LateCursor(
                () -> maker.apply(own.names().resolved(table.table(), variables, own.context()), own.part()),
                absentMeansEmpty,
                own);
    }

    /** A path that only chooses what is listed can't be compared with anything: a wrong one is told, not taken for no rows. */
    private static void requirePaths(Access.Listing listing, TableRef ref) {
        TableDefinition table = ref.table();
        PathTemplate path = PathTemplate.of(table.list().orElseThrow().path());
        listing.path().stream()
                .filter(binding -> path.pathVariables().contains(binding.column())
                        && table.requireColumn(binding.column()).hidden())
                .forEach(binding -> binding.values().forEach(operand -> {
                    String text = String.valueOf(operand.boundValue());
                    if (table.requireColumn(binding.column())
                            .assumed()
                            .filter(text::equals)
                            .isEmpty()) {
                        FilePaths.complaint(text).ifPresent(complaint -> {
                            throw new RequestRejectedException(
                                    new Problem(
                                            "SELECT from " + ref,
                                            binding.column() + ": " + complaint,
                                            "Write it like src/main."),
                                    BAD_REQUEST,
                                    Map.of(binding.column(), List.of(complaint)));
                        });
                    }
                }));
    }

    private Cursor listing(Access.Listing listing, Fetch fetch) {
        requirePaths(listing, fetch.table());
        Optional<ParentScan> parent = ParentScan.of(fetch.table(), listing.path());
        if (parent.isEmpty() && listing.isSingle()) {
            Optional<Map<String, Object>> path = Combinations.only(fetch.table().table(), listing.path());
            if (path.isEmpty()) {
                return none(fetch);
            }
            return NaturalTop.fits(fetch.table().table(), listing, fetch.sort(), fetch.offset(), fetch.limit())
                    ? top(listing, path.get(), fetch)
                    : list(listing, path.get(), fetch);
        }
        Fetch part = fetch.ofOneAmongMany();
        List<Access.Listing> parts = listing.parts();
        if (parent.isEmpty()) {
            Iterator<Map<String, Object>> paths = Combinations.of(fetch.table().table(), listing.path(), Map.of())
                    .iterator();
            return cut(
                    fanOut(new Crossed<>(paths, parts, (path, each) -> list(each, path, part)), part, () -> {}), fetch);
        }
        Cursor keys = parent.get()
                .remembered()
                .<Cursor>map(kind -> new MembersCursor(() -> parents.members(kind, reading.context())))
                .orElseGet(() -> scanner.scan(parent.get().request(), reading.context()));
        Iterator<Map<String, Object>> paths =
                new ParentPaths(keys, parent.get().names(), fetch.table().table(), listing.path());
        return cut(
                fanOut(new Crossed<>(paths, parts, (path, each) -> list(each, path, part)), part, keys::close), fetch);
    }

    /** The server's order is not SQL's: whole pages are read until SQL's last rows are certain. */
    private Cursor top(Access.Listing listing, Map<String, Object> path, Fetch fetch) {
        Column sorted =
                fetch.table().table().requireColumn(fetch.sort().getFirst().column());
        List<Column> columns = new ArrayList<>(fetch.columns());
        if (!columns.contains(sorted)) {
            columns.add(sorted);
        }
        Fetch all = new Fetch(fetch.table(), columns, fetch.sort(), 0, OptionalLong.empty(), false);
        int most = (int) (fetch.offset() + fetch.limit().orElse(0));
        ReadAhead top = new NaturalTopCursor(list(listing, path, all), columns.indexOf(sorted), most);
        return cut(
                columns.size() == fetch.columns().size()
                        ? top
                        : new NarrowCursor(top, fetch.columns().size()),
                fetch);
    }

    private ReadAhead list(Access.Listing listing, Map<String, Object> path, Fetch fetch) {
        TableDefinition table = fetch.table().table();
        return SlashedNames.occur(table, table.list().orElseThrow().path(), path)
                ? late(
                        fetch.table(),
                        texts(path),
                        mayBeAbsent(table),
                        (names, own) -> list(listing, path, names, fetch, own))
                : list(listing, path, texts(path), fetch, reading.part());
    }

    /**
     * Reads a list.
     *
     * @param path what rows show of its path
     * @param names what the path is filled with
     */
    private ReadAhead list(
            Access.Listing listing, Map<String, Object> path, Map<String, String> names, Fetch fetch, Reading own) {
        TableDefinition table = fetch.table().table();
        Map<String, @Nullable Object> constants = new HashMap<>(path);
        Map<String, String> parameters = new HashMap<>();
        listing.parameters().forEach((name, operand) -> {
            Object value = operand.boundValue();
            constants.put(name, value);
            if (table.requireColumn(name).pushdown() instanceof Pushdown.QueryParameter parameter) {
                parameters.put(parameter.name(), String.valueOf(value));
            }
        });
        List<Column> columns = fetch.counted() ? List.of() : withKey(fetch);
        ListPlan.Wish wish = new ListPlan.Wish(
                table,
                columns,
                listing.filter().map(BbqlWriter::write),
                PushDown.sortField(table, listing, fetch.sort()).or(() -> NaturalTop.sortField(table, fetch.sort())),
                parameters,
                fetch.offset(),
                fetch.limit(),
                pageLength);
        Map<String, String> variables =
                PathValues.merged(connection, fetch.table().schema().bindings());
        variables.putAll(names);
        PageReader reader = PageReader.of(
                new RowDecoder(columns, constants), table.list().orElseThrow().items());
        if (fetch.counted()) {
            CountCursor count = new CountCursor(() -> count(wish, variables, reader, own), own::close);
            return fetch.columns().isEmpty() ? count : new GroupCursor(group(fetch, path), count);
        }
        ListPlan plan = ListPlan.of(wish, variables);
        ListCursor rows = new ListCursor(plan, reader, keySlots(columns, plan, table), mayBeAbsent(table), own);
        return columns.size() == fetch.columns().size()
                ? rows
                : new NarrowCursor(rows, fetch.columns().size());
    }

    /** A list whose parent WHERE names, or which may not be there at all, has no rows when it is not found. */
    private boolean mayBeAbsent(TableDefinition table) {
        return table.list().orElseThrow().optional()
                || (absentIsEmpty && !table.parentKey().isEmpty());
    }

    /** The list's path says which group its rows are. */
    private static List<Object> group(Fetch fetch, Map<String, Object> path) {
        return fetch.columns().stream()
                .map(column -> java.util.Objects.requireNonNull(path.get(column.name())))
                .toList();
    }

    private long count(ListPlan.Wish wish, Map<String, String> variables, PageReader reader, Reading own) {
        boolean parentMayBeAbsent = mayBeAbsent(wish.table());
        if (wish.table().list().orElseThrow().paging() != Paging.SINGLE) {
            try {
                Target target = ListPlan.counting(wish, variables);
                Page page = own.http().get(target.encoded(), own.context(), PageReader.counting());
                own.sizes().learn(target.identity(), page.size());
                if (page.size().isPresent()) {
                    return page.size().getAsLong();
                }
            } catch (NotFoundException absent) {
                if (!parentMayBeAbsent) {
                    throw absent;
                }
                return 0;
            }
        }
        ListCursor rows = new ListCursor(ListPlan.of(wish, variables), reader, new int[0], parentMayBeAbsent, own);
        long count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }

    /** Rows of several numbered pages are told apart by their key, which has to be fetched for it. */
    private List<Column> withKey(Fetch fetch) {
        TableDefinition table = fetch.table().table();
        boolean severalPages = table.list().orElseThrow().paging() == Paging.NUMBERED
                && (fetch.limit().isEmpty()
                        || fetch.limit().getAsLong()
                                > table.list().orElseThrow().pageLength());
        List<Column> columns = new ArrayList<>(fetch.columns());
        if (severalPages) {
            table.key().stream()
                    .filter(column -> !column.pointer().isEmpty() && !columns.contains(column))
                    .forEach(columns::add);
        }
        return columns;
    }

    private static int[] keySlots(List<Column> columns, ListPlan plan, TableDefinition table) {
        boolean complete = columns.containsAll(table.key().stream()
                .filter(column -> !column.pointer().isEmpty())
                .toList());
        return plan.paging() != Paging.NUMBERED || !complete
                ? new int[0]
                : IntStream.range(0, columns.size())
                        .filter(slot -> columns.get(slot).key())
                        .toArray();
    }

    private static Map<String, String> texts(Map<String, ? extends @Nullable Object> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
