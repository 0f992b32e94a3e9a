package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** Several results of a session: as tabs, side by side, pinned and named. */
class ResultTabsTest extends SqlWindow {
    private static final String TWO = "SELECT 1; SELECT 2";

    private SqlPane two() {
        source.answering("SELECT 1", new FakeQuery(1)).answering("SELECT 2", new FakeQuery(2));
        SqlPane pane = open(TWO, 0);
        runScript(pane);
        return pane;
    }

    @Test
    void aResultStandsToTheRightOfTheOthersAndComesBack() {
        SqlPane pane = two();
        ResultTab second = tab(pane, "Result 2");
        waitForRows(second, 2);
        bot.run(() -> pane.results().split(second, SWT.RIGHT));

        List<CTabFolder> folders = bot.ask(() ->
                pane.results().folders().stream().map(ResultFolder::widget).toList());
        assertThat(folders).hasSize(2);
        Rectangle left = bot.ask(() -> folders.get(0).getBounds());
        Rectangle right = bot.ask(() -> folders.get(1).getBounds());
        assertThat(right.x).isGreaterThan(left.x + left.width - 1);
        assertThat(right.y).isEqualTo(left.y);
        assertThat(bot.<Boolean>ask(() -> second.grid().isVisible())).isTrue();
        assertThat(bot.<Integer>ask(() -> second.grid().rows().orElseThrow().count()))
                .isEqualTo(2);

        bot.run(() -> pane.results().join());
        assertThat(titles(pane)).containsExactly("Result 1", "Result 2", "Messages", "Request plan");
        assertThat(bot.<Integer>ask(() -> pane.results().folders().size())).isEqualTo(1);
        assertThat(bot.<ResultTab>ask(() -> pane.results().selected().orElseThrow()))
                .isSameAs(second);
    }

    @Test
    void aClickOnATabGivesItsRowsTheKeyboard() {
        SqlPane pane = two();
        waitForRows(tab(pane, "Result 1"), 1);
        bot.focus(pane.text().widget());
        Rectangle head = bot.ask(() -> named(pane, "Result 1").item().getBounds());
        bot.run(() -> {
            Event event = new Event();
            event.button = 1;
            event.x = head.x + 20;
            event.y = head.y + head.height / 2;
            pane.results().folder().notifyListeners(SWT.MouseDown, event);
            pane.results().folder().notifyListeners(SWT.MouseUp, event);
        });

        bot.waitUntil("the rows", () -> hasKeyboard(named(pane, "Result 1")));
    }

    @Test
    void foldersDivideAgainAndTheRoomOfAnEmptyOneIsTaken() {
        source.answering("SELECT 3", new FakeQuery(3));
        source.answering("SELECT 1", new FakeQuery(1)).answering("SELECT 2", new FakeQuery(2));
        SqlPane pane = open(TWO + "; SELECT 3", 0);
        runScript(pane);
        bot.run(() -> pane.results().split(named(pane, "Result 3"), SWT.RIGHT));
        bot.run(() -> pane.results().split(named(pane, "Result 2"), SWT.BOTTOM));
        assertThat(bot.<Integer>ask(() -> pane.results().folders().size())).isEqualTo(3);

        bot.run(() -> pane.results().close(named(pane, "Result 3")));
        bot.run(() -> pane.results().close(named(pane, "Result 2")));
        assertThat(titles(pane)).containsExactly("Result 1", "Messages", "Request plan");
        Point room = bot.ask(() -> pane.results().area().getSize());
        assertThat(bot.<Point>ask(() -> pane.results().folder().getSize())).isEqualTo(room);
    }

    @Test
    void aTabIsDraggedToTheSideItIsDroppedOn() {
        SqlPane pane = two();
        ResultTab second = tab(pane, "Result 2");
        ResultDrag drag = new ResultDrag(bot.ask(() -> pane.results().area()));
        Point below = bot.ask(() -> {
            Point size = pane.results().folder().getSize();
            return pane.results().folder().toDisplay(size.x / 3, size.y - 10);
        });
        ResultDrag.Drop drop = bot.ask(() -> drag.at(below).orElseThrow());
        assertThat(drop.side()).isEqualTo(SWT.BOTTOM);
        bot.run(() -> pane.results().drop(second, drop));
        assertThat(bot.<Integer>ask(() -> pane.results().folders().size())).isEqualTo(2);

        Point back = bot.ask(() -> pane.results().folder().toDisplay(20, 10));
        ResultDrag.Drop middle = bot.ask(() -> drag.at(back).orElseThrow());
        assertThat(middle.side()).isEqualTo(SWT.CENTER);
        bot.run(() -> pane.results().drop(second, middle));
        assertThat(bot.<Integer>ask(() -> pane.results().folders().size())).isEqualTo(1);
    }

    @Test
    void whatStandsBesideStaysWhenAnotherStatementRuns() {
        source.answering("SELECT 3", new FakeQuery(3));
        SqlPane pane = two();
        bot.run(() -> pane.results().split(named(pane, "Result 2"), SWT.RIGHT));
        bot.run(() -> pane.text().begin("SELECT 3", 0));
        runScript(pane);

        assertThat(titles(pane)).containsExactly("Result 3", "Messages", "Request plan", "Result 2");
    }

    @Test
    void aStatementThatRunsAgainKeepsItsTabAndItsPlace() {
        SqlPane pane = two();
        ResultTab first = tab(pane, "Result 1");
        bot.run(() -> first.rename("ones"));
        runScript(pane);

        assertThat(titles(pane)).containsExactly("ones", "Result 2", "Messages", "Request plan");
        assertThat(bot.<ResultTab>ask(() -> pane.results().tabs().getFirst())).isSameAs(first);
    }

    @Test
    void aPinnedResultIsNeverReplaced() {
        SqlPane pane = two();
        ResultTab first = tab(pane, "Result 1");
        SqlStep before = bot.ask(first::step);
        bot.run(() -> first.pin(true));
        bot.run(() -> pane.results().menu().again(first));
        bot.waitUntil("another tab", () -> pane.results().tabs().size() == 3);
        waitForRest(pane);

        assertThat(bot.<SqlStep>ask(first::step)).isSameAs(before);
        assertThat(bot.<String>ask(() -> first.item().getToolTipText()))
                .startsWith("SELECT 1\n\nRun ")
                .contains(" on demo · ")
                .endsWith("\nPinned: stays when other statements run.");
    }

    @Test
    void aPinnedResultStaysWhenTheOthersAreClosed() {
        List.of("SELECT 1", "SELECT 2", "SELECT 3").forEach(sql -> source.answering(sql, new FakeQuery(1)));
        SqlPane pane = open("-- name: one\nSELECT 1;\n-- name: two\nSELECT 2;\n-- name: three\nSELECT 3", 0);
        runScript(pane);
        ResultTab first = tab(pane, "one");
        ResultTab last = tab(pane, "three");
        bot.run(() -> first.pin(true));
        bot.run(() -> pane.results().closeOthers(last));

        assertThat(titles(pane)).containsExactly("one", "three", "Messages", "Request plan");
        assertThat(bot.<List<ResultTab>>ask(() -> pane.results().others(last))).isEmpty();
    }

    @Test
    void aResultRunsAgainInItsTab() {
        SqlPane pane = two();
        ResultTab first = tab(pane, "Result 1");
        SqlStep before = bot.ask(first::step);
        bot.run(() -> pane.results().menu().again(first));
        bot.waitUntil("it began", () -> first.step() != before);
        waitForRest(pane);

        assertThat(titles(pane)).containsExactly("Result 1", "Result 2", "Messages", "Request plan");
        waitForRows(first, 1);
    }

    @Test
    void aNewTabKeepsTheOthersUntilThereAreTooMany() {
        source.answering("SELECT 1", new FakeQuery(1));
        SqlPane pane = open("SELECT 1", 0);
        IntStream.rangeClosed(1, ResultTabs.MOST + 2).forEach(run -> {
            bot.run(pane::runBeside);
            waitForRest(pane);
        });

        assertThat(bot.<Integer>ask(() -> pane.results().tabs().size())).isEqualTo(ResultTabs.MOST);
    }

    @Test
    void aTitleIsShownAsItWasWrittenAndLeavesRoomForOthers() {
        SqlPane pane = two();
        ResultTab first = bot.ask(() -> tab0(pane));
        bot.run(() -> first.rename("R & D"));
        assertThat(bot.<String>ask(() -> first.item().getText())).isEqualTo("R && D");
        assertThat(bot.<String>ask(first::title)).isEqualTo("R & D");

        String endless = "r".repeat(500);
        bot.run(() -> first.rename(endless));
        assertThat(bot.<String>ask(() -> first.item().getText())).hasSize(40).contains("…");
        assertThat(bot.<String>ask(() -> first.item().getToolTipText())).startsWith(endless + "\n\nSELECT 1");
    }

    @Test
    void aTabIsRenamedWithADoubleClick() {
        SqlPane pane = two();
        Rectangle head = bot.ask(() -> tab0(pane).item().getBounds());
        bot.run(() -> pane.getDisplay().asyncExec(() -> {
            Event event = new Event();
            event.x = head.x + head.width / 2;
            event.y = head.y + head.height / 2;
            pane.results().folder().notifyListeners(SWT.MouseDoubleClick, event);
        }));
        Text title = dialogs.find("Rename result", Text.class);
        bot.run(() -> title.setText(" all repositories "));
        dialogs.press("Rename result", "Rename");

        bot.waitUntil("the title", () -> tab0(pane).item().getText().equals("all repositories"));
    }

    @Test
    void theMenuPromisesTheKeyThatRenamesOnlyWhereTheKeyDoes() {
        SqlPane pane = two();
        waitForRows(tab(pane, "Result 2"), 2);
        bot.run(() -> pane.results().folder().forceFocus());
        assertThat(bot.<List<String>>ask(() -> entries(pane))).contains("Re&name…\tF2");

        bot.run(() -> tab(pane, "Result 2").grid().setFocus());
        assertThat(bot.<List<String>>ask(() -> entries(pane))).contains("Re&name…");
    }

    private static List<String> entries(SqlPane pane) {
        Menu menu = pane.results().menu().of(tab0(pane));
        List<String> words = Stream.of(menu.getItems()).map(MenuItem::getText).toList();
        menu.dispose();
        return words;
    }

    private static ResultTab named(SqlPane pane, String title) {
        return pane.results().tabs().stream()
                .filter(tab -> tab.item().getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasKeyboard(ResultTab tab) {
        Control control = Display.getCurrent().getFocusControl();
        while (control != null && control != tab.grid()) {
            control = control.getParent();
        }
        return control != null;
    }

    private static ResultTab tab0(SqlPane pane) {
        return pane.results().tabs().getFirst();
    }

    @Test
    void theKeyboardGoesAroundTextAndResults() {
        SqlPane pane = two();
        waitForRows(tab(pane, "Result 2"), 2);
        bot.run(() -> pane.results().split(named(pane, "Result 2"), SWT.RIGHT));
        bot.focus(pane.text().widget());
        bot.run(() -> pane.turn(1));
        bot.waitUntil("the left folder", () -> pane.results().folders().get(0).hasFocus());
        bot.run(() -> pane.turn(1));
        bot.waitUntil("the right folder", () -> pane.results().folders().get(1).hasFocus());
        bot.run(() -> pane.turn(1));
        bot.waitUntil("the text", () -> pane.text().hasFocus());
        bot.run(() -> pane.turn(-1));
        bot.waitUntil("the right folder", () -> pane.results().folders().get(1).hasFocus());
    }

    @Test
    void tabsAreTurnedAroundTheEnd() {
        SqlPane pane = two();
        bot.run(() -> pane.results().turn(1));
        assertThat(bot.<String>ask(() -> pane.results().folder().getSelection().getText()))
                .isEqualTo("Messages");
        bot.run(() -> pane.results().turn(2));
        assertThat(bot.<String>ask(() -> pane.results().folder().getSelection().getText()))
                .isEqualTo("Result 1");
    }

    @Test
    void aBrokenSourceIsSaidInTheTabWithAWayToTryAgain() {
        source.answering("SELECT 9", FakeQuery.unreachable());
        SqlPane pane = open("SELECT 9", 0);
        bot.run(pane::run);
        waitForRest(pane);
        assertThat(titles(pane)).containsExactly("Result 1", "Messages", "Request plan");

        source.answering("SELECT 9", new FakeQuery(4));
        bot.run(() -> pane.results().menu().again(tab0(pane)));
        waitForRows(tab(pane, "Result 1"), 4);
    }
}
