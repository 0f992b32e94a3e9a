package org.bitquarry.bitbucket;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.bitbucket.http.HttpPictures;
import org.bitquarry.bitbucket.http.HttpWrites;
import org.bitquarry.bitbucket.scan.PushDown;
import org.bitquarry.bitbucket.scan.Scanner;
import org.bitquarry.bitbucket.scan.TableRows;
import org.bitquarry.bitbucket.web.WebPages;
import org.bitquarry.bitbucket.write.ChangeWriter;
import org.bitquarry.bitbucket.write.ProcedureCaller;
import org.bitquarry.bitbucket.write.RowSource;
import org.bitquarry.bitbucket.write.SignInCalls;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.BudgetHour;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/** Speaks to Bitbucket Cloud with one credential. */
final class BitbucketConnector implements Connector {
    private static final Set<String> SCHEMAS = Set.of("Projects", "Repositories", "Forks");

    private final BitbucketHttp http;
    private final Scanner scanner;
    private final BitbucketCatalog catalog;
    private final ChangeWriter writer;
    private final ProcedureCaller caller;
    private final ConnectionCheck check;
    private final KnownScopes scopes;
    private final URI website;
    private final Consumer<Connector> onClose;
    private final CancellationToken closing = new CancellationToken();

    BitbucketConnector(
            BitbucketHttp http,
            BitbucketSettings settings,
            SignInCalls signIns,
            InstantSource clock,
            Consumer<Connector> onClose) {
        Optional<String> workspace = settings.workspace();
        this.http = http;
        this.website = WebPages.root(settings.baseUri());
        this.onClose = onClose;
        Map<String, String> connection =
                workspace.map(name -> Map.of("workspace", name)).orElse(Map.of());
        catalog = new BitbucketCatalog(
                workspace.isPresent(), this::scan, clock, settings.schemaLife(), settings.pageLength());
        scanner = new Scanner(http, connection, settings.pageLength(), catalog);
        RowSource rows = new TableRows(scanner);
        scopes = new KnownScopes(http);
        writer = new ChangeWriter(new HttpWrites(http), rows, connection, scopes::missing);
        caller = new ProcedureCaller(new HttpWrites(http), http.sleeper()::sleep, rows, connection, signIns);
        check = new ConnectionCheck(http, workspace, settings.tokenExpires(), clock);
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Pushed pushDown(ScanRequest wanted) {
        return PushDown.split(wanted);
    }

    @Override
    public RequestPlan plan(ScanRequest request) {
        return scanner.plan(request);
    }

    @Override
    public Cursor scan(ScanRequest request, RequestContext context) {
        closing.check("SELECT from " + request.table());
        return scanner.scan(request, context);
    }

    @Override
    public RequestPlan plan(ChangeSet changes) {
        return writer.plan(changes);
    }

    @Override
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        closing.check("Commit");
        return writer.commit(
                changes,
                (index, change, outcome) -> {
                    forgetSchemas(change, outcome);
                    return listener.happened(index, change, outcome);
                },
                context);
    }

    @Override
    public RequestPlan plan(ProcedureCall call) {
        return caller.plan(call);
    }

    @Override
    public Cursor call(ProcedureCall call, RequestContext context) {
        closing.check("EXEC " + call.procedure());
        if (call.procedure().procedure().name().equals("ForkRepository")) {
            catalog.refresh();
        }
        return caller.call(call, context);
    }

    /** A project or a repository that was made, renamed or deleted changes the schemas. */
    private void forgetSchemas(RowChange change, RowOutcome outcome) {
        if (SCHEMAS.contains(change.table().table().name()) && !(outcome instanceof RowOutcome.Rejected)) {
            catalog.refresh();
        }
    }

    @Override
    public ConnectionReport test(RequestContext context) {
        closing.check("Testing the connection");
        return check.run(context);
    }

    @Override
    public List<String> missingScopes(TableDefinition table, Verb verb) {
        return scopes.missing(table, verb);
    }

    @Override
    public Optional<Boolean> hasScopes(List<String> wanted) {
        return scopes.have(wanted);
    }

    @Override
    public boolean knowsScopes() {
        return scopes.areKnown();
    }

    @Override
    public boolean isOffline() {
        return http.isOffline();
    }

    @Override
    public byte[] picture(URI address, RequestContext context) {
        closing.check("Load a picture");
        return new HttpPictures(http).get(address, context);
    }

    @Override
    public Optional<URI> website() {
        return Optional.of(website);
    }

    @Override
    public Budget budget() {
        return http.budget();
    }

    @Override
    public BudgetHour budgetHour() {
        return http.budgetHour();
    }

    @Override
    public void close() {
        closing.cancel();
        scanner.close();
        http.close();
        onClose.accept(this);
    }
}
