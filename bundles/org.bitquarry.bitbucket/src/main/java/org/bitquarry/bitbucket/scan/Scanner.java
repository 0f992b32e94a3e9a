package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;

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
        Fetch fetch = new Fetch(
                request.table(),
                columns,
                request.sort(),
                exact ? request.offset() : 0,
                exact ? request.limit() : OptionalLong.empty(),
                counted);
        Reading reading = new Reading(http, threads, sizes, context);
        Cursor rows = new AccessOpener(reading, connection, pageLength, this, parents, absentIsEmpty)
                .open(choice.access(), fetch);
        if (request.countOnly()) {
            return counted ? rows : counting(local(rows, request, choice, columns));
        }
        return exact ? rows : local(rows, request, choice, columns);
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
        return new CountCursor(
                () -> {
                    long count = 0;
                    while (rows.next()) {
                        count++;
                    }
                    return count;
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
