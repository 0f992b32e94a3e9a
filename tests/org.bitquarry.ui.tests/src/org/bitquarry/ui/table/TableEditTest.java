package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowEdit;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What keys do to rows, and what becomes of that. */
class TableEditTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private StagedEdits edits(TableBot table) {
        return table.shown().edits().orElseThrow();
    }

    private void waitForPending(TableBot table, int rows) {
        bot.waitUntil(rows + " pending rows", () -> table.rows().flatMap(GridRows::edits).stream()
                .anyMatch(edits -> edits.rows().size() == rows));
    }

    @Test
    void aReadOnlyCellRefusesWithItsReason() {
        TableBot table = TableBot.open(bot, "web", "PullRequests").loaded();
        table.goTo(table.row("Title", false), "Title");
        bot.waitUntil("the reason", () -> table.hintText().contains("closed pull requests are immutable"));

        bot.type("x");

        bot.waitUntil("still the reason", () -> table.hintText().contains("closed pull requests are immutable"));
        assertThat(edits(table).isEmpty()).isTrue();
    }

    @Test
    void nullUndoAndRedoGoByKeys() {
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        RowId row = table.row("Description", true);
        Object before = table.value(row, "Description");
        table.goTo(row, "Description");

        bot.press(SWT.CTRL | SWT.ALT | 'n');
        waitForPending(table, 1);
        assertThat(table.value(row, "Description")).isNull();

        bot.press(SWT.CTRL | 'z');
        waitForPending(table, 0);
        assertThat(table.value(row, "Description")).isEqualTo(before);

        bot.press(SWT.CTRL | 'y');
        waitForPending(table, 1);
        bot.press(SWT.CTRL | SWT.ALT | 'z');
        waitForPending(table, 0);
        assertThat(acme.writes()).isEmpty();
    }

    @Test
    void escapeTakesNothing() {
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        table.goTo(table.row("Description", true), "Description");
        bot.type("abc");
        bot.press(SWT.ESC);
        bot.waitUntil("the cells have the keyboard", () -> table.hasKeyboard());

        assertThat(edits(table).isEmpty()).isTrue();
    }

    @Test
    void aNewRowIsPostedAndBecomesAnOrdinaryOne() {
        TableBot table = TableBot.open(bot, "web", "Branches").loaded();
        int before = table.shown().count();
        String hash = String.valueOf(table.shown().value(0, table.column("TargetHash")));
        bot.focus(table.cells());

        bot.press(SWT.ALT | SWT.INSERT);
        waitForPending(table, 1);
        RowId row = edits(table).rows().getFirst().id();
        table.goTo(row, "Name");
        bot.type("typed");
        bot.press(SWT.CR);
        table.goTo(row, "TargetHash");
        bot.type(hash);
        bot.press(SWT.CR);
        bot.waitUntil(
                "both values",
                () -> edits(table).row(row).orElseThrow().edit().values().size() == 2);
        bot.press(SWT.CTRL | 's');
        table.waitUntilCommitted();

        assertThat(acme.writes()).containsExactly("POST /2.0/repositories/acme/web/refs/branches");
        bot.waitUntil("the new row among the others", () -> table.shown().count() == before + 1);
        int name = table.column("Name");
        assertThat(bot.<Object>ask(() -> table.shown().value(0, name))).isEqualTo("typed");
    }

    @Test
    void aDeletedRowGoesOnlyAfterThePersonAgrees() {
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        RowId row = table.row("Url", true);
        table.goTo(row, "Url");
        bot.press(SWT.ALT | SWT.DEL);
        waitForPending(table, 1);
        assertThat(edits(table).rows().getFirst().edit().kind()).isEqualTo(RowEdit.Kind.DELETED);

        bot.press(SWT.CTRL | 's');
        Button commit = bot.find(Button.class, "preview.commit");
        assertThat(bot.<String>ask(commit::getText)).isEqualTo("Commit 1 change");
        assertThat(acme.writes()).isEmpty();
        bot.focus(commit);
        bot.press(' ');
        table.waitUntilCommitted();

        assertThat(acme.writes()).hasSize(1).first().asString().startsWith("DELETE ");
        assertThat(bot.<Boolean>ask(() -> table.grid.reveal(row))).isFalse();
        bot.waitUntil("what came of it", () -> table.hintText().equals("1 row committed."));
    }

    @Test
    void refreshAndCloseKeepWhatIsPending() {
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        RowId row = table.row("Description", true);
        table.goTo(row, "Description");
        bot.type("kept");
        bot.press(SWT.CR);
        waitForPending(table, 1);

        GridRows before = table.shown();
        bot.press(SWT.F5);
        bot.waitUntil("other rows", () -> table.rows()
                .filter(rows -> rows != before && rows.rows().isComplete())
                .isPresent());
        assertThat(table.value(row, "Description")).isEqualTo("kept");

        bot.run(() -> bot.page().closeEditor(table.editor, true));
        assertThat(acme.writes()).describedAs("closing sends nothing").isEmpty();
        TableBot again = TableBot.open(bot, "web", "Hooks").loaded();
        assertThat(again.value(row, "Description")).isEqualTo("kept");
        assertThat(again.editor.isDirty()).isTrue();
        assertThat(again.editor.getTitle()).isEqualTo("web.Hooks");
    }
}
