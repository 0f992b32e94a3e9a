package org.bitquarry.workbench.core.datasource;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.work.AttemptJob;

/**
 * Lists the workspaces that the credential of a draft can see; wipes the secrets of the snapshot afterwards. Tokens that belong
 * to no person are not sent there: they would be refused.
 */
public final class WorkspacesJob extends AttemptJob<WorkspacesOutcome> {
    private static final String ASKED = "List workspaces";
    private static final String TYPE_IT =
            "Type the workspace's short name: it is what follows bitbucket.org/ in its address.";

    private final DraftSnapshot draft;

    /** Makes a job; schedule it once. */
    public WorkspacesJob(DraftSnapshot draft, HttpLog log) {
        super(ASKED, log.beginOnFirst(draft.profile().name(), ASKED));
        this.draft = draft;
        onOutcome(outcome -> draft.wipe());
    }

    @Override
    protected WorkspacesOutcome attempt(RequestContext asked) {
        return switch (draft.profile().value(ConnectionProperties.AUTH_SCHEME).orElse("")) {
            case "AccessToken" ->
                failed(new Problem(ASKED, "an access token belongs to no person and can't list workspaces.", TYPE_IT));
            case "None" -> failed(new Problem(ASKED, "workspaces are listed for those who sign in.", TYPE_IT));
            default -> listed(asked);
        };
    }

    private WorkspacesOutcome listed(RequestContext asked) {
        List<String> names = new ArrayList<>();
        try (Connector connector = draft.dataSources().openWithoutWorkspace(draft.profile(), draft.secrets());
                Cursor rows = connector.scan(everySlug(connector), asked)) {
            while (rows.next()) {
                names.add(String.valueOf(rows.row()[0]));
            }
        }
        return names.isEmpty()
                ? failed(new Problem(ASKED, "this credential sees no workspace.", TYPE_IT))
                : new WorkspacesOutcome.Listed(names.stream().sorted().toList());
    }

    private static ScanRequest everySlug(Connector connector) {
        Schema information = connector.catalog().knownSchemas().stream()
                .filter(schema -> schema.kind() == SchemaKind.INFORMATION)
                .findFirst()
                .orElseThrow();
        return ScanRequest.of(new TableRef(
                        information,
                        connector
                                .catalog()
                                .table(SchemaKind.INFORMATION, "Workspaces")
                                .orElseThrow()))
                .withColumns(List.of("Slug"));
    }

    @Override
    protected WorkspacesOutcome failed(Problem problem) {
        return new WorkspacesOutcome.Failed(problem);
    }

    @Override
    protected WorkspacesOutcome stopped() {
        return new WorkspacesOutcome.Stopped();
    }
}
