package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.Trouble;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person decides about rows that someone else changed or deleted. */
class ConflictDialogTest {
    private static final int BASE = 1;
    private static final int MINE = 2;
    private static final int THEIRS = 3;
    private static final int RESULT = 4;

    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();
    private final PendingBot hooks = PendingBot.hooks(bot);

    @AfterEach
    void close() {
        acme.close();
    }

    private RowId conflict() {
        RowId row = hooks.type("mine");
        acme.someoneElseSets(acme.table("web", "Hooks"), row, "Description", "theirs");
        hooks.commit();
        return row;
    }

    private String cell(Table fields, int column) {
        return bot.ask(() -> fields.getItem(0).getText(column));
    }

    @Test
    void bothSidesAreShownAndMineIsSentOnlyWhenThePersonSaysSo() {
        RowId row = conflict();
        Table fields = bot.find(Table.class, "merge.fields");

        assertThat(bot.<Integer>ask(fields::getItemCount)).isEqualTo(1);
        assertThat(cell(fields, 0)).isEqualTo("Description");
        assertThat(cell(fields, BASE)).isNotBlank();
        assertThat(cell(fields, MINE)).isEqualTo("“mine”");
        assertThat(cell(fields, THEIRS)).isEqualTo("“theirs”");
        assertThat(cell(fields, RESULT)).isEqualTo("⚠ decide");
        StyledText diff = bot.find(StyledText.class, "merge.theirdiff");
        assertThat(bot.<String>ask(diff::getText)).contains("− ").endsWith("+ theirs");
        Button send = bot.find(Button.class, "merge.send");
        assertThat(bot.<Boolean>ask(send::isEnabled)).as("nothing is decided").isFalse();
        assertThat(acme.writes()).as("only theirs").hasSize(1);

        hooks.press("merge.mine");
        bot.waitUntil("mine is chosen", () -> fields.getItem(0).getText(RESULT).equals("✎ mine: “mine”"));
        hooks.press("merge.send");
        hooks.table.waitUntilCommitted();

        assertThat(hooks.table.value(row, "Description")).isEqualTo("mine");
        assertThat(acme.writes()).hasSize(2);
        assertThat(acme.written().getLast().body()).contains("mine");
    }

    @Test
    void takingTheirsSendsNothingAndShowsTheirRow() {
        RowId row = conflict();
        bot.find(Table.class, "merge.fields");

        hooks.press("merge.alltheirs");
        hooks.press("merge.send");
        hooks.table.waitUntilCommitted();

        assertThat(hooks.table.value(row, "Description")).isEqualTo("theirs");
        assertThat(acme.writes()).hasSize(1);
        hooks.waitForHint("0 rows committed, 1 left as the source holds it.");
    }

    @Test
    void aPersonCanTypeAThirdValue() {
        RowId row = conflict();
        Text result = bot.find(Text.class, "merge.result");

        bot.focus(result);
        bot.type("both of us");
        hooks.press("merge.send");
        hooks.table.waitUntilCommitted();

        assertThat(hooks.table.value(row, "Description")).isEqualTo("both of us");
    }

    @Test
    void leavingItKeepsTheConflictBesideTheRow() {
        RowId row = conflict();
        bot.find(Table.class, "merge.fields");

        hooks.press("merge.leave");
        hooks.waitForHint("0 rows committed, 1 in conflict.");

        assertThat(hooks.edits().row(row).flatMap(PendingRow::trouble).orElseThrow())
                .isInstanceOf(Trouble.Conflict.class);
        assertThat(hooks.table.value(row, "Description")).isEqualTo("mine");
        assertThat(acme.writes()).hasSize(1);
    }

    @Test
    void aRowThatSomeoneDeletedCanBeMadeAnew() {
        RowId row = hooks.type("mine");
        acme.someoneElse(new RowChange.Delete(acme.table("web", "Hooks"), ((RowId.Existing) row).key(), Map.of()));
        hooks.commit();

        hooks.press("gone.anew");
        hooks.table.waitUntilCommitted();

        assertThat(acme.writes()).hasSize(2);
        assertThat(List.of(acme.written().getLast().method())).containsExactly("POST");
        assertThat(acme.written().getLast().body()).contains("mine");
        bot.waitUntil("the old row is gone", () -> !hooks.table.grid.reveal(row));
    }

    @Test
    void aRowThatSomeoneDeletedCanBeForgotten() {
        RowId row = hooks.type("mine");
        acme.someoneElse(new RowChange.Delete(acme.table("web", "Hooks"), ((RowId.Existing) row).key(), Map.of()));
        hooks.commit();

        hooks.press("gone.drop");
        hooks.table.waitUntilCommitted();

        assertThat(acme.writes()).as("only their deletion").hasSize(1);
        bot.waitUntil("the row is gone", () -> !hooks.table.grid.reveal(row));
    }
}
