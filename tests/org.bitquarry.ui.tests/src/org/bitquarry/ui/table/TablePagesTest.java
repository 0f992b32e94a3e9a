package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.relations.RelationsBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages beside the rows of a table. */
class TablePagesTest {
    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private void turnTo(TablePages.Kind kind) {
        CTabFolder pages = bot.find(CTabFolder.class, "table.pages");
        bot.run(() -> {
            pages.setSelection(kind.ordinal());
            Event event = new Event();
            event.item = pages.getSelection();
            pages.notifyListeners(SWT.Selection, event);
        });
    }

    @Test
    void theRowsComeFirstAndOtherPagesWhenTheyAreLookedAt() {
        TableBot.open(bot, "web", "PullRequests").loaded();
        CTabFolder pages = bot.find(CTabFolder.class, "table.pages");

        assertThat(bot.<Integer>ask(pages::getSelectionIndex)).isZero();
        assertThat(bot.<Boolean>ask(() -> pages.getItem(1).getControl() == null))
                .isTrue();
    }

    @Test
    void theKeysGoFromPageToPageAndRound() {
        TableBot table = TableBot.open(bot, "web", "PullRequests").loaded();
        CTabFolder pages = bot.find(CTabFolder.class, "table.pages");
        bot.focus(table.cells());
        for (int page = 1; page <= TablePages.Kind.values().length; page++) {
            int wanted = page % TablePages.Kind.values().length;
            bot.press(SWT.CTRL | SWT.PAGE_DOWN);
            bot.waitUntil("page " + wanted, () -> pages.getSelectionIndex() == wanted);
        }
        bot.press(SWT.CTRL | SWT.PAGE_UP);
        bot.waitUntil("the last page", () -> pages.getSelectionIndex() == 5);
    }

    @Test
    void columnsAreFoundAndCopied() {
        TableBot.open(bot, "web", "PullRequests").loaded();
        turnTo(TablePages.Kind.COLUMNS);
        Table columns = bot.find(Table.class, "table.columns");
        Text filter = bot.find(Text.class, "table.columns.filter");

        bot.run(() -> filter.setText("author users"));
        bot.waitUntil("what refers to users", () -> columns.getItemCount() == 1);
        assertThat(bot.<String>ask(() -> columns.getItem(0).getText(4))).isEqualTo("Users.UserUUID");
        bot.run(columns::selectAll);
        bot.focus(columns);
        bot.press(SWT.CTRL | 'c');
        bot.waitUntil("the copy", () -> clipboard().contains("\nAuthorUUID\tVARCHAR"));
    }

    @Test
    void aDiagramThatIsHigherThanThePageBeginsAtItsTable() {
        TableBot.open(bot, "Information", "Users").loaded();
        turnTo(TablePages.Kind.RELATIONS);
        Canvas diagram = bot.find(Canvas.class, "relations.diagram");

        bot.waitUntil("the table in view", () -> RelationsBot.seesSelected(diagram));
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void theStatementNamesKeysAndWhatTheyPointAt() {
        TableBot.open(bot, "web", "PullRequestComments").loaded();
        turnTo(TablePages.Kind.DDL);
        StyledText ddl = bot.find(StyledText.class, "table.ddl");

        assertThat(bot.<String>ask(ddl::getText))
                .contains("CREATE TABLE web.PullRequestComments (", "PRIMARY KEY (PullRequestId, Id)")
                .contains("FOREIGN KEY (PullRequestId) REFERENCES web.PullRequests (Id)");
        Button copy = bot.find(Button.class, "table.ddl.copy");
        bot.run(() -> copy.notifyListeners(SWT.Selection, new Event()));
        bot.waitUntil("the copy", () -> clipboard().contains("CREATE TABLE"));
    }

    @Test
    void requestsTellEndpointsPagesAndConditions() {
        TableBot.open(bot, "web", "PullRequests").loaded();
        turnTo(TablePages.Kind.REQUESTS);
        StyledText requests = bot.find(StyledText.class, "table.requests");

        assertThat(bot.<String>ask(requests::getText))
                .contains("GET /repositories/{workspace}/{repository}/pullrequests", "Up to 50 rows a request")
                .contains("read:pullrequest:bitbucket", "By one of");
    }

    @Test
    void theDiagramIsWalkedByKeysAndOpensATable() {
        TableBot.open(bot, "web", "PullRequestComments").loaded();
        turnTo(TablePages.Kind.RELATIONS);
        Canvas diagram = bot.find(Canvas.class, "relations.diagram");
        bot.focus(diagram);
        assertThat(RelationsBot.selected(bot, diagram)).isEqualTo("PullRequestComments");

        bot.press(SWT.ARROW_LEFT);
        bot.waitUntil("a parent", () -> !RelationsBot.selectedNow(diagram).equals("PullRequestComments"));
        String parent = RelationsBot.selected(bot, diagram);
        bot.press(SWT.CR);
        bot.waitUntil(parent + " is open", () -> bot.page()
                .getActiveEditor()
                .getTitle()
                .endsWith("." + parent.substring(parent.indexOf('.') + 1)));
    }

    @Test
    void theDiagramIsExportedAndAPlaceThatCantBeWrittenIsTold() {
        TableBot.open(bot, "web", "PullRequests").loaded();
        turnTo(TablePages.Kind.RELATIONS);
        Canvas diagram = bot.find(Canvas.class, "relations.diagram");
        CLabel said = bot.find(CLabel.class, "relations.said");

        RelationsBot.export(bot, diagram, folder.resolve("web.svg"));
        bot.waitUntil("the drawing", () -> said.getText().startsWith("Written to"));
        assertThat(folder.resolve("web.svg")).content(StandardCharsets.UTF_8).contains("<svg", "PullRequestComments");
        RelationsBot.export(bot, diagram, folder.resolve("web.png"));
        bot.waitUntil("the picture", () -> said.getText().endsWith("web.png."));
        assertThat(folder.resolve("web.png")).isNotEmptyFile();
        RelationsBot.export(bot, diagram, folder.resolve("nowhere").resolve("web.svg"));
        bot.waitUntil("why not", () -> said.getText().startsWith("⚠ Export the diagram"));
    }

    @Test
    void withoutRelationsItSaysSo() {
        TableBot.open(bot, "Information", "HookEvents");
        turnTo(TablePages.Kind.RELATIONS);
        CLabel said = bot.find(CLabel.class, "relations.said");

        bot.waitUntil(
                "what is said", () -> said.getText().equals("HookEvents points at no table, and none points at it."));
    }

    @Test
    void offlineAPageSaysWhyAndTriesAgain() {
        acme.emulator.faults().offline(true);
        Acme.core().dataSources().disconnect(Acme.DATASOURCE);
        TableBot.open(bot, "web", "PullRequests");
        turnTo(TablePages.Kind.COLUMNS);
        Button again = bot.find(Button.class, "table.tryagain");

        acme.emulator.faults().offline(false);
        bot.run(() -> again.notifyListeners(SWT.Selection, new Event()));
        Table columns = bot.find(Table.class, "table.columns");
        bot.waitUntil("the columns", () -> columns.getItemCount() > 10);
    }
}
