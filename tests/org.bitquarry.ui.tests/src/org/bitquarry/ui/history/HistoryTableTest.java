package org.bitquarry.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.theme.Themes;
import org.bitquarry.workbench.core.history.HistoryEntry;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

class HistoryTableTest {
    private final UiBot bot = new UiBot();
    private final HistoryTable table = bot.ask(() -> {
        Shell shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        HistoryTable made = new HistoryTable(shell);
        shell.setSize(800, 300);
        shell.open();
        return made;
    });

    private static HistoryEntry entry(String id, long rows) {
        return new HistoryEntry(
                id,
                Instant.parse("2026-11-23T14:05:00Z"),
                "demo",
                Optional.empty(),
                "SELECT " + id,
                HistoryEntry.Ending.DONE,
                OptionalLong.of(rows),
                1,
                Duration.ofMillis(rows),
                Optional.empty());
    }

    private List<String> selected() {
        return bot.ask(() -> table.selection().stream().map(HistoryEntry::id).toList());
    }

    @Test
    void whatIsSelectedStaysSoWhenItEndsAndOthersCome() {
        bot.run(() -> table.show(List.of(entry("2", 50), entry("1", 50))));
        bot.run(() -> table.viewer().getTable().setSelection(0));

        bot.run(() -> table.show(List.of(entry("3", 1), entry("2", 120), entry("1", 50))));

        assertThat(selected()).containsExactly("2");
    }

    private static List<HistoryEntry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> entry("id" + number, number))
                .toList();
    }

    @Test
    void theThemeChangesWhenATableThatGotFewerLinesIsGone() {
        bot.run(() -> table.show(entries(9_000)));
        bot.run(() -> table.viewer().getTable().setSelection(7_000));
        bot.waitUntil(
                "the line is made",
                () -> !table.viewer().getTable().getItem(7_000).getText().isEmpty());
        bot.run(() -> table.show(entries(8_000)));
        assertThat(selected()).containsExactly("id7000");

        bot.run(() -> table.getShell().dispose());

        bot.run(() -> Themes.set(Themes.DARK));
        assertThat(bot.<String>ask(Themes::active)).isEqualTo(Themes.DARK);
    }

    @Test
    void whatIsNoLongerShownIsNotSelected() {
        bot.run(() -> table.show(List.of(entry("2", 50), entry("1", 50))));
        bot.run(() -> table.viewer().getTable().selectAll());

        bot.run(() -> table.show(List.of(entry("1", 50))));
        assertThat(selected()).containsExactly("1");

        bot.run(() -> table.show(List.of()));
        assertThat(selected()).isEmpty();
    }
}
