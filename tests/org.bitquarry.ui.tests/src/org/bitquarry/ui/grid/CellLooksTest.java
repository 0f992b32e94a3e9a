package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.query.ResultRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellLooksTest {
    private final StagedEdits edits = GridFixture.edits();
    private final ResultRows loaded = new ResultRows(GridFixture.columns());
    private final GridRows rows = new GridRows(loaded, Optional.of(edits), Runnable::run);
    private final CellLooks looks = new CellLooks(rows, new CellText(ZoneId.of("Europe/Berlin")));

    @BeforeEach
    void fourRows() {
        GridFixture.rows(4).forEach(loaded::append);
    }

    @Test
    void nullLooksUnlikeAnEmptyText() {
        rows.set(0, GridFixture.DESCRIPTION, "");

        CellLook empty = looks.of(0, GridFixture.DESCRIPTION);
        CellLook missing = looks.of(1, GridFixture.DESCRIPTION);

        assertThat(empty.text()).isEmpty();
        assertThat(empty.italic()).isFalse();
        assertThat(missing.text()).isEqualTo("NULL");
        assertThat(missing.italic()).isTrue();
        assertThat(missing.ink()).isEqualTo(Palette.NULL);
    }

    @Test
    void valuesAreShownForReading() {
        assertThat(looks.of(0, GridFixture.ID).right()).isTrue();
        assertThat(looks.of(0, GridFixture.TITLE).right()).isFalse();
        assertThat(looks.of(0, GridFixture.DESCRIPTION).text()).isEqualTo("First line…");
        assertThat(looks.of(0, GridFixture.DRAFT).text()).isEqualTo("–");
        assertThat(looks.of(1, GridFixture.DRAFT).text()).isEqualTo("✓");
        assertThat(looks.of(0, GridFixture.UPDATED_ON).text()).isEqualTo("2026-11-23 14:05");
        assertThat(looks.of(0, GridFixture.LINKS).text()).isEqualTo("{\"self\":\"a b\"}");
    }

    @Test
    void whatCantBeEditedStepsBack() {
        assertThat(looks.of(0, GridFixture.TITLE).ink()).isEqualTo(Palette.TEXT);
        assertThat(looks.of(0, GridFixture.STATE).ink()).isEqualTo(Palette.SECONDARY);
        assertThat(looks.of(2, GridFixture.TITLE).ink())
                .describedAs("of a merged pull request")
                .isEqualTo(Palette.SECONDARY);
    }

    @Test
    void whatIsPendingHasItsGround() {
        rows.set(0, GridFixture.TITLE, "Other");
        edits.toggleDelete(rows.source(1).orElseThrow());
        rows.set(3, GridFixture.TITLE, "Refused");
        edits.refuse(rows.id(3).orElseThrow(), "no");

        assertThat(looks.of(0, GridFixture.TITLE).ground()).isEqualTo(Palette.CHANGED);
        assertThat(looks.of(0, GridFixture.TITLE).marked()).isTrue();
        assertThat(looks.of(0, GridFixture.STRATEGY).ground()).isEqualTo(Palette.WINDOW);
        assertThat(looks.of(1, GridFixture.TITLE).ground()).isEqualTo(Palette.DELETED);
        assertThat(looks.of(1, GridFixture.TITLE).struck()).isTrue();
        assertThat(looks.of(3, GridFixture.STRATEGY).ground()).isEqualTo(Palette.FAILED);
    }

    @Test
    void aNewRowShowsOnlyWhatWasGiven() {
        edits.add(Map.of("Title", "New"));

        assertThat(looks.of(0, GridFixture.TITLE).ground()).isEqualTo(Palette.INSERTED);
        assertThat(looks.of(0, GridFixture.TITLE).text()).isEqualTo("New");
        assertThat(looks.of(0, GridFixture.DESCRIPTION).text()).isEqualTo("default");
        rows.set(0, GridFixture.DESCRIPTION, null);
        assertThat(looks.of(0, GridFixture.DESCRIPTION).text()).isEqualTo("NULL");
    }

    @Test
    void whatNobodyHasToldYetHasAThirdLook() {
        RowId added = edits.add(Map.of("Title", "new"));
        edits.settled(added, new RowOutcome.Applied(Map.of("Id", 9L, "Title", "")));

        CellLook absent = looks.of(0, GridFixture.DESCRIPTION);
        assertThat(absent.absent()).isTrue();
        assertThat(absent.text()).isEqualTo("not loaded");
        assertThat(looks.of(0, GridFixture.TITLE).text()).isEmpty();
        assertThat(looks.of(0, GridFixture.TITLE).absent()).isFalse();
        assertThat(looks.of(2, GridFixture.DESCRIPTION).text()).isEqualTo("NULL");
        assertThat(looks.of(2, GridFixture.DESCRIPTION).absent()).isFalse();
    }
}
