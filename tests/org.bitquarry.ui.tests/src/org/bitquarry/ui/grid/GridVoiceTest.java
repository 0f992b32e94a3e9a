package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.junit.jupiter.api.Test;

/** What a screen reader is answered when it asks for the selected cell. */
class GridVoiceTest extends GridWindow {
    private String name(int row, int column) {
        return bot.ask(() -> {
            grid.table().select(row, column);
            AccessibleEvent event = new AccessibleEvent(grid.table().table);
            GridVoice.names(grid.table()).getName(event);
            return event.result;
        });
    }

    private String description() {
        return bot.ask(() -> {
            AccessibleEvent event = new AccessibleEvent(grid.table().table);
            GridVoice.names(grid.table()).getDescription(event);
            return event.result;
        });
    }

    private int state() {
        return bot.ask(() -> {
            AccessibleControlEvent event = new AccessibleControlEvent(grid.table().table);
            GridVoice.values(grid.table()).getState(event);
            return event.detail;
        });
    }

    @Test
    void aCellIsValueColumnRowAndWhyItCannotBeEdited() {
        showing(3);

        assertThat(name(0, GridFixture.TITLE)).isEqualTo("Title 1, Title, row 1");
        assertThat(name(1, GridFixture.DESCRIPTION)).isEqualTo("NULL, Description, row 2");
        assertThat(name(0, GridFixture.STATE)).isEqualTo("OPEN, State, row 1. Read-only: use MergePullRequest.");
        assertThat(state() & ACC.STATE_READONLY).isNotZero();
        assertThat(name(0, GridFixture.TITLE)).startsWith("Title 1");
        assertThat(state() & ACC.STATE_READONLY).isZero();
    }

    @Test
    void whatIsPendingIsSaid() {
        showing(3);
        bot.run(() -> {
            rows().set(1, GridFixture.TITLE, "Other");
            edits.toggleDelete(rows().source(0).orElseThrow());
        });
        assertThat(name(1, GridFixture.TITLE))
                .isEqualTo("Other, Title, row 2, changed, not committed yet, this cell is changed");
        assertThat(name(1, GridFixture.ID)).startsWith("2, Id, row 2, changed, not committed yet. Read-only");
        assertThat(name(0, GridFixture.TITLE)).startsWith("Title 1, Title, row 1, marked for deletion");

        bot.run(() -> edits.add(Map.of()));
        bot.waitUntil("the new row", () -> grid.table().layers.data.getRowCount() == 4);
        assertThat(name(0, GridFixture.TITLE)).startsWith("required, Title, row 1, new, not committed yet");
    }

    @Test
    void theOrderOfTheColumnIsSaid() {
        showing(3);
        bot.run(() -> {
            grid.columns().orElseThrow().freezeUpTo(GridFixture.ID);
            grid.sorting().orElseThrow().sort(GridFixture.ID, Optional.of(true), false);
        });
        bot.waitUntil("the order", () -> Long.valueOf(3).equals(rows().value(0, GridFixture.ID)));

        assertThat(name(0, GridFixture.ID)).startsWith("3, Id, sorted descending, row 1");
        assertThat(description())
                .isEqualTo("Id, number, key, column 1 of 9, frozen. Sorted here, descending, over the 3 rows that are"
                        + " loaded.");
        assertThat(name(0, GridFixture.TITLE)).startsWith("Title 3, Title, row 1");
        assertThat(description()).isEqualTo("Title, text, column 2 of 9.");
    }

    @Test
    void withoutASelectionTheRowsAreCounted() {
        showing(3);
        bot.run(() -> grid.table().layers.selection.clear());

        assertThat(bot.<String>ask(() -> GridVoice.words(grid.table()))).isEqualTo("3 rows, none selected");
    }
}
