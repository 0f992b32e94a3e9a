package org.bitquarry.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.grid.CellPlace;
import org.bitquarry.ui.grid.GridStatement;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;

/** A part of a JSON value that a statement shall select. */
class StatementPartTest extends InspectorWindow {
    private final Written statement = new Written();

    StatementPartTest() {
        super(parent -> new ValuePanel(parent, (cell, address) -> Optional.empty()));
    }

    private void selectFirst() {
        showing(List.<Object[]>of(ValueFixture.row(1, "text", "{\"n\": 3}", null)));
        go(0, ValueFixture.LINKS);
        Tree tree = bot.find(Tree.class, "inspector.json");
        bot.waitUntil("a tree", () -> tree.getItemCount() > 0);
        bot.run(() -> {
            tree.setSelection(tree.getItem(0));
            tree.notifyListeners(SWT.Selection, new Event());
        });
    }

    private Button button() {
        return bot.find(Button.class, StatementPart.ID);
    }

    @Test
    void theStatementIsGivenThePart() {
        bot.run(() -> grid.cursor().statement(statement));
        selectFirst();
        Button button = button();
        bot.waitUntil("the button", () -> button.isVisible() && button.isEnabled());

        bot.run(() -> button.notifyListeners(SWT.Selection, new Event()));

        assertThat(statement.added).containsExactly("n of " + new CellPlace(0, ValueFixture.LINKS));
    }

    @Test
    void whyItCantBeAddedIsSaidAndTakenBack() {
        statement.refusal = Optional.of("The statement is not a single SELECT.");
        bot.run(() -> grid.cursor().statement(statement));
        selectFirst();
        Button button = button();
        Label reason = bot.find(Label.class, StatementPart.ID + ".reason");
        bot.waitUntil(
                "the reason",
                () -> reason.isVisible() && reason.getText().equals("The statement is not a single SELECT."));
        assertThat(bot.<Boolean>ask(button::isEnabled)).isFalse();
        assertThat(bot.<Boolean>ask(button::isVisible)).isTrue();

        bot.run(() -> {
            statement.refusal = Optional.empty();
            statement.listeners.forEach(Runnable::run);
        });

        bot.waitUntil("the button", () -> button.isEnabled() && !reason.isVisible());
    }

    @Test
    void rowsOfNoStatementHaveNoButton() {
        selectFirst();

        Button column = bot.find(Button.class, "inspector.json.column");
        bot.waitUntil("another button", column::isEnabled);
        assertThat(bot.<List<String>>ask(() -> Stream.of(column.getParent().getChildren())
                        .filter(Control::isVisible)
                        .map(button -> ((Button) button).getText())
                        .toList()))
                .containsExactly("Copy path", "Copy value", "Add as column");
    }

    private static final class Written implements GridStatement {
        final List<String> added = new ArrayList<>();
        final List<Runnable> listeners = new ArrayList<>();
        Optional<String> refusal = Optional.empty();

        @Override
        public Optional<String> refusal(int column) {
            return refusal;
        }

        @Override
        public void add(CellPlace cell, JsonPath path) {
            added.add(path.columnName() + " of " + cell);
        }

        @Override
        public Registration onChange(Runnable action) {
            listeners.add(action);
            return () -> listeners.remove(action);
        }
    }
}
