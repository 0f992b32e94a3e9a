package org.bitquarry.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.inspect.SoftLines;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A value in the form that fits it. */
class ValuePanelTest extends InspectorWindow {
    private static final String DIFF = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -7,2 +7,2 @@\n same\n-old\n+new\n";

    ValuePanelTest() {
        super(parent -> new ValuePanel(parent, (cell, address) -> Optional.empty()));
    }

    private void shows() {
        showing(List.of(
                ValueFixture.row(
                        1, "# Plan\n\nwith *care*", "{\"html\": {\"href\": \"https://x.example\"}, \"n\": 3}", DIFF),
                ValueFixture.row(2, null, "{ oops", null)));
    }

    private void waitForNotice(String begin) {
        Label notice = bot.find(Label.class, "inspector.value.notice");
        bot.waitUntil(begin, () -> notice.getText().startsWith(begin));
    }

    private void as(String form) {
        ToolBar bar = bot.find(ToolBar.class, "inspector.value.forms");
        bot.run(() -> {
            for (ToolItem item : bar.getItems()) {
                item.setSelection(item.getText().equals(form));
            }
            for (ToolItem item : bar.getItems()) {
                if (item.getText().equals(form)) {
                    item.notifyListeners(SWT.Selection, new Event());
                }
            }
        });
    }

    @Test
    void whatANewRowNeedsIsNotLeftToTheSource() {
        shows();
        bot.run(() -> edits.add(Map.of()));
        bot.waitUntil("the new row", () -> rows().addedCount() == 1);

        go(0, ValueFixture.TITLE);
        waitForNotice("Not set: the row needs a value here");
    }

    @Test
    void eachKindOfValueHasItsForm() {
        shows();

        go(0, ValueFixture.DESCRIPTION);
        StyledText markdown = bot.find(StyledText.class, "markdown.text");
        bot.waitUntil("a page", () -> markdown.getText().startsWith("Plan\n"));
        go(0, ValueFixture.LINKS);
        Tree tree = bot.find(Tree.class, "inspector.json");
        bot.waitUntil("a tree", () -> tree.getItemCount() == 2);
        go(0, ValueFixture.DIFF);
        StyledText diff = bot.find(StyledText.class, "inspector.diff");
        bot.waitUntil("a difference", () -> diff.getText().equals(DIFF));
        go(0, ValueFixture.TITLE);
        StyledText text = bot.find(StyledText.class, "inspector.text");
        bot.waitUntil("a text", () -> text.getText().equals("Title 1"));
    }

    @Test
    void theFormThatWasChosenHoldsForTheColumn() {
        shows();
        go(0, ValueFixture.DESCRIPTION);
        bot.find(StyledText.class, "markdown.text");

        as("Text");

        StyledText text = bot.find(StyledText.class, "inspector.text");
        bot.waitUntil("the text", () -> text.getText().startsWith("# Plan"));
        go(0, ValueFixture.LINKS);
        bot.find(Tree.class, "inspector.json");
        go(0, ValueFixture.DESCRIPTION);
        bot.waitUntil("the text again", () -> text.isVisible() && text.getText().startsWith("# Plan"));
    }

    @Test
    void jsonThatHasNoRoomEndsInAnEllipsis() {
        showing(List.<@Nullable Object[]>of(
                ValueFixture.row(1, null, "{\"html\": \"" + "https://x.example/".repeat(20) + "\"}", null)));
        go(0, ValueFixture.LINKS);

        Tree tree = bot.find(Tree.class, "inspector.json");
        bot.waitUntil(
                "the value",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getText(1).matches("https://x\\.ex.*…"));

        bot.run(() -> {
            int widths = tree.getColumn(0).getWidth() + tree.getColumn(1).getWidth();
            assertThat(widths).as("no column outside the view").isLessThanOrEqualTo(tree.getSize().x);
        });
    }

    @Test
    void jsonOpensLineByLineAndTellsItsPath() {
        shows();
        go(0, ValueFixture.LINKS);
        Tree tree = bot.find(Tree.class, "inspector.json");
        bot.waitUntil("a tree", () -> tree.getItemCount() == 2);

        bot.run(() -> {
            assertThat(tree.getItem(0).getText(0)).isEqualTo("html");
            assertThat(tree.getItem(1).getText(1)).isEqualTo("3");
            tree.getItem(0).setExpanded(true);
            assertThat(tree.getItem(0).getItem(0).getText(1)).isEqualTo("https://x.example");
            tree.setSelection(tree.getItem(0).getItem(0));
            tree.notifyListeners(SWT.Selection, new Event());
        });

        Label path = bot.find(Label.class, "inspector.json.path");
        assertThat(bot.<String>ask(path::getText)).isEqualTo("/html/href");
        Button copy = bot.find(Button.class, "inspector.json.copypath");
        bot.run(() -> copy.notifyListeners(SWT.Selection, new Event()));
        assertThat(clipboard()).isEqualTo("/html/href");
    }

    @Test
    void aLongTextShowsItsFirstPartAndIsCopiedWhole() {
        String value = "word ".repeat(200_000);
        showing(List.<@Nullable Object[]>of(ValueFixture.row(1, value, null, null)));
        go(0, ValueFixture.DESCRIPTION);
        as("Text");
        StyledText text = bot.find(StyledText.class, "inspector.text");
        Label part = bot.find(Label.class, "inspector.text.part");
        assertThat(bot.<String>ask(part::getText))
                .isEqualTo("The first 40,000 of 1,000,000 characters. Copying all of them takes the whole value.");
        assertThat(bot.<String>ask(() -> SoftLines.whole(text.getText()))).isEqualTo(value.substring(0, 40_000));
        assertThat(bot.<Boolean>ask(text::getEditable))
                .as("a part can be edited")
                .isFalse();
        bot.run(() -> {
            text.selectAll();
            text.copy();
        });
        assertThat(clipboard()).isEqualTo(value);
        bot.screenshot(shell, "inspector-first-part");

        Button all = bot.find(Button.class, "inspector.text.all");
        bot.run(() -> all.notifyListeners(SWT.Selection, new Event()));

        assertThat(bot.<String>ask(() -> SoftLines.whole(text.getText()))).isEqualTo(value);
        assertThat(bot.<Boolean>ask(text::getEditable)).isTrue();
        assertThat(bot.<Boolean>ask(part::isVisible)).isFalse();
        assertThat(edits.isEmpty()).as("nothing was typed").isTrue();
    }

    @Test
    void goingOnFromALongTextLeavesItAsItIs() {
        showing(List.<@Nullable Object[]>of(
                ValueFixture.row(1, "x".repeat(39_999) + "\uD83D\uDE00".repeat(10), null, null),
                ValueFixture.row(2, "short", null, null)));
        go(0, ValueFixture.DESCRIPTION);
        as("Text");
        StyledText text = bot.find(StyledText.class, "inspector.text");
        assertThat(bot.<String>ask(() -> SoftLines.whole(text.getText()))).isEqualTo("x".repeat(39_999));

        go(1, ValueFixture.DESCRIPTION);

        bot.waitUntil("the short one", () -> text.getText().equals("short") && text.getEditable());
        assertThat(edits.isEmpty()).as("nothing was typed").isTrue();
    }

    private String clipboard() {
        return bot.ask(() -> {
            Clipboard clipboard = new Clipboard(shell.getDisplay());
            try {
                return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
            } finally {
                clipboard.dispose();
            }
        });
    }

    @Test
    void whatIsNoJsonSaysSoAndCanBeSeenAsText() {
        shows();
        go(1, ValueFixture.LINKS);

        Label broken = bot.find(Label.class, "inspector.json.broken");
        bot.waitUntil("the reason", () -> broken.getText().startsWith("This is no JSON at line 1"));
        as("Text");
        StyledText text = bot.find(StyledText.class, "inspector.text");
        bot.waitUntil("the text", () -> text.getText().equals("{ oops"));
    }

    @Test
    void whatIsNoValueSaysSo() {
        shows();

        go(1, ValueFixture.DESCRIPTION);
        waitForNotice("NULL: there is no value. What you type");
        go(1, ValueFixture.DIFF);
        waitForNotice("NULL: there is no value.");
        go(0, ValueFixture.TOKEN);
        waitForNotice("A secret");
        StyledText text = bot.find(StyledText.class, "inspector.text");
        assertThat(bot.<String>ask(text::getText)).isEmpty();
    }

    @Test
    void whatIsTypedIsStaged() {
        shows();
        go(0, ValueFixture.TITLE);
        StyledText text = bot.find(StyledText.class, "inspector.text");
        bot.waitUntil("the value", () -> text.getText().equals("Title 1"));
        bot.run(() -> text.setText("Another\ntitle"));

        Button set = bot.find(Button.class, "inspector.text.set");
        bot.run(() -> set.notifyListeners(SWT.Selection, new Event()));

        assertThat(bot.<Object>ask(() -> rows().value(0, ValueFixture.TITLE))).isEqualTo("Another\ntitle");
        assertThat(edits.isEmpty()).isFalse();
    }

    @Test
    void whatWasTypedIsTakenWhenAnotherCellIsShown() {
        shows();
        go(0, ValueFixture.TITLE);
        StyledText text = bot.find(StyledText.class, "inspector.text");
        bot.waitUntil("the value", () -> text.getText().equals("Title 1"));
        bot.run(() -> text.setText("Kept"));

        go(1, ValueFixture.TITLE);

        bot.waitUntil("the other", () -> text.getText().equals("Title 2"));
        assertThat(bot.<Object>ask(() -> rows().value(0, ValueFixture.TITLE))).isEqualTo("Kept");
        assertThat(bot.<Object>ask(() -> rows().value(1, ValueFixture.TITLE))).isEqualTo("Title 2");
    }

    @Test
    void whatCannotBeTheValueSaysWhyAndIsNotTaken() {
        shows();
        go(0, ValueFixture.TITLE);
        StyledText text = bot.find(StyledText.class, "inspector.text");
        bot.waitUntil("the value", () -> text.getText().equals("Title 1"));

        bot.run(() -> text.setText("x".repeat(41)));

        Label problem = bot.find(Label.class, "inspector.text.problem");
        bot.waitUntil("the reason", () -> problem.getText().contains("40"));
        bot.run(() -> text.notifyListeners(SWT.FocusOut, new Event()));
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void wordsAreFoundAndCounted() {
        shows();
        go(0, ValueFixture.DESCRIPTION);
        as("Text");
        StyledText text = bot.find(StyledText.class, "inspector.text");
        bot.focus(text);
        bot.press(SWT.CTRL | 'f');
        Text field = bot.find(Text.class, "inspector.find.field");
        bot.run(() -> field.setText("CARE"));

        Label count = bot.find(Label.class, "inspector.find.count");
        bot.waitUntil("the count", () -> count.getText().equals("1 found"));
        assertThat(bot.<String>ask(text::getSelectionText)).isEqualTo("care");
    }

    @Test
    void aMegabyteInOneLineIsShownWholeAndCopiedAsItIs() {
        String words = IntStream.range(0, 200_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        showing(List.<Object[]>of(ValueFixture.row(1, words, null, null)));
        go(0, ValueFixture.DESCRIPTION);
        as("Text");
        StyledText text = bot.find(StyledText.class, "inspector.text");
        Button all = bot.find(Button.class, "inspector.text.all");
        bot.run(() -> all.notifyListeners(SWT.Selection, new Event()));
        bot.waitUntil("the text", () -> text.getCharCount() >= words.length());

        bot.run(() -> {
            text.selectAll();
            text.copy();
        });

        assertThat(clipboard()).isEqualTo(words);
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void whatNobodyHasToldYetIsNeitherNullNorEmptyAndCanBeLoaded() {
        shows();
        RowId added = bot.ask(() -> edits.add(Map.of("Title", "new")));
        Map<String, Object> told = new HashMap<>();
        rows().rows().columns().forEach(column -> told.put(column.name(), "told"));
        told.put("Id", 9L);
        told.put("UpdatedOn", Instant.EPOCH);
        told.remove("Description");
        bot.run(() -> edits.settled(added, new RowOutcome.Applied(told)));
        bot.waitUntil("the row", () -> rows().addedCount() == 0 && rows().count() == 3);
        go(0, ValueFixture.DESCRIPTION);
        waitForNotice("Not loaded: ");
        assertThat(bot.<Boolean>ask(() -> rows().value(0, ValueFixture.DESCRIPTION) == null))
                .isTrue();

        Button load = bot.find(Button.class, "inspector.value.load");
        bot.run(() -> load.notifyListeners(SWT.Selection, new Event()));

        bot.waitUntil("the text", () -> ValueFixture.LATER.equals(rows().value(0, ValueFixture.DESCRIPTION)));
        bot.waitUntil("no button", () -> !load.isVisible());
    }
}
