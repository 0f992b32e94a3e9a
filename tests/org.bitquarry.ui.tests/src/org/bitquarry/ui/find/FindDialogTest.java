package org.bitquarry.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.FakeSource;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.places.Place;
import org.bitquarry.workbench.core.query.SqlFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindDialogTest {
    private static final ConnectionProfile LIVE =
            ConnectionProfile.named("live").with(ConnectionProperties.WORKSPACE, "acme");

    private static final String SCRIPT = "-- on Mondays\nSELECT *\nFROM PullRequests\nWHERE Age > 14";

    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final FakeSource source = new FakeSource(3);
    private WorkbenchCore core = null;
    private Text text = null;
    private Table table = null;

    @BeforeEach
    void open() {
        core = source.core(folder, LIVE);
        core.dataSources().connect(LIVE, RequestContext.unobserved());
        core.places().opened(Place.of("live", "repo-0002", "Commits"));
        core.scratchTexts()
                .open(SqlFile.of(folder.resolve("review.sql"), false, SCRIPT), SCRIPT, "live", Optional.empty());
        bot.run(() -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
            WindowEntries inWindow = WindowEntries.of(window);
            new FindDialog(window.getShell(), core, inWindow.entries(), new FindOpener(window, core, inWindow)).open();
        });
        text = bot.find(Text.class, "find.text");
        table = bot.find(Table.class, "find.table");
    }

    @AfterEach
    void close() {
        bot.run(() -> {
            if (!text.isDisposed()) {
                text.getShell().close();
            }
        });
        core.close();
    }

    private List<String> lines() {
        return Stream.of(table.getItems())
                .map(TableItem::getText)
                .map(String::strip)
                .toList();
    }

    private List<String> names() {
        return Stream.of(table.getItems()).map(item -> item.getText(1)).toList();
    }

    private void waitForFirst(String begin) {
        bot.waitUntil(
                begin, () -> table.getItemCount() > 0 && names().getFirst().startsWith(begin));
    }

    @Test
    void theListEndsWithAWholeLine() {
        bot.waitUntil("what was opened", () -> table.getItemCount() > 0);

        assertThat(bot.<Integer>ask(() -> table.getClientArea().height % table.getItemHeight()))
                .as("pixels of a line that is cut")
                .isZero();
    }

    @Test
    void withoutAWordWhatWasOpenedLastIsThere() {
        waitForFirst("Commits   repo-0002 · live");
    }

    @Test
    void someLettersFindATableAndKeysChooseIt() {
        bot.run(() -> text.setText("0003 pull"));
        waitForFirst("PullRequests   repo-0003 · live");
        assertThat(bot.<List<String>>ask(this::lines)).first().isEqualTo("Tables");

        bot.run(() -> text.setText("repo"));
        bot.waitUntil("repositories", () -> names().size() > 2 && names().contains("repo-0001   live"));
        bot.focus(text);
        bot.press(SWT.ARROW_DOWN);
        bot.waitUntil("the second one", () -> table.getSelectionIndex() == 1);
    }

    @Test
    void aSavedFileIsFoundByItsNameAndByItsText() {
        bot.run(() -> text.setText("age >"));
        waitForFirst("review.sql   WHERE Age > 14   live · ");
        Label hint = bot.find(Label.class, "find.hint");
        assertThat(bot.<String>ask(hint::getText)).isEqualTo("Enter opens the session");

        bot.run(() -> text.setText("review"));
        waitForFirst("review.sql   -- on Mondays   live · ");
    }

    @Test
    void theAddressOfAPageLeadsToItsRow() {
        bot.run(() -> text.setText("https://bitbucket.org/acme/repo-0002/pull-requests/12"));
        waitForFirst("PullRequests with Id = 12   repo-0002 · live");
        Label hint = bot.find(Label.class, "find.hint");
        assertThat(bot.<String>ask(hint::getText))
                .isEqualTo("Enter opens the row   ·   Ctrl+Enter: SELECT in a new session");
    }

    @Test
    void whereNothingIsFoundBecauseNothingIsConnectedThatIsSaid() {
        Label hint = bot.find(Label.class, "find.hint");
        bot.run(() -> text.setText("qqqq"));
        bot.waitUntil("the explorer", () -> hint.getText().endsWith("search the explorer."));

        core.dataSources().disconnect("live");
        bot.run(() -> text.setText("qqqqq"));
        bot.waitUntil(
                "why", () -> hint.getText().endsWith(" No datasource is connected: its tables are known once it is."));
    }

    @Test
    void whoseDatasourceIsMissingRegistersItFromThere() {
        bot.run(() -> core.dataSources().remove(LIVE.name()));
        bot.run(() -> text.setText("https://bitbucket.org/acme/web/pull-requests/12"));
        waitForFirst("No datasource is at bitbucket.org. Register one first.");
        Label hint = bot.find(Label.class, "find.hint");
        assertThat(bot.<String>ask(hint::getText)).isEqualTo("Enter registers a datasource");

        bot.focus(text);
        bot.press(SWT.CR);

        new DialogBot(bot).waitFor("Register datasource");
    }

    @Test
    void anAddressOfAnotherWorkspaceSaysWhyItLeadsNowhere() {
        bot.run(() -> text.setText("https://bitbucket.org/others/web/pull-requests/12"));
        waitForFirst("This is of the workspace others, but no datasource is.");

        bot.focus(text);
        bot.press(SWT.CR);
        assertThat(bot.<Boolean>ask(() -> text.isDisposed())).isFalse();
    }
}
