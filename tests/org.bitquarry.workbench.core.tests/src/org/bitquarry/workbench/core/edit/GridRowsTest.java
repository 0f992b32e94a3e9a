package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.bitquarry.workbench.core.inspect.PathColumn;
import org.bitquarry.workbench.core.inspect.PathColumns;
import org.bitquarry.workbench.core.query.ResultRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridRowsTest {
    private static final int NUMBER = 0;
    private static final int TITLE = 1;
    private static final int STATE = 2;
    private static final int LENGTH = 3;

    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS);
    private final ResultRows loaded = new ResultRows(List.of(
            shown("Number", "Id"),
            shown("Title", "Title"),
            shown("State", "State"),
            new ResultColumn("TitleLength", SqlType.INTEGER, false, Optional.empty())));
    private final GridRows grid = new GridRows(loaded, Optional.of(edits), Runnable::run);

    @BeforeEach
    void threeRows() {
        loaded.append(new Object[] {1L, "one", "OPEN", 3});
        loaded.append(new Object[] {2L, "two", "MERGED", 3});
        loaded.append(new Object[] {3L, "three", "OPEN", 5});
    }

    @Test
    void aTypedValueLiesOverTheOneThatWasRead() {
        assertThat(grid.set(0, TITLE, "uno")).isEmpty();

        assertThat(grid.value(0, TITLE)).isEqualTo("uno");
        assertThat(grid.base(0, TITLE)).isEqualTo("one");
        assertThat(grid.isChanged(0, TITLE)).isTrue();
        assertThat(grid.isChanged(0, NUMBER)).isFalse();
        assertThat(grid.isChanged(1, TITLE)).isFalse();
    }

    @Test
    void theKeyIsTheTablesHoweverTheQueryCallsIt() {
        grid.set(0, TITLE, "uno");

        assertThat(edits.rows().getFirst().id()).isEqualTo(pullRequestId(1));
    }

    @Test
    void refusesByColumnAndByRow() {
        assertThat(grid.readOnlyReason(0, TITLE)).isEmpty();
        assertThat(grid.readOnlyReason(0, LENGTH)).contains("computed by the query");
        assertThat(grid.readOnlyReason(1, TITLE)).contains("closed pull requests are immutable");
        assertThat(grid.set(0, STATE, "MERGED")).contains("State is read-only: use MergePullRequest.");
    }

    @Test
    void anArrangementShowsSomeRowsInItsOrderBehindNewOnes() {
        edits.add(Map.of("Title", "new"));
        grid.arrange(Optional.of(new int[] {2, 0}));

        assertThat(grid.count()).isEqualTo(3);
        assertThat(grid.value(1, TITLE)).isEqualTo("three");
        assertThat(grid.row(1)).isEqualTo(2);
        assertThat(grid.row(0)).isEqualTo(-1);
        assertThat(grid.shownAt(0)).hasValue(2);
        assertThat(grid.shownAt(1)).isEmpty();
        assertThat(grid.position(pullRequestId(2))).isEmpty();
        assertThat(grid.snapshot().row(2)).containsExactly(1L, "one", "OPEN", 3);
        assertThat(grid.loaded().count()).isEqualTo(3);

        grid.arrange(Optional.empty());
        assertThat(grid.value(2, TITLE)).isEqualTo("two");
    }

    @Test
    void editsOfArrangedRowsBelongToTheRowsThatAreShown() {
        grid.arrange(Optional.of(new int[] {2, 0}));
        grid.set(0, TITLE, "tre");

        assertThat(edits.rows().getFirst().id()).isEqualTo(pullRequestId(3));
        grid.arrange(Optional.of(new int[] {0, 2}));
        assertThat(grid.value(1, TITLE)).isEqualTo("tre");
    }

    @Test
    void whatACommitAnswersReachesRowsThatAreNotShown() {
        grid.set(0, TITLE, "uno");
        grid.arrange(Optional.of(new int[] {2}));
        edits.settled(pullRequestId(1), new RowOutcome.Applied(Map.of("Title", "uno from the server")));

        assertThat(grid.count()).isEqualTo(1);
        grid.arrange(Optional.empty());
        assertThat(grid.value(0, TITLE)).isEqualTo("uno from the server");
    }

    @Test
    void rowsThatComeAndGoByCommitsKeepTheOrderOfOthers() {
        grid.arrange(Optional.of(new int[] {2, 0}));
        int before = grid.revision();
        RowId added = edits.add(Map.of("Title", "new"));
        edits.settled(added, new RowOutcome.Applied(Map.of("Id", 9L, "Title", "new")));

        assertThat(grid.revision()).isNotEqualTo(before);
        assertThat(List.of(grid.value(0, NUMBER), grid.value(1, NUMBER), grid.value(2, NUMBER)))
                .containsExactly(9L, 3L, 1L);
    }

    @Test
    void aSnapshotHoldsWhatIsPendingAndStaysAsItIs() {
        grid.set(1, TITLE, "refused, for it is merged");
        grid.set(2, TITLE, "tre");
        edits.add(Map.of("Title", "new"));
        RowsSnapshot snapshot = grid.snapshot();
        edits.revertAll();
        loaded.append(new Object[] {4L, "four", "OPEN", 4});

        assertThat(snapshot.count()).isEqualTo(4);
        assertThat(snapshot.row(0)).containsExactly(null, "new", null, null);
        assertThat(snapshot.row(2)).containsExactly(2L, "two", "MERGED", 3);
        assertThat(snapshot.row(3)).containsExactly(3L, "tre", "OPEN", 5);
        assertThat(grid.value(2, TITLE)).isEqualTo("three");
    }

    @Test
    void withoutEditsEveryCellSaysWhy() {
        try (GridRows query = new GridRows(loaded, Optional.empty(), Runnable::run)) {
            assertThat(query.value(1, TITLE)).isEqualTo("two");
            assertThat(query.readOnlyReason(0, TITLE)).get().asString().contains("the whole key");
            assertThat(query.set(0, TITLE, "x")).get().asString().contains("the whole key");
        }
    }

    @Test
    void newRowsComeFirstSoThatLoadingMoreMovesNothing() {
        RowId.Added row = edits.add(Map.of("Title", "new"));
        loaded.append(new Object[] {4L, "four", "OPEN", 4});

        assertThat(grid.count()).isEqualTo(5);
        assertThat(grid.id(0)).contains(row);
        assertThat(grid.value(0, TITLE)).isEqualTo("new");
        assertThat(grid.value(0, NUMBER)).isNull();
        assertThat(grid.value(1, TITLE)).isEqualTo("one");
        assertThat(grid.position(pullRequestId(3))).hasValue(3);
        assertThat(grid.position(pullRequestId(99))).isEmpty();
    }

    @Test
    void aPositionBehindTheLastRowHasNothing() {
        assertThat(grid.value(3, TITLE)).isNull();
        assertThat(grid.id(3)).isEmpty();
        assertThat(grid.pending(3)).isEmpty();
    }

    @Test
    void aCommittedRowShowsTheServersAnswer() {
        grid.set(0, TITLE, "uno");
        edits.settled(pullRequestId(1), new RowOutcome.Applied(Map.of("Id", 1L, "Title", "Uno.", "State", "OPEN")));

        assertThat(grid.value(0, TITLE)).isEqualTo("Uno.");
        assertThat(grid.value(0, LENGTH)).describedAs("not part of the answer").isEqualTo(3);
        assertThat(grid.pending(0)).isEmpty();
    }

    @Test
    void aCommittedNewRowBecomesAnOrdinaryOne() {
        RowId.Added row = edits.add(Map.of("Title", "new"));
        edits.settled(row, new RowOutcome.Applied(Map.of("Id", 9L, "Title", "new", "State", "OPEN")));

        assertThat(grid.count()).isEqualTo(4);
        assertThat(grid.id(0)).contains(pullRequestId(9));
        assertThat(grid.readOnlyReason(0, TITLE)).isEmpty();
    }

    @Test
    void aCommittedDeletionTakesTheRowOut() {
        edits.toggleDelete(grid.source(2).orElseThrow());
        edits.settled(pullRequestId(3), new RowOutcome.Applied(Map.of()));

        assertThat(grid.count()).isEqualTo(2);
        assertThat(grid.position(pullRequestId(3))).isEmpty();
    }

    @Test
    void aRowOfAnotherPageStaysPendingUnseen() {
        edits.set(EditFixture.pullRequest(77), "Title", "x");

        assertThat(grid.position(pullRequestId(77))).isEmpty();
        assertThat(edits.rows()).hasSize(1);
    }

    @Test
    void theEditsOutliveTheRowsTheyWereMadeOn() {
        grid.set(0, TITLE, "uno");
        grid.close();
        ResultRows again = new ResultRows(loaded.columns());
        again.append(new Object[] {3L, "three", "OPEN", 5});
        again.append(new Object[] {1L, "one", "OPEN", 3});

        try (GridRows refreshed = new GridRows(again, Optional.of(edits), Runnable::run)) {
            assertThat(refreshed.value(1, TITLE)).isEqualTo("uno");
            assertThat(refreshed.isChanged(0, TITLE)).isFalse();
        }
    }

    @Test
    void changesFromOtherThreadsWaitForTheOwner() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        AtomicInteger changes = new AtomicInteger();
        try (GridRows queued = new GridRows(loaded, Optional.of(edits), tasks::add)) {
            queued.onChange(changes::incrementAndGet);

            edits.add(Map.of("Title", "new"));
            assertThat(queued.count()).isEqualTo(3);

            tasks.remove().run();
            assertThat(queued.count()).isEqualTo(4);
            assertThat(changes).hasValue(1);
        }
    }

    private static ResultColumn shown(String name, String column) {
        Column definition = PULL_REQUESTS.requireColumn(column);
        return new ResultColumn(
                name,
                definition.type(),
                definition.nullable(),
                Optional.of(new ColumnOrigin(EditFixture.edits(PULL_REQUESTS).table(), definition)));
    }

    @Test
    void whatTheSourceDoesNotTellOfANewRowIsNoNull() {
        RowId added = edits.add(Map.of("Title", "new"));
        assertThat(grid.isLoaded(0, STATE)).isTrue();

        edits.settled(added, new RowOutcome.Applied(Map.of("RepositorySlug", "web", "Id", 9L, "Title", "new")));

        assertThat(grid.value(0, STATE)).isNull();
        assertThat(grid.isLoaded(0, STATE)).isFalse();
        assertThat(grid.isLoaded(0, LENGTH)).isFalse();
        assertThat(grid.isLoaded(0, TITLE)).isTrue();
        assertThat(grid.isLoaded(1, STATE)).isTrue();
        assertThat(grid.source(0).orElseThrow().base())
                .doesNotContainKey("State")
                .containsEntry("Title", "new");

        edits.settled(grid.id(0).orElseThrow(), new RowOutcome.Applied(Map.of("Title", "newer")));
        assertThat(grid.isLoaded(0, STATE)).isFalse();
        grid.fill(grid.id(0).orElseThrow(), Map.of("State", "OPEN"));

        assertThat(grid.isLoaded(0, STATE)).isTrue();
        assertThat(grid.value(0, STATE)).isEqualTo("OPEN");
    }

    @Test
    void whatIsMissingIsAskedForByTheKey() {
        RowId added = edits.add(Map.of("Title", "new"));
        edits.settled(added, new RowOutcome.Applied(Map.of("Id", 9L, "Title", "new")));

        assertThat(MissingValues.of(grid, 0).map(MissingValues::sql)).hasValueSatisfying(sql -> assertThat(sql)
                .startsWith("SELECT \"State\" FROM \"")
                .contains("WHERE ")
                .contains("\"Id\" = 9"));
        assertThat(MissingValues.of(grid, 1)).isEmpty();
    }

    @Test
    void aPartOfAColumnFollowsItsPendingValueAndIsReadOnly() {
        PathColumn part = new PathColumn("Title", JsonPath.ROOT.then("n"), SqlType.BIGINT);
        PathColumns parts = PathColumns.of(loaded.columns(), List.of(part));
        loaded.append(new Object[] {4L, "{\"n\": 4}", "OPEN", 8});
        try (GridRows wide = new GridRows(loaded, Optional.of(edits), Runnable::run, parts)) {
            assertThat(wide.columns()).hasSize(5);
            assertThat(wide.value(3, 4)).isEqualTo(4L);
            assertThat(wide.value(0, 4)).isNull();
            assertThat(wide.readOnlyReason(3, 4)).contains("it shows a part of Title, which can be edited");
            assertThat(wide.readOnlyReason(1, 4)).hasValueSatisfying(why -> assertThat(why)
                    .startsWith("it shows a part of Title, which is read-only: "));
            assertThat(wide.set(3, 4, 5L))
                    .hasValueSatisfying(why -> assertThat(why).startsWith("Read-only: it shows a part of Title"));

            wide.set(3, TITLE, "{\"n\": 40}");

            assertThat(wide.value(3, 4)).isEqualTo(40L);
            assertThat(wide.base(3, 4)).isEqualTo(4L);
            assertThat(wide.snapshot().row(3)).containsExactly(4L, "{\"n\": 40}", "OPEN", 8, 40L);
            assertThat(wide.snapshot().column(4)).containsExactly(null, null, null, 40L);
            assertThat(wide.snapshot().columns()).isEqualTo(wide.columns());
        }
    }
}
