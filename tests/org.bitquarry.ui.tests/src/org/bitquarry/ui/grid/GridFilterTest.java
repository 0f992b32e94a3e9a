package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

class GridFilterTest extends GridWindow {
    private Text field(String column) {
        return bot.find(Text.class, "grid.filter." + column);
    }

    private void type(String column, String text) {
        Text field = field(column);
        bot.run(() -> field.setText(text));
    }

    private void waitForCount(String text) {
        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil(text, () -> count.getText().equals(text));
    }

    @Test
    void rowsThatDoNotMeetTheConditionsGoAndComeBack() {
        showing(9);
        bot.run(grid::toggleFilter);
        type("Title", "TITLE");
        type("Id", "> 7");
        waitForCount("2 match · 9 rows");
        assertThat(bot.<Object>ask(() -> rows().value(0, GridFixture.ID))).isEqualTo(8L);

        bot.run(grid::toggleFilter);
        waitForCount("9 rows");
    }

    @Test
    void theFieldOfTheSelectedColumnHasTheKeyboardAndEscapeGoesBack() {
        NatTable table = showing(3);
        bot.focus(table);
        bot.run(() -> {
            grid.table().select(0, GridFixture.TITLE);
            grid.toggleFilter();
        });
        Text field = field("Title");
        bot.waitUntil("the field has the keyboard", field::isFocusControl);
        bot.type("2");
        waitForCount("1 match · 3 rows");

        bot.press(SWT.ESC);
        waitForCount("3 rows");
        bot.press(SWT.ESC);
        bot.waitUntil("the cells have the keyboard", table::isFocusControl);
    }

    @Test
    void pendingEditsAreFoundByWhatWasTypedAndNewRowsStay() {
        showing(3);
        bot.run(() -> {
            rows().set(0, GridFixture.TITLE, "Quite other");
            edits.add(Map.of("Title", "New"));
            grid.toggleFilter();
        });
        type("Title", "other");
        waitForCount("1 match · 3 rows");

        assertThat(bot.<Integer>ask(() -> rows().count())).isEqualTo(2);
        assertThat(bot.<Object>ask(() -> rows().value(1, GridFixture.TITLE))).isEqualTo("Quite other");
        assertThat(bot.<Boolean>ask(() -> rows().isChanged(1, GridFixture.TITLE)))
                .isTrue();
    }

    @Test
    void whatCanNotBeReadIsToldAndFiltersNothing() {
        showing(3);
        bot.run(grid::toggleFilter);
        type("Id", "abc");

        CLabel hint = bot.find(CLabel.class, "grid.hint");
        bot.waitUntil(
                "the reason", () -> "“abc” is not what Id needs: a whole number, such as 42.".equals(hint.getText()));
        assertThat(bot.<Integer>ask(() -> rows().count())).isEqualTo(3);

        type("Title", "t");
        bot.waitUntil("still the reason", () -> hint.getText().startsWith("“abc”"));
        Text field = bot.find(Text.class, "grid.filter.Id");
        assertThat(bot.<String>ask(field::getToolTipText)).startsWith("“abc” is not what Id needs");

        type("Id", "1");
        bot.waitUntil("nothing to say", () -> hint.getText().isEmpty());
        assertThat(bot.<String>ask(field::getToolTipText)).startsWith("A value, or =");
    }

    @Test
    void rowsThatComeLaterAreFilteredToo() {
        showing(450);
        bot.run(grid::toggleFilter);
        type("Id", ">199");
        waitForCount("1 match · 200 of ≈450");

        bot.run(() -> grid.job().orElseThrow().loadAll());
        waitForCount("251 match · 450 rows");
    }

    @Test
    void theSourceFiltersWhenAPersonWantsItAndTheCostIsTold() {
        FakeSource source = new FakeSource();
        bot.run(() -> grid.onRequery(source));
        showing(450);
        bot.run(grid::toggleFilter);
        type("State", "open");
        Link offer = bot.find(Link.class, "grid.source");
        bot.waitUntil("the cost", () -> offer.getText().equals("<a>Filter at the source (≈2 requests)</a>"));
        bot.run(() -> offer.notifyListeners(SWT.Selection, new Event()));

        assertThat(source.view().conditions()).containsExactly("\"State\" = 'OPEN'");
        waitForCount("134 match, filtered by the statement · 200 of ≈450");
        bot.run(grid::toggleFilter);
        bot.waitUntil("all rows", () -> source.view().conditions().isEmpty());
    }

    @Test
    void whatTheSourceLeavesToTheEngineIsNotSaidToBeItsWork() {
        FakeSource source = new FakeSource();
        source.left = List.of("checked here: State = 'OPEN'");
        bot.run(() -> grid.onRequery(source));
        showing(450);
        bot.run(grid::toggleFilter);
        type("State", "open");
        Link offer = bot.find(Link.class, "grid.source");
        bot.waitUntil("the cost", () -> offer.getText().equals("<a>Filter in the statement (≈2 requests)</a>"));
    }

    /** Reads nothing, and takes two requests for it. */
    private static final class FakeSource implements Requery {
        private SourceView view = SourceView.ALL;
        private List<String> left = List.of();

        @Override
        public SourceView view() {
            return view;
        }

        @Override
        public void plan(SourceView wanted, Consumer<RequestPlan> known) {
            known.accept(new RequestPlan(
                    List.of(new PlannedRequest("GET", "/pullrequests", Optional.empty(), "rows", 2, List.of(), false)),
                    left,
                    List.of()));
        }

        @Override
        public void read(SourceView wanted, Consumer<String> refused) {
            view = wanted;
        }
    }

    @Test
    void whatIsNotReadAsAConditionSaysWhyUntilItIsMendedEvenWhereRowsComeAndGo() {
        NatTable table = showing(9);
        bot.run(() -> {
            grid.table().select(0, GridFixture.TITLE);
            grid.toggleFilter();
        });
        type("Id", "> 7");
        waitForCount("2 match · 9 rows");
        bot.focus(field("Id"));
        type("Id", "> 7x");
        waitForCount("9 rows");
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        String why = "“7x” is not what Id needs: a whole number, such as 42.";
        bot.waitUntil("why", () -> hint.getText().equals(why));
        Text field = field("Id");
        assertThat(bot.<String>ask(field::getToolTipText)).isEqualTo(why);

        bot.focus(table);
        bot.run(() -> grid.table().select(1, GridFixture.TITLE));
        bot.waitUntil("other words", () -> !hint.getText().equals(why));
        bot.focus(field);
        bot.waitUntil("why again", () -> hint.getText().equals(why));
        bot.press(SWT.CR);
        assertThat(bot.<Boolean>ask(field::isFocusControl)).isTrue();
    }
}
