package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.bitquarry.workbench.core.inspect.PathColumn;
import org.bitquarry.workbench.core.layout.ColumnLayouts;
import org.bitquarry.workbench.core.query.ColumnNames;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a grid does with columns that were added to it. */
class AddedColumnsGridTest extends GridWindow {
    private static final int OWN = 9;
    private static final JsonPath SELF = JsonPath.ROOT.then("self");

    @TempDir
    private Path folder;

    private void add() {
        bot.run(() -> grid.cursor().added().orElseThrow().add(GridFixture.LINKS, SELF));
        bot.waitUntil("the column", () -> rows().columns().size() == OWN + 1);
    }

    private List<Integer> shown() {
        return bot.ask(() -> grid.table().columns.order());
    }

    @Test
    void theColumnIsKeptWithTheLayoutOfItsTable() {
        ColumnLayouts store = ColumnLayouts.in(folder);
        String key = ColumnNames.key(GridFixture.columns(), true);
        bot.run(() -> grid.keepLayouts(store, true));
        showing(3);
        add();
        bot.waitUntil(
                "the layout to be kept",
                () -> store.find(key).added().equals(List.of(new PathColumn("Links", SELF, SqlType.VARCHAR))));

        ResultGrid other = bot.ask(() -> {
            ResultGrid made = new ResultGrid(shell, ZoneId.of("UTC"), table -> Optional.of(edits));
            made.keepLayouts(store, true);
            shell.layout();
            return made;
        });
        var job = FakeRows.job(2);
        bot.run(() -> other.follow(job));
        job.schedule();

        bot.waitUntil("the column", () -> other.rows()
                .filter(rows -> rows.count() == 2 && "a b".equals(rows.value(1, OWN)))
                .isPresent());
        assertThat(bot.<List<Integer>>ask(() -> other.table().columns.order()))
                .containsExactly(0, 1, 2, 3, 4, 5, GridFixture.LINKS, OWN, 7, 8);
    }

    @Test
    void rowsThatComeLaterHaveTheColumn() {
        showing(300);
        add();

        bot.run(grid::loadMore);

        bot.waitUntil("all rows", () -> rows().count() == 300);
        assertThat(bot.<Object>ask(() -> rows().value(299, OWN))).isEqualTo("a b");
        assertThat(shown()).containsSubsequence(GridFixture.LINKS, OWN);
    }

    @Test
    void theSourceIsNeitherAskedToSortByItNorToFilter() {
        Source source = new Source();
        bot.run(() -> grid.onRequery(source));
        showing(300);
        add();

        bot.run(() -> {
            grid.table().select(0, OWN);
            grid.sort();
            grid.toggleFilter();
        });
        Text field = bot.find(Text.class, "grid.filter.Links ▸ self");
        bot.run(() -> field.setText("a b"));

        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil("what is filtered here", () -> count.getText().contains("Links ▸ self filtered here"));
        assertThat(source.asked).isEmpty();
        assertThat(bot.<Optional<SortMark>>ask(() -> grid.table().sorted(OWN)))
                .contains(new SortMark(SortMark.Kind.WAITING, false));
    }

    @Test
    void takingTheColumnAwayForgetsItsSortAndFilter() {
        showing(3);
        add();
        bot.run(() -> {
            grid.table().select(0, OWN);
            grid.sort();
            grid.toggleFilter();
        });
        Text field = bot.find(Text.class, "grid.filter.Links ▸ self");
        bot.run(() -> field.setText("nothing has this"));
        bot.waitUntil("no row", () -> rows().count() == 0);

        bot.run(() -> grid.cursor().added().orElseThrow().remove(OWN));

        bot.waitUntil("all rows", () -> rows().count() == 3 && rows().columns().size() == OWN);
        assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(bot.<Boolean>ask(field::isDisposed)).isTrue();
    }

    @Test
    void anEditedValueIsReadAnew() {
        showing(3);
        bot.run(() -> grid.cursor().added().orElseThrow().add(GridFixture.DESCRIPTION, SELF));
        bot.waitUntil("the column", () -> rows().columns().size() == OWN + 1);
        assertThat(bot.<Optional<Object>>ask(() -> Optional.ofNullable(rows().value(0, OWN))))
                .isEmpty();

        bot.run(() -> rows().set(0, GridFixture.DESCRIPTION, "{\"self\": \"typed\"}"));

        assertThat(bot.<Object>ask(() -> rows().value(0, OWN))).isEqualTo("typed");
    }

    private static final class Source implements Requery {
        private final List<SourceView> asked = new ArrayList<>();

        @Override
        public SourceView view() {
            return SourceView.ALL;
        }

        @Override
        public void read(SourceView view, Consumer<String> refused) {
            asked.add(view);
        }

        @Override
        public void plan(SourceView view, Consumer<RequestPlan> known) {
            asked.add(view);
        }
    }
}
