package org.bitquarry.ui.table;

import java.util.List;
import java.util.Map;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.bitquarry.workbench.core.edit.RowId;

/** An emulator of its own, registered as a datasource by its address; what a test leaves there is forgotten behind it. */
final class Acme implements AutoCloseable {
    static final String DATASOURCE = "acme test";

    final Emulator emulator = Emulator.start(EmulatorOptions.demo());
    private final String name;

    Acme() {
        this(ConnectionProfile.named(DATASOURCE));
    }

    /** Registers it with a name, a category or a switch of its own. */
    Acme(ConnectionProfile named) {
        name = named.name();
        ConnectionProfile profile = named.with(ConnectionProperties.SOURCE, "Bitbucket")
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.URL, emulator.baseUri().toString())
                .with(ConnectionProperties.AUTH_SCHEME, "APIToken")
                .with(ConnectionProperties.USER, Account.DEMO_EMAIL);
        core().dataSources().save(profile);
        core().dataSources()
                .keepSecrets(
                        name,
                        Map.of(ConnectionProperties.API_TOKEN.name(), Account.DEMO_TOKEN.toCharArray()),
                        SecretPlace.SESSION);
    }

    static WorkbenchCore core() {
        return UiPlugin.core();
    }

    /** Returns a table as the connected source has it. */
    TableRef table(String schema, String table) {
        DataSource live = connected();
        Schema found = live.catalog().schema(schema, context()).orElseThrow();
        return new TableRef(found, live.catalog().table(found.kind(), table).orElseThrow());
    }

    /** Asks for all schemas, as the explorer does: how many repositories there are is known then. */
    void listSchemas() {
        connected().catalog().list(Integer.MAX_VALUE, context());
    }

    /** Changes a row behind the window's back. */
    void someoneElseSets(TableRef table, RowId row, String column, Object value) {
        someoneElse(new RowChange.Update(table, ((RowId.Existing) row).key(), Map.of(), Map.of(column, value)));
    }

    /** Does something behind the window's back. */
    void someoneElse(RowChange change) {
        connected().connector().commit(new ChangeSet(List.of(change)), (index, sent, outcome) -> true, context());
    }

    private DataSource connected() {
        return core().dataSources().connect(core().dataSources().profile(name).orElseThrow(), context());
    }

    private static RequestContext context() {
        return new RequestContext(new CancellationToken(), ExchangeListener.NONE);
    }

    /** Returns what was written since the start, as request lines. */
    List<String> writes() {
        return written().stream().map(RecordedRequest::line).toList();
    }

    List<RecordedRequest> written() {
        return emulator.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    @Override
    public void close() {
        emulator.close();
    }
}
