package org.bitquarry.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.SourceRow;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.junit.jupiter.api.Test;

/** The edits of a connected datasource know what its credential may not do; those of one that isn't refuse nothing. */
class MissingScopesTest {
    private static final SourceRow ROW =
            new SourceRow(new RowId.Existing(Map.of("Id", 1L)), Map.of("Id", 1L, "Title", "Old", "State", "OPEN"));

    private final Path area = CoreLauncher.onPlatform().dataArea().resolve("narrow");

    @Test
    void aTokenThatOnlyReadsMakesCellsThatSayWhatTheyNeed() {
        Account reader = Account.workspaceToken("narrow").withScopes("pullrequest");
        try (Emulator emulator = Emulator.start(
                        EmulatorOptions.demo().withHourlyBudget(0).withOnly(reader));
                WorkbenchCore core = new CoreLauncher(area, Clock.systemUTC()).forWindow()) {
            ConnectionProfile profile = ConnectionProfile.named("narrow")
                    .with(ConnectionProperties.URL, emulator.baseUri().toString())
                    .with(ConnectionProperties.WORKSPACE, "acme")
                    .with(ConnectionProperties.AUTH_SCHEME, "AccessToken");
            DataSource live = core.dataSources()
                    .connect(profile, Map.of("AccessToken", "narrow".toCharArray()), RequestContext.unobserved());
            TableRef pullRequests = new TableRef(
                    live.catalog().schema("web", RequestContext.unobserved()).orElseThrow(),
                    live.catalog().table(SchemaKind.REPOSITORY, "PullRequests").orElseThrow());
            StagedEdits edits =
                    core.pendingChanges().open(new EditTarget("narrow", "web", "PullRequests"), pullRequests, false);

            assertThat(edits.set(ROW, "Title", "New")).contains("Title is read-only: needs scope pullrequest:write.");
            assertThat(edits.whyNoInsert()).contains("needs scope pullrequest:write");

            core.dataSources().disconnect("narrow");

            assertThat(edits.readOnlyReason(ROW, "Title")).isEmpty();
        }
    }
}
