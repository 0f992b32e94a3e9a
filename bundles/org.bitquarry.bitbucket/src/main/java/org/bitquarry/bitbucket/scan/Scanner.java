package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.TextSource;
import org.jspecify.annotations.Nullable;

/** Reads tables. Thread-safe. */
public final class Scanner implements AutoCloseable {
    private static final String OF_A_PERSON = "/user";

    private final BitbucketHttp http;
    private final Map<String, String> connection;
    private final int pageLength;
    private final Parents parents;
    private final KnownSizes sizes = new KnownSizes();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Makes a scanner.
     *
     * @param connection values of the path variables that the connection binds
     * @param pageLength the most rows of a page; 0 for what each table allows
     */
    public Scanner(BitbucketHttp http, Map<String, String> connection, int pageLength, Parents parents) {
        this.http = http;
        this.connection = Map.copyOf(connection);
        this.pageLength = pageLength;
        this.parents = parents;
    }

    /** Begins to read; the cursor returns exactly the rows that the request describes. All parameters are bound. */
    public Cursor scan(ScanRequest request, RequestContext context) {
        ScanRequest routed = Routes.chosen(request);
        return routed.equals(request)
                ? open(request, true, context)
                : new FallbackCursor(open(routed, false, context), () -> open(request, true, context));
    }

    private Cursor open(ScanRequest request, boolean absentIsEmpty, RequestContext context) {
        TableDefinition table = request.table().table();
        requirePerson(table);
        Choice choice = Choice.of(table, request.filter());
        boolean sorted = request.sort().isEmpty() || PushDown.split(request).sortPushed();
        if (!sorted) {
            throw new IllegalArgumentException("Bitbucket can't sort " + request.table() + " by " + request.sort());
        }
        boolean exact = choice.residual().isEmpty();
        boolean counted = request.countOnly() && PushDown.split(request).countPushed();
        List<Column> columns = columns(request, choice, counted);
        List<Column> fetched = Texts.among(columns) ? Texts.rows(table, columns) : columns;
        Fetch fetch = new Fetch(
                request.table(),
                fetched,
                request.sort(),
                exact ? request.offset() : 0,
                exact ? request.limit() : OptionalLong.empty(),
                counted);
        Reading reading = new Reading(http, threads, sizes, context);
        Cursor rows = new AccessOpener(reading, connection, pageLength, this, parents, absentIsEmpty)
                .open(choice.access(), fetch);
        if (Texts.among(columns)) {
            return withTexts(rows, request, choice, fetched, columns, reading);
        }
        if (request.countOnly()) {
            return counted ? rows : counting(local(rows, request, choice, columns));
        }
        return exact ? rows : local(rows, request, choice, columns);
    }

    /** Texts are read last, for rows that are returned; unless only they tell which rows those are. */
    private Cursor withTexts(
            Cursor rows,
            ScanRequest request,
            Choice choice,
            List<Column> fetched,
            List<Column> columns,
            Reading reading) {
        TableDefinition table = request.table().table();
        Reading own = reading.part();
        if (Texts.decide(table, choice.residual())) {
            Cursor complete = new TextCursor(rows, fetched, columns, texts(request.table(), own), own);
            Cursor passing = local(complete, request, choice, columns);
            return request.countOnly() ? counting(passing) : passing;
        }
        Cursor passing = choice.residual().isEmpty()
                ? rows
                : new LocalCursor(
                        rows,
                        fetched.stream().map(Column::name).toList(),
                        fetched.size(),
                        choice.residual(),
                        request.offset(),
                        request.limit());
        List<Column> wanted =
                request.columns().stream().map(table::requireColumn).toList();
        return new TextCursor(passing, fetched, wanted, texts(request.table(), own), own);
    }

    private BiFunction<Column, Map<String, @Nullable Object>, @Nullable Object> texts(TableRef table, Reading own) {
        Map<String, String> bound = PathValues.merged(connection, table.schema().bindings());
        return (column, row) -> {
            TextSource source = column.text().orElseThrow();
            Map<String, String> variables = new HashMap<>(bound);
            row.forEach((name, value) -> variables.put(name, String.valueOf(value)));
            boolean without =
                    PathTemplate.of(source.path()).columnVariables().stream().anyMatch(name -> row.get(name) == null)
                            || source.where()
                                    .filter(where -> !where.allows(row.get(where.column())))
                                    .isPresent();
            if (without) {
                return null;
            }
            boolean presence = column.type() == SqlType.BOOLEAN;
            try {
                Map<String, String> names = own.names().resolved(table.table(), variables, own.context());
                String text = http.text(new Target(source.path(), names, List.of()).encoded(), own.context());
                return presence ? (Object) true : text;
            } catch (NotFoundException gone) {
                return presence ? (Object) false : null;
            }
        };
    }

    private static Cursor local(Cursor rows, ScanRequest request, Choice choice, List<Column> columns) {
        return new LocalCursor(
                rows,
                columns.stream().map(Column::name).toList(),
                request.columns().size(),
                choice.residual(),
                choice.residual().isEmpty() ? 0 : request.offset(),
                choice.residual().isEmpty() ? OptionalLong.empty() : request.limit());
    }

    private static Cursor counting(Cursor rows) {
        // What was counted stays counted when reading fails and goes on.
        AtomicLong count = new AtomicLong();
        return new CountCursor(
                () -> {
                    while (rows.next()) {
                        count.incrementAndGet();
                    }
                    return count.get();
                },
                rows::close);
    }

    private static List<Column> columns(ScanRequest request, Choice choice, boolean counted) {
        TableDefinition table = request.table().table();
        List<Column> columns = new ArrayList<>();
        request.columns().forEach(name -> columns.add(table.requireColumn(name)));
        if (!counted) {
            PushDown.columnsOf(choice.residual()).stream()
                    .map(table::requireColumn)
                    .filter(column -> !columns.contains(column))
                    .forEach(columns::add);
        }
        return columns;
    }

    /** Tells what a scan will send. Asks nothing; parameters may be unbound. */
    public RequestPlan plan(ScanRequest request) {
        return new ScanExplainer(connection, pageLength, sizes, parents).plan(request);
    }

    /** Access tokens belong to no person: Bitbucket refuses them there with a misleading message. */
    private void requirePerson(TableDefinition table) {
        boolean ofPerson =
                table.list().filter(list -> list.path().startsWith(OF_A_PERSON)).isPresent();
        if (ofPerson && http.credential() == Credential.Kind.ACCESS_TOKEN) {
            throw new PermissionDeniedException(
                    new Problem(
                            "SELECT from " + table.name(),
                            "an access token belongs to no person.",
                            "Connect with an API token to read this table."),
                    List.of());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
