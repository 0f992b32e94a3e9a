package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.changes.PendingChangesView;
import org.bitquarry.ui.commit.CommitScope;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.SeenLines;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.ui.theme.Themes;
import org.bitquarry.workbench.core.edit.ChangeJournal;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.SourceRow;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PendingChangesViewTest {
    private final UiBot bot = new UiBot();
    private final Acme acme =
            new Acme(ConnectionProfile.named(Acme.DATASOURCE).withCategory(Optional.of(Category.PROD)));

    @AfterEach
    void close() {
        acme.close();
    }

    /** Leaves an edit in the journal as an earlier run of the application would. */
    private RowId leftBehind(TableBot table, String schema) {
        RowId row = table.row("Description", true);
        SourceRow source = bot.ask(() -> table.grid
                .rows()
                .orElseThrow()
                .source(table.grid.rows().orElseThrow().position(row).orElseThrow())
                .orElseThrow());
        TableRef hooks = acme.table(schema, "Hooks");
        try (PendingChanges earlier =
                new PendingChanges(new ChangeJournal(Acme.core().dataArea().resolve("pending")))) {
            earlier.open(new EditTarget(Acme.DATASOURCE, schema, "Hooks"), hooks, false)
                    .set(source, "Description", "from yesterday");
        }
        return row;
    }

    /** Long names lose their middle where the column is narrow. */
    private static boolean isTable(String shown, String table) {
        return shown.equals(table) || shown.contains("…") && shown.endsWith(table.substring(table.length() - 4));
    }

    private static Stream<TreeItem> tables(Tree tree) {
        return Stream.of(tree.getItems()).flatMap(source -> Stream.of(source.getItems()));
    }

    @Test
    void editsOfAnEarlierSessionWaitInTheView() {
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        leftBehind(table, "api");
        bot.showView(PartIds.PENDING_CHANGES);
        Acme.core().pendingChanges().scan();

        Tree tree = bot.find(Tree.class, "pendingchanges.tree");
        bot.waitUntil("what waits", () -> tables(tree)
                .anyMatch(item ->
                        isTable(item.getText(0), "api.Hooks") && item.getText(2).startsWith("from ")));

        TableBot again = TableBot.open(bot, "api", "Hooks");
        bot.waitUntil("they are taken up", () -> again.rows()
                .flatMap(GridRows::edits)
                .filter(edits -> edits.rows().size() == 1)
                .isPresent());
        assertThat(bot.<Boolean>ask(again.editor::isDirty)).isTrue();
        bot.waitUntil("the view shows the row", () -> tables(tree)
                .anyMatch(item -> isTable(item.getText(0), "api.Hooks") && item.getItemCount() == 1));
    }

    @Test
    void takingUpMakesThemRowsWithoutOpeningTheirTable() {
        leftBehind(TableBot.open(bot, "web", "Hooks").loaded(), "billing");
        bot.run(() -> bot.page().closeAllEditors(false));
        IViewPart view = bot.showView(PartIds.PENDING_CHANGES);
        Acme.core().pendingChanges().scan();
        Tree tree = bot.find(Tree.class, "pendingchanges.tree");
        bot.waitUntil(
                "what waits",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getItem(0).getItemCount() == 0);
        IAction takeUp = bot.ask(() -> action(view, "Take up"));
        bot.waitUntil("it can be taken up", takeUp::isEnabled);

        bot.run(takeUp::run);

        bot.waitUntil(
                "the row",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getItem(0).getItemCount() == 1);
        assertThat(bot.<String>ask(() -> tree.getItem(0).getItem(0).getItem(0).getText(1)))
                .as("the middle goes where the column is narrow")
                .startsWith("Description: “")
                .endsWith("yesterday”");
        assertThat(Acme.core().pendingChanges().waiting()).isEmpty();
        assertThat(bot.<Integer>ask(() -> bot.page().getEditorReferences().length))
                .isZero();
        assertThat(bot.<Boolean>ask(takeUp::isEnabled))
                .as("nothing is left to take up")
                .isFalse();
    }

    private static IAction action(IViewPart view, String text) {
        return Stream.of(((PendingChangesView) view).tools().getItems())
                .filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction())
                .filter(action -> text.equals(action.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsRowsWithOldAndNewValuesAndIsEmptyAfterwards() {
        bot.showView(PartIds.PENDING_CHANGES);
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        RowId row = table.row("Description", true);
        String before = String.valueOf(table.value(row, "Description"));
        table.goTo(row, "Description");
        bot.type("better");
        bot.press(SWT.CR);

        Tree tree = bot.find(Tree.class, "pendingchanges.tree");
        bot.waitUntil(
                "the row",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getItem(0).getItemCount() == 1);
        TreeItem item = bot.ask(() -> tree.getItem(0).getItem(0).getItem(0));
        assertThat(bot.<String>ask(() -> item.getText(1))).isEqualTo("Description: “" + before + "” → “better”");

        bot.run(() -> Acme.core().pendingChanges().pending().forEach(edits -> edits.revertAll()));
        EmptyState empty = bot.find(EmptyState.class, "pendingchanges.empty");
        assertThat(bot.<Boolean>ask(empty::isVisible)).isTrue();
    }

    @Test
    void eachDatasourceHasItsOwnLineWithItsCategory() {
        try (Acme other = new Acme(ConnectionProfile.named("qa test").withCategory(Optional.of(Category.QA)))) {
            IViewPart view = bot.showView(PartIds.PENDING_CHANGES);
            PendingBot.pullRequests(bot).change(2, "of PROD");
            stage(other.table("web", "Hooks"), "qa test");
            stage(other.table("api", "Hooks"), "qa test");
            Tree tree = bot.find(Tree.class, "pendingchanges.tree");
            bot.waitUntil("both", () -> tree.getItemCount() == 2 && tables(tree).count() == 3);

            assertThat(bot.<String>ask(() -> tree.getItem(0).getText(0))).isEqualTo("acme test  PROD");
            assertThat(bot.<String>ask(() -> tree.getItem(0).getText(1))).isEqualTo("2 rows of 1 table");
            assertThat(bot.<String>ask(() -> tree.getItem(1).getText(0))).isEqualTo("qa test  QA");
            assertThat(bot.<String>ask(() -> tree.getItem(1).getText(1))).isEqualTo("2 rows of 2 tables");
            ImageData icon = bot.ask(() -> tree.getItem(1).getImage().getImageData());
            ImageData marked = bot.ask(() -> Icons.DATASOURCE.image(Palette.QA).getImageData());
            assertThat(icon.data).isEqualTo(marked.data);

            CommitScope scope = bot.ask(() -> CommitScope.of(view).orElseThrow());
            bot.run(() -> tree.setSelection(tree.getItem(1)));
            assertThat(bot.<Integer>ask(() -> scope.changes().size())).isEqualTo(2);
            assertThat(bot.<Integer>ask(scope::discard)).isEqualTo(2);
            bot.waitUntil("the other one is left", () -> tree.getItemCount() == 1);
            assertThat(bot.<String>ask(() -> tree.getItem(0).getText(0))).isEqualTo("acme test  PROD");
        }
    }

    private static void stage(TableRef table, String datasource) {
        Acme.core()
                .pendingChanges()
                .open(new EditTarget(datasource, table.schema().name(), "Hooks"), table, false)
                .add(Map.of("Url", "https://new.example/"));
    }

    @Test
    void onlyTheSelectedRowIsDroppedOrSent() {
        IViewPart view = bot.showView(PartIds.PENDING_CHANGES);
        PendingBot rows = PendingBot.pullRequests(bot);
        rows.change(3, "picked");
        Tree tree = bot.find(Tree.class, "pendingchanges.tree");
        bot.waitUntil(
                "the rows",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getItem(0).getItemCount() == 3);
        CommitScope scope = bot.ask(() -> CommitScope.of(view).orElseThrow());

        bot.run(() -> tree.setSelection(tree.getItem(0).getItem(0).getItem(1)));
        assertThat(bot.<Integer>ask(() -> scope.changes().size())).isEqualTo(1);
        assertThat(bot.<Integer>ask(scope::discard)).isEqualTo(1);
        bot.waitUntil("two are left", () -> tree.getItem(0).getItem(0).getItemCount() == 2);

        bot.run(() -> {
            bot.page().activate(view);
            tree.setSelection(tree.getItem(0).getItem(0).getItem(0));
        });
        bot.focus(tree);
        bot.press(SWT.CTRL | SWT.SHIFT | 'p');
        rows.press("preview.commit");
        bot.waitUntil(
                "one is left",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getItem(0).getItemCount() == 1);
        assertThat(acme.writes()).hasSize(1);
    }

    @Test
    void theKeyOfCommitSendsWhatIsSelectedHereAndNotTheEditor() {
        IViewPart view = bot.showView(PartIds.PENDING_CHANGES);
        PendingBot rows = PendingBot.pullRequests(bot);
        rows.change(2, "picked");
        Tree tree = bot.find(Tree.class, "pendingchanges.tree");
        bot.waitUntil(
                "the rows",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getItem(0).getItemCount() == 2);

        send(view, tree, rows);
        bot.waitUntil(
                "one is left",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getItem(0).getItemCount() == 1);
        assertThat(acme.writes()).hasSize(1);

        send(view, tree, rows);
        EmptyState empty = bot.find(EmptyState.class, "pendingchanges.empty");
        bot.waitUntil("what came of it", () -> empty.isVisible() && empty.text().startsWith("1 row committed."));
        Button undo = bot.find(Button.class, "pendingchanges.empty.undocommit");
        assertThat(bot.<Boolean>ask(undo::isVisible)).as("it can be taken back").isTrue();
        bot.focus(undo);
        bot.press(' ');
        rows.press("undo.close");
    }

    private void send(IViewPart view, Tree tree, PendingBot rows) {
        bot.run(() -> {
            bot.page().activate(view);
            tree.setSelection(tree.getItem(0).getItem(0).getItem(0));
        });
        bot.focus(tree);
        bot.press(SWT.CTRL | 's');
        rows.press("preview.commit");
    }

    @Test
    void rowsStandOnTheGroundOfTheViewInTheDark() {
        bot.run(() -> Themes.set(Themes.DARK));
        try {
            bot.showView(PartIds.PENDING_CHANGES);
            TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
            RowId row = table.row("Description", true);
            table.goTo(row, "Description");
            bot.type("better");
            bot.press(SWT.CR);
            Tree tree = bot.find(Tree.class, "pendingchanges.tree");
            bot.waitUntil(
                    "the row",
                    () -> tree.getItemCount() == 1 && tree.getItem(0).getItem(0).getItemCount() == 1);

            ImageData picture = bot.picture(tree);
            Rectangle line = bot.ask(() -> tree.getItem(0).getItem(0).getItem(0).getBounds(2));
            int pixel = picture.getPixel(line.x + line.width / 2, bot.<Integer>ask(tree::getHeaderHeight) + line.y + 2);
            assertThat(picture.palette.getRGB(pixel)).isEqualTo(bot.<RGB>ask(Palette.VIEW::rgb));
        } finally {
            bot.run(() -> Themes.set(Themes.LIGHT));
        }
    }

    @Test
    void productionShowsTheExactRequestsBeforeItIsChanged() {
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        RowId row = table.row("Description", true);
        table.goTo(row, "Description");
        bot.type("better");
        bot.press(SWT.CR);
        bot.waitUntil("dirty", table.editor::isDirty);

        bot.press(SWT.CTRL | 's');
        Table requests = bot.find(Table.class, "preview.requests");
        String uuid = String.valueOf(((RowId.Existing) row).key().get("HookUUID"));
        assertThat(bot.<String[]>ask(() ->
                        Stream.of(requests.getItems()).map(TableItem::getText).toArray(String[]::new)))
                .containsExactly("GET", "PUT");
        StyledText detail = bot.find(StyledText.class, "preview.detail");
        assertThat(bot.<String>ask(detail::getText))
                .contains("PUT /repositories/acme/web/hooks/")
                .contains(uuid.substring(1, 9))
                .contains("\"better\"");
        Point whole = bot.ask(() -> detail.getShell().getSize());
        for (int lower : List.of(240, 244, 249, 253)) {
            bot.run(() -> detail.getShell().setSize(whole.x, whole.y - lower));
            bot.waitUntil(
                    "more text than room, and no line that is cut",
                    () -> detail.getLocationAtOffset(detail.getCharCount()).y > detail.getClientArea().height
                            && SeenLines.areWhole(detail, 0));
        }
        Label warning = bot.find(Label.class, "preview.warning");
        assertThat(bot.<String>ask(warning::getText)).contains("acme test is PROD.");
        assertThat(acme.writes()).isEmpty();

        Button cancel = bot.find(Button.class, "preview.close");
        bot.focus(cancel);
        bot.press(' ');
        bot.waitUntil("said", () -> table.hintText().equals("Nothing was sent."));
        assertThat(acme.writes()).isEmpty();
        assertThat(table.value(row, "Description")).isEqualTo("better");
        assertThat(table.pending(row)).isPresent();
    }
}
