package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values that a column points at are chosen from a list by keys; the list never keeps anybody from typing. */
class PickListTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private StagedEdits edits(TableBot table) {
        return table.shown().edits().orElseThrow();
    }

    private TableBot open(String schema, String name, String column) {
        TableBot table = TableBot.open(bot, schema, name).loaded();
        table.goTo(table.row(column, true), column);
        return table;
    }

    private Table list() {
        return bot.find(Table.class, "grid.pick");
    }

    private static Stream<String> lines(Table list) {
        return Stream.of(list.getItems()).map(TableItem::getText);
    }

    private void waitForLine(Table list, String words) {
        bot.waitUntil("the line " + words, () -> lines(list).anyMatch(words::equals));
    }

    private void waitForValue(TableBot table, RowId row, String column, Object value) {
        int index = table.column(column);
        bot.waitUntil(column + " " + value, () -> table.rows()
                .map(rows -> rows.value(rows.position(row).orElseThrow(), index))
                .filter(value::equals)
                .isPresent());
    }

    private long reads(String path) {
        return acme.emulator.requests().stream()
                .filter(request -> request.line().contains(path))
                .count();
    }

    @Test
    void aBranchIsNarrowedDownByTypingAndTakenWithTheArrowKeys() {
        TableBot table = open("web", "PullRequests", "DestinationBranchName");
        RowId row = table.row("DestinationBranchName", true);
        bot.press(SWT.F2);
        Table list = list();
        waitForLine(list, "main");
        List<String> all = bot.ask(() -> lines(list).toList());
        String wanted = all.stream()
                .filter(name -> !name.equals(table.value(row, "DestinationBranchName")))
                .filter(name -> !name.equals("Load more"))
                .findFirst()
                .orElseThrow();

        bot.type(wanted);
        bot.waitUntil("fewer lines", () -> lines(list).allMatch(name -> name.contains(wanted)));
        bot.press(SWT.ARROW_DOWN);
        bot.press(SWT.CR);

        waitForValue(table, row, "DestinationBranchName", wanted);
        bot.waitUntil("the list is gone", list::isDisposed);
        assertThat(edits(table).undone()).contains("change of DestinationBranchName");
    }

    @Test
    void namesThatBeginWithWhatIsTypedComeBeforeTextsThatHoldIt() {
        open("web", "PullRequests", "DestinationBranchName");
        bot.press(SWT.F2);
        Table list = list();
        waitForLine(list, "main");

        bot.type("rel");

        bot.waitUntil("fewer lines", () -> lines(list).noneMatch(name -> name.equals("main")));
        List<String> names = bot.ask(() -> lines(list).toList());
        assertThat(names.getFirst()).startsWith("release/");
        assertThat(names)
                .as("found by the message of its commit")
                .last()
                .asString()
                .doesNotContain("rel");
        bot.press(SWT.ESC);
    }

    @Test
    void theListShowsWholeLinesAndNoMoreThanThereAre() {
        open("web", "PullRequests", "DestinationBranchName");
        bot.press(SWT.F2);
        Table list = list();
        waitForLine(list, "main");
        assertThat(bot.<Integer>ask(() -> list.getClientArea().height % list.getItemHeight()))
                .as("pixels of a line that is cut")
                .isZero();

        bot.type("hotfix");
        bot.waitUntil("fewer lines", () -> lines(list).allMatch(name -> name.contains("hotfix")));
        assertThat(bot.<Integer>ask(() -> list.getClientArea().height / list.getItemHeight()))
                .isEqualTo(bot.<Integer>ask(list::getItemCount));
        bot.press(SWT.ESC);
    }

    @Test
    void whatWasReadIsReadOnceForAGrid() {
        TableBot table = open("web", "PullRequests", "DestinationBranchName");
        bot.press(SWT.F2);
        waitForLine(list(), "main");
        long before = reads("/refs/branches");
        bot.press(SWT.ESC);
        bot.waitUntil("the cells have the keyboard", table::hasKeyboard);

        bot.press(SWT.F2);
        waitForLine(list(), "main");
        assertThat(reads("/refs/branches")).isEqualTo(before);
        bot.press(SWT.ESC);
        bot.waitUntil("the cells have the keyboard", table::hasKeyboard);
        assertThat(edits(table).isEmpty()).isTrue();
    }

    @Test
    void offlineTheListSaysSoAndTheValueIsTyped() {
        TableBot table = open("web", "PullRequests", "DestinationBranchName");
        RowId row = table.row("DestinationBranchName", true);
        acme.emulator.faults().offline(true);
        bot.press(SWT.F2);
        Table list = list();
        waitForLine(list, "Read again");
        Label status = bot.find(Label.class, "grid.pick.status");
        assertThat(bot.<String>ask(status::getText)).contains("You can type the value.");
        assertThat(bot.<Integer>ask(() -> status.getLocation().y - list.getLocation().y - list.getSize().y))
                .as("room between the lines and what is said of them")
                .isGreaterThanOrEqualTo(4);

        bot.type("typed-by-hand");
        bot.press(SWT.CR);
        waitForValue(table, row, "DestinationBranchName", "typed-by-hand");

        acme.emulator.faults().offline(false);
        table.goTo(row, "DestinationBranchName");
        bot.press(SWT.F2);
        waitForLine(list(), "main");
        bot.press(SWT.ESC);
    }

    @Test
    void peopleAreChosenByTheirNamesAndPutIntoAList() {
        TableBot table = open("web", "PullRequests", "Reviewers");
        RowId row = table.row("Reviewers", true);
        bot.press(SWT.F2);
        Table list = list();
        bot.waitUntil("people by their names", () -> lines(list).anyMatch(line -> line.contains("Ann Carter")));
        StyledText text = bot.find(StyledText.class, "grid.editor");
        String before = bot.ask(text::getText);
        bot.press(SWT.ARROW_DOWN);
        bot.press(SWT.CR);
        bot.waitUntil("another list", () -> !text.getText().equals(before));
        bot.press(SWT.TAB);

        bot.waitUntil("the editor is gone", text::isDisposed);
        Object now = table.value(row, "Reviewers");
        assertThat(String.valueOf(now)).startsWith("[").isNotEqualTo(before);
        assertThat(bot.<Optional<String>>ask(() -> edits(table).problem(row))).isEmpty();
    }

    @Test
    void aNewRowChoosesToo() {
        TableBot table = TableBot.open(bot, "web", "PipelineSchedules").loaded();
        bot.focus(table.cells());
        bot.press(SWT.ALT | SWT.INSERT);
        bot.waitUntil("a new row", () -> table.rows().orElseThrow().addedCount() == 1);
        RowId row = edits(table).rows().getFirst().id();
        table.goTo(row, "TargetRefName");
        bot.press(SWT.F2);
        Table list = list();
        waitForLine(list, "main");
        bot.type("mai");
        bot.press(SWT.ARROW_DOWN);
        bot.press(SWT.CR);

        waitForValue(table, row, "TargetRefName", "main");
    }
}
