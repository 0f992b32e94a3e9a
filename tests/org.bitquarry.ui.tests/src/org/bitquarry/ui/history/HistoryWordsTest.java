package org.bitquarry.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.workbench.core.history.HistoryEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryWordsTest {
    private final HistoryWords words = new HistoryWords();
    private final HistoryEntry first = entry("SELECT Slug FROM Repositories", HistoryEntry.Ending.DONE, null);
    private final HistoryEntry second = entry("SELECT Nothing", HistoryEntry.Ending.FAILED, "There is no such column.");

    private static HistoryEntry entry(String sql, HistoryEntry.Ending ending, @Nullable String problem) {
        return new HistoryEntry(
                sql,
                Instant.EPOCH,
                "Acme",
                Optional.empty(),
                sql,
                ending,
                OptionalLong.empty(),
                1,
                Duration.ofMillis(2),
                Optional.ofNullable(problem));
    }

    private List<HistoryEntry> found(String text) {
        return words.found(List.of(first, second), text);
    }

    @Test
    void allOfThemAreFoundByNothingTheNewestFirst() {
        assertThat(found(" ")).containsExactly(second, first);
    }

    @Test
    void everyWordHasToBeThereInAnyCase() {
        assertThat(found("select slug")).containsExactly(first);
        assertThat(found("SLUG nothing")).isEmpty();
        assertThat(found("acme")).containsExactly(second, first);
    }

    @Test
    void whatBecameOfAStatementIsFoundByItsWordAndItsProblem() {
        assertThat(found("failed")).containsExactly(second);
        assertThat(found("fail")).isEmpty();
        assertThat(found("column.")).containsExactly(second);
    }
}
