package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commits of several rows: refused, paused, stopped, asked about. */
class CommitManyTest {
    private static final int OUTCOME = 2;

    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private final Acme acme = new Acme();
    private final PendingBot rows = PendingBot.pullRequests(bot);

    @AfterEach
    void close() {
        acme.close();
    }

    private void refuse(int writes) {
        acme.emulator.faults().next(writes).of("PUT").answer(403);
    }

    private List<String> outcomes() {
        Table steps = bot.find(Table.class, "committing.rows");
        return bot.ask(() -> Stream.of(steps.getItems())
                .map(item -> ShortCells.whole(item, OUTCOME))
                .toList());
    }

    private void waitForHead(String part) {
        Label head = bot.find(Label.class, "committing.head");
        bot.waitUntil(part, () -> !head.isDisposed() && head.getText().contains(part));
    }

    @Test
    void aRefusalStopsTheRestAndStandsBesideItsRow() {
        List<RowId> changed = rows.change(3, "refused");
        refuse(1);

        rows.commit();
        waitForHead("0 rows committed, 1 failed, 2 not sent.");

        assertThat(outcomes().get(0)).as("shortened where the column is narrow").startsWith("⚠ ");
        assertThat(outcomes().subList(1, 3)).containsOnly("not sent; stays pending");
        assertThat(rows.edits()
                        .row(changed.get(0))
                        .flatMap(PendingRow::trouble)
                        .orElseThrow()
                        .text())
                .contains("403");
        assertThat(rows.edits().rows()).hasSize(3);

        rows.press("committing.close");
        rows.commit();
        rows.table.waitUntilCommitted();
        assertThat(acme.writes()).hasSize(4);
    }

    @Test
    void aPausedCommitSendsTheNextRowOnlyWhenItIsResumed() {
        rows.change(3, "paused");
        HeldAnswers held = HeldAnswers.from(1, acme.emulator);

        rows.commit();
        bot.waitUntil("the first write", () -> held.writes() == 1);
        rows.press("committing.pause");
        waitForHead("Paused after 0 of 3 rows");
        held.release();
        waitForHead("Paused after 1 of 3 rows");
        assertThat(acme.writes()).hasSize(1);
        assertThat(rows.edits().rows()).hasSize(2);

        rows.press("committing.pause");
        rows.table.waitUntilCommitted();
        assertThat(acme.writes()).hasSize(3);
        dialogs.waitUntilClosed("Commit to " + Acme.DATASOURCE);
    }

    @Test
    void aStopInTheMiddleLetsTheRowEndAndTellsWhatWasSent() {
        rows.change(3, "stopped");
        HeldAnswers held = HeldAnswers.from(2, acme.emulator);

        rows.commit();
        bot.waitUntil("the second write", () -> held.writes() == 2);
        rows.press("committing.stop");
        waitForHead("Stopping after the row");
        held.release();
        waitForHead("2 rows committed, 1 not sent.");

        assertThat(acme.writes()).hasSize(2);
        assertThat(outcomes()).containsExactly("✓ done", "✓ done", "not sent; stays pending");
        assertThat(rows.edits().rows()).hasSize(1).noneMatch(PendingRow::sending);
    }

    @Test
    void askingIsRememberedAndGoesOnAsThePersonSays() {
        rows.change(3, "asked");
        refuse(2);
        bot.focus(rows.table.cells());
        bot.press(SWT.CTRL | SWT.SHIFT | 'p');
        choose("preview.ask");
        rows.press("preview.commit");

        Button yes = bot.find(Button.class, "goon.yes");
        assertThat(bot.<String>ask(yes::getText)).isEqualTo("Go on with 2 rows");
        rows.press("goon.yes");
        bot.waitUntil("the second question", () -> Stream.of(bot.page()
                        .getWorkbenchWindow()
                        .getWorkbench()
                        .getDisplay()
                        .getShells())
                .flatMap(shell -> UiBot.withDescendants(shell))
                .anyMatch(control ->
                        control instanceof Button button && button.getText().equals("Send the last row")));
        rows.press("goon.stop");
        waitForHead("0 rows committed, 2 failed, 1 not sent.");
        assertThat(InstanceScope.INSTANCE.getNode("org.bitquarry.ui").get("commit.policy", ""))
                .isEqualTo("ask");
    }

    @Test
    void goesOnUpToTheNumberThatWasChosen() {
        rows.change(3, "counted");
        refuse(2);
        bot.focus(rows.table.cells());
        bot.press(SWT.CTRL | SWT.SHIFT | 'p');
        choose("preview.continue");
        Spinner most = bot.find(Spinner.class, "preview.most");
        bot.run(() -> most.setSelection(2));
        rows.press("preview.commit");

        waitForHead("0 rows committed, 2 failed, 1 not sent.");
        assertThat(acme.writes()).hasSize(2);

        rows.press("committing.close");
        rows.commit();
        rows.table.waitUntilCommitted();
    }

    @Test
    void theRefusedRowOfManyIsInViewAtTheEndOfAWindowNoHigherForThem() {
        PendingBot branches = PendingBot.branches(bot);
        Object hash = branches.table.value(branches.table.row("TargetHash", false), "TargetHash");
        StagedEdits edits = branches.edits();
        bot.run(() -> IntStream.range(0, 40)
                .forEach(number -> edits.add(Map.of("Name", "many/" + number, "TargetHash", hash))));
        acme.emulator.faults().next(1).of("POST").answer(403);
        bot.focus(branches.table.cells());
        bot.press(SWT.CTRL | SWT.SHIFT | 'p');
        Table requests = bot.find(Table.class, "preview.requests");
        assertThat(bot.<String>ask(() -> ShortCells.whole(requests.getItem(1), 2)))
                .as("alike paths are told apart")
                .isEqualTo("make the row: Name “many/1”");
        choose("preview.continue");
        branches.press("preview.commit");

        waitForHead("39 rows committed, 1 failed.");
        Table steps = bot.find(Table.class, "committing.rows");
        bot.waitUntil("the refused row", () -> steps.getTopIndex() == 0);
        assertThat(bot.<Integer>ask(() -> steps.getShell().getSize().y)).isLessThan(600);
    }

    /** Chooses a radio button as a click does. */
    private void choose(String testId) {
        Button radio = bot.find(Button.class, testId);
        bot.focus(radio);
        bot.press(' ');
        bot.waitUntil(testId + " is chosen", radio::getSelection);
    }

    @Test
    void thePreviewShowsWhatChangesInEachBody() {
        rows.change(2, "shown");
        bot.focus(rows.table.cells());
        bot.press(SWT.CTRL | SWT.SHIFT | 'p');
        Table requests = bot.find(Table.class, "preview.requests");
        String[] scopes = bot.ask(() -> Stream.of(requests.getItems())
                .map(item -> ShortCells.whole(item, 3))
                .toArray(String[]::new));
        assertThat(scopes)
                .containsExactly(
                        "",
                        "✓ read:pullrequest:bitbucket, write:pullrequest:bitbucket",
                        "",
                        "✓ read:pullrequest:bitbucket, write:pullrequest:bitbucket");
        StyledText detail = bot.find(StyledText.class, "preview.detail");
        assertThat(bot.<String>ask(detail::getText)).containsPattern("\\+   *\"title\" : \"shown \\d");
        assertThat(bot.<String>ask(detail::getText)).containsPattern("−   *\"title\" : ");
        rows.press("preview.close");
        assertThat(acme.writes()).isEmpty();
    }
}
