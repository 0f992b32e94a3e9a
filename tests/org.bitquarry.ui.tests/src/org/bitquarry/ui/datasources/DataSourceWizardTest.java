package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataSourceWizardTest {
    private static final String NAME = "wizard-acme";
    private static final String REGISTER = "Register datasource";

    private final UiBot bot = new UiBot();
    private final WizardBot wizard = new WizardBot(bot);
    private final DataSources dataSources = UiPlugin.core().dataSources();
    private final Emulator emulator = Emulator.start(EmulatorOptions.demo()
            .withCredential(
                    Account.apiToken("ann@acme.example", "right-token"), Account.workspaceToken("right-access-token")));

    @AfterEach
    void close() {
        emulator.close();
    }

    private void describe(String token) {
        bot.showView(PartIds.EXPLORER);
        wizard.command(CommandIds.REGISTER, Map.of());
        wizard.fill("datasource.name", NAME);
        wizard.push("datasource.next");
        wizard.fill("datasource.user", "ann@acme.example");
        wizard.fill("datasource.apitoken", token);
        wizard.fill("datasource.workspace", "https://bitbucket.org/acme/web");
        wizard.push("datasource.next");
        wizard.property(ConnectionProperties.URL, emulator.baseUri().toString());
    }

    private ConnectionProfile saved() {
        ConnectionProfile profile = ConnectionProfile.named(NAME)
                .with(ConnectionProperties.URL, emulator.baseUri().toString())
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.USER, "ann@acme.example");
        dataSources.save(profile);
        dataSources.keepSecrets(NAME, Map.of("APIToken", "right-token".toCharArray()), SecretPlace.SESSION);
        return profile;
    }

    @Test
    void aTestShowsWhoIsConnectedAndTheEndPutsTheDatasourceIntoTheExplorer() {
        describe("right-token");
        wizard.push("datasource.test");

        assertThat(wizard.result("Connected as Ann Carter."))
                .contains("Workspace: acme", "Scopes: ", "read:repository:bitbucket", "requests left this hour");
        assertThat(dataSources.profile(NAME)).as("a test saves nothing").isEmpty();

        wizard.push("datasource.finish");
        wizard.waitUntilClosed(REGISTER);

        assertThat(dataSources.connected(NAME)).isPresent();
        assertThat(dataSources.profile(NAME).orElseThrow().value(ConnectionProperties.WORKSPACE))
                .contains("acme");
        Tree tree = bot.find(Tree.class, "explorer.tree");
        bot.waitUntil(
                "it is in the explorer",
                () -> Stream.of(tree.getItems()).map(TreeItem::getText).anyMatch(text -> text.contains(NAME)));
    }

    @Test
    void aLastDayThatIsOverIsSaid() {
        bot.showView(PartIds.EXPLORER);
        wizard.command(CommandIds.REGISTER, Map.of());
        wizard.fill("datasource.name", NAME);
        wizard.push("datasource.next");
        wizard.fill("datasource.tokenexpires", "2020-01-01");

        Text day = bot.find(Text.class, "datasource.tokenexpires");
        bot.waitUntil("what is said", () -> UiBot.withDescendants(day.getShell())
                .filter(Label.class::isInstance)
                .anyMatch(label -> ((Label) label).getText().contains("the token ended on 2020-01-01")));
        wizard.closeDialogs();
    }

    @Test
    void aWrongTokenIsToldInPlaceAndAgainAtTheEnd() {
        describe("wrong-token");
        wizard.push("datasource.test");

        assertThat(wizard.result("The credential was refused (401)."))
                .contains("Check the e-mail address and the API token")
                .doesNotContain("wrong-token");

        wizard.push("datasource.finish");
        wizard.result("Saved, but: The credential was refused (401).");
        assertThat(dataSources.profile(NAME)).isPresent();
        assertThat(dataSources.connected(NAME)).isEmpty();

        wizard.push("datasource.back");
        wizard.fill("datasource.apitoken", "right-token");
        // What failed before says nothing about the token that is there now.
        wizard.headline("Tests exactly what is entered here");
        wizard.push("datasource.finish");
        wizard.waitUntilClosed(REGISTER);
        assertThat(dataSources.connected(NAME)).isPresent();
    }

    @Test
    void anAccessTokenNeedsNoUser() {
        bot.showView(PartIds.EXPLORER);
        wizard.command(CommandIds.REGISTER, Map.of());
        wizard.fill("datasource.name", NAME);
        wizard.push("datasource.next");
        wizard.scheme("Access token of a repository, project or workspace");
        wizard.fill("datasource.accesstoken", "right-access-token");
        wizard.fill("datasource.workspace", "acme");
        wizard.push("datasource.next");
        wizard.property(ConnectionProperties.URL, emulator.baseUri().toString());
        wizard.push("datasource.test");
        wizard.result("Connected as ");

        wizard.push("datasource.finish");
        wizard.waitUntilClosed(REGISTER);

        ConnectionProfile profile = dataSources.profile(NAME).orElseThrow();
        assertThat(profile.value(ConnectionProperties.AUTH_SCHEME)).contains("AccessToken");
        assertThat(dataSources.connected(NAME)).isPresent();
        assertThat(dataSources.hasSecrets(profile)).isTrue();
    }

    @Test
    void editingKeepsTheTokenAndChangesTheRest() {
        saved();
        wizard.command(CommandIds.EDIT_DATASOURCE, Map.of(CommandIds.DATASOURCE, NAME));
        assertThat(wizard.text("datasource.name")).isEqualTo(NAME);
        wizard.push("datasource.next");
        assertThat(wizard.label("datasource.apitoken.hint")).isEqualTo("Kept as it is; type to replace it.");
        wizard.push("datasource.test");
        wizard.result("Connected as Ann Carter.");
        wizard.push("datasource.next");
        wizard.push("datasource.next");
        wizard.choose("datasource.readonly");

        wizard.push("datasource.finish");
        wizard.waitUntilClosed("Edit datasource " + NAME);

        assertThat(dataSources.profile(NAME).orElseThrow().readOnly()).isTrue();
        assertThat(dataSources.hasSecrets(dataSources.profile(NAME).orElseThrow()))
                .isTrue();
    }

    @Test
    void theAdvancedPageShowsWhatTheRestGivesAMeaning() {
        dataSources.save(saved().with(OAuthProperties.SITE, "https://example.org/oauth2"));
        dataSources.save(ConnectionProfile.named("consumer")
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.AUTH_SCHEME, "OAuthClient")
                .with(OAuthProperties.CLIENT_ID, "key"));
        dataSources.keepSecrets("consumer", Map.of("OAuthClientSecret", "secret".toCharArray()), SecretPlace.SESSION);

        assertThat(advanced(NAME)).as("set, if for nothing").contains("OAuthURL");
        dataSources.save(saved());
        assertThat(advanced(NAME)).contains("URL", "ProxyServer").doesNotContain("OAuthURL");
        assertThat(advanced("consumer")).contains("OAuthURL", "URL");
        dataSources.remove("consumer");
    }

    private List<String> advanced(String datasource) {
        wizard.command(CommandIds.EDIT_DATASOURCE, Map.of(CommandIds.DATASOURCE, datasource));
        wizard.push("datasource.next");
        wizard.push("datasource.next");
        List<String> shown = wizard.properties();
        wizard.closeDialogs();
        wizard.waitUntilClosed("Edit datasource " + datasource);
        return shown;
    }

    @Test
    void removingAsksFirst() {
        saved();
        wizard.command(CommandIds.REMOVE_DATASOURCE, Map.of(CommandIds.DATASOURCE, NAME));
        wizard.answer("Remove datasource", "Keep");
        wizard.waitUntilClosed("Remove datasource");
        assertThat(dataSources.profile(NAME)).isPresent();

        wizard.command(CommandIds.REMOVE_DATASOURCE, Map.of(CommandIds.DATASOURCE, NAME));
        wizard.answer("Remove datasource", "Remove");
        bot.waitUntil("it is gone", () -> dataSources.profile(NAME).isEmpty());
    }

    @Test
    void theTestCommandShowsTheReport() {
        saved();
        wizard.command(CommandIds.TEST_CONNECTION, Map.of(CommandIds.DATASOURCE, NAME));

        StyledText lines = bot.find(StyledText.class, "report.lines");
        bot.waitUntil("the report", () -> lines.getText().startsWith("Connected as Ann Carter."));
        assertThat(bot.<String>ask(lines::getText))
                .contains("Scopes: ", "Latency: ", "Credential: API token of a person");
        Table access = bot.find(Table.class, "datasource.access");
        assertThat(bot.ask(() -> Stream.of(access.getItems())
                        .filter(item -> item.getText(0).equals("PullRequests"))
                        .map(item -> item.getText(1) + " " + item.getText(4))
                        .findFirst()
                        .orElse("not there")))
                .isEqualTo("✓ –");
        wizard.answer("Test connection " + NAME, "Close");
        wizard.waitUntilClosed("Test connection " + NAME);
    }
}
