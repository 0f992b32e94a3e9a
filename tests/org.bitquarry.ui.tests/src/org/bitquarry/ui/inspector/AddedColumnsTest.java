package org.bitquarry.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.model.table.SqlType;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;

/** A part of a JSON value that becomes a column, and ends to be one. */
class AddedColumnsTest extends InspectorWindow {
    private static final int OWN = 8;

    AddedColumnsTest() {
        super(parent -> new ValuePanel(parent, (cell, address) -> Optional.empty()));
    }

    private void shows(String... links) {
        showing(IntStream.range(0, links.length)
                .mapToObj(row -> ValueFixture.row(row + 1, "text", links[row], null))
                .toList());
        go(0, ValueFixture.LINKS);
    }

    private void select(int line) {
        Tree tree = bot.find(Tree.class, "inspector.json");
        bot.waitUntil("a tree", () -> tree.getItemCount() > line);
        bot.run(() -> {
            tree.setSelection(tree.getItem(line));
            tree.notifyListeners(SWT.Selection, new Event());
        });
    }

    private void press(String words) {
        Button button = bot.find(Button.class, "inspector.json.column");
        bot.waitUntil(words, () -> button.getText().equals(words) && button.isEnabled());
        bot.run(() -> button.notifyListeners(SWT.Selection, new Event()));
    }

    private void waitForColumns(int count) {
        bot.waitUntil(count + " columns", () -> rows().columns().size() == count);
    }

    private List<String> heads() {
        return bot.ask(() -> IntStream.of(grid.cursor().columns())
                .mapToObj(column -> rows().columns().get(column).name())
                .toList());
    }

    @Test
    void aPartBecomesAColumnBehindItsOwnAndEndsToBeOne() {
        shows("{\"n\": 3, \"who\": {\"name\": \"Ann\"}}", "{\"n\": 4}", "no JSON");
        select(0);

        press("Add as column");

        waitForColumns(OWN + 1);
        assertThat(heads()).containsSubsequence("Links", "Links ▸ n", "Diff");
        assertThat(bot.<Object>ask(() -> rows().columns().get(OWN).type())).isEqualTo(SqlType.BIGINT);
        assertThat(bot.<Object>ask(() -> rows().value(1, OWN))).isEqualTo(4L);
        assertThat(bot.<Object>ask(() -> rows().value(2, OWN))).isNull();
        bot.waitUntil("the same cell", () -> grid.selected().orElseThrow().column() == ValueFixture.LINKS);

        press("Remove the column");

        waitForColumns(OWN);
        assertThat(heads()).containsSubsequence("Links", "Diff").doesNotContain("Links ▸ n");
    }

    @Test
    void aPartOfAnAddedColumnIsAPartOfTheSameValue() {
        shows("{\"who\": {\"name\": \"Ann\"}}", "{\"who\": {\"name\": \"Ben\"}}");
        select(0);
        press("Add as column");
        waitForColumns(OWN + 1);
        go(0, OWN);
        Tree tree = bot.find(Tree.class, "inspector.json");
        bot.waitUntil(
                "the part",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getText(0).equals("name"));
        select(0);

        press("Add as column");

        waitForColumns(OWN + 2);
        assertThat(bot.<Object>ask(() -> rows().columns().get(OWN + 1).name())).isEqualTo("Links ▸ who.name");
        assertThat(bot.<Object>ask(() -> rows().value(1, OWN + 1))).isEqualTo("Ben");
    }

    @Test
    void anAddedColumnIsCopiedAndSaysWhyItIsReadOnly() {
        shows("{\"n\": 3}", "{\"n\": 4}");
        select(0);
        press("Add as column");
        waitForColumns(OWN + 1);
        go(1, OWN);

        assertThat(bot.<Object>ask(() -> rows().readOnlyReason(1, OWN).orElseThrow()))
                .asString()
                .startsWith("it shows a part of Links");
        bot.run(() -> grid.copy(true));

        assertThat(bot.<String>ask(() -> {
                    Clipboard clipboard = new Clipboard(shell.getDisplay());
                    try {
                        return (String) clipboard.getContents(TextTransfer.getInstance());
                    } finally {
                        clipboard.dispose();
                    }
                }))
                .isEqualTo("Links ▸ n\n4");
    }

    @Test
    void rowsThatAreReadAgainHaveTheColumnToo() {
        shows("{\"n\": 3}");
        select(0);
        press("Add as column");
        waitForColumns(OWN + 1);

        showing(List.of(
                ValueFixture.row(1, "text", "{\"n\": 5}", null),
                ValueFixture.row(2, "text", "{\"n\": \"six\"}", null)));

        bot.waitUntil(
                "the column as text",
                () -> rows().columns().size() == OWN + 1
                        && rows().columns().get(OWN).type() == SqlType.VARCHAR);
        assertThat(bot.<Object>ask(() -> rows().value(0, OWN))).isEqualTo("5");
        assertThat(bot.<Object>ask(() -> rows().value(1, OWN))).isEqualTo("six");
    }
}
