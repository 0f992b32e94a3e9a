package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.SqlType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultRowsTest {
    private final ResultRows rows = new ResultRows(List.of(
            new ResultColumn("Id", SqlType.BIGINT, false, Optional.empty()),
            new ResultColumn("Title", SqlType.VARCHAR, true, Optional.empty())));
    private final List<RowsChange> changes = new ArrayList<>();

    @BeforeEach
    void listen() {
        rows.onChange(changes::add);
    }

    @Test
    void anAppendedRowIsReadBackAndToldWithItsRange() {
        rows.append(new Object[] {1L, "one"});
        rows.append(new Object[] {2L, null});

        assertThat(rows.loaded()).isEqualTo(2);
        assertThat(rows.value(0, 1)).isEqualTo("one");
        assertThat(rows.value(1, 1)).isNull();
        assertThat(changes).containsExactly(new RowsChange.Appended(0, 1), new RowsChange.Appended(1, 2));
    }

    @Test
    void aReplacedRowShowsTheServersValues() {
        rows.append(new Object[] {1L, "mine"});
        rows.replaceRow(0, new Object[] {1L, "theirs"});

        assertThat(rows.value(0, 1)).isEqualTo("theirs");
        assertThat(changes).last().isEqualTo(new RowsChange.Replaced(0));
    }

    @Test
    void rowsBehindARemovedOneMoveUp() {
        rows.append(new Object[] {1L, "one"});
        rows.append(new Object[] {2L, "two"});
        rows.removeRow(0);

        assertThat(rows.loaded()).isEqualTo(1);
        assertThat(rows.value(0, 0)).isEqualTo(2L);
        assertThat(changes).last().isEqualTo(new RowsChange.Removed(0));
    }

    @Test
    void rowsBehindAnInsertedOneMoveDown() {
        rows.append(new Object[] {1L, "one"});
        rows.insertRow(0, new Object[] {9L, "nine"});

        assertThat(rows.value(0, 0)).isEqualTo(9L);
        assertThat(rows.value(1, 0)).isEqualTo(1L);
        assertThat(changes).last().isEqualTo(new RowsChange.Inserted(0));
    }

    @Test
    void theSizeIsThePromiseUntilAllRowsAreHere() {
        rows.append(new Object[] {1L, "one"});
        rows.promise(OptionalLong.of(1340));
        assertThat(rows.size()).hasValue(1340);

        rows.enter(new LoadState.Complete());
        assertThat(rows.size()).hasValue(1);
        assertThat(rows.isComplete()).isTrue();
    }

    @Test
    void anUnchangedPromiseOrStateIsNotToldAgain() {
        rows.promise(OptionalLong.of(5));
        rows.promise(OptionalLong.of(5));
        rows.enter(new LoadState.Loading());

        assertThat(changes).containsExactly(new RowsChange.State(new LoadState.Loading()));
    }

    @Test
    void aFinalStateStays() {
        rows.enter(new LoadState.Stopped());
        rows.enter(new LoadState.Loading());

        assertThat(rows.state()).isEqualTo(new LoadState.Stopped());
    }

    @Test
    void aClosedRegistrationHearsNothing() {
        List<RowsChange> heard = new ArrayList<>();
        rows.onChange(heard::add).close();
        rows.append(new Object[] {1L, "one"});

        assertThat(heard).isEmpty();
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        assertThatThrownBy(() -> rows.append(new Object[] {1L}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 values for 2 columns");
    }
}
