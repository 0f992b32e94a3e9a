package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.varchar;

import java.util.List;
import java.util.Map;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.Test;

class ChangeTextTest {
    private static final TableRef TABLE = new TableRef(
            new Schema("web", SchemaKind.REPOSITORY, Map.of(), ""),
            TableBuilder.table("PullRequests")
                    .in(SchemaKind.REPOSITORY)
                    .describedAs("Pull requests.")
                    .columns(
                            bigint("Id").key().describedAs("Number."),
                            varchar("Title").describedAs("Title."))
                    .build());
    private static final UnreachableException BROKEN =
            new UnreachableException(new Problem("PUT /x", "the connection broke.", "Look at the row."), null);

    @Test
    void aChangedRowIsNamedByItsKey() {
        assertThat(text(List.of(update(7)), new RowOutcome.Applied(Map.of())))
                .isEqualTo("web.PullRequests Id=7 updated\n1 row updated.");
    }

    @Test
    void aNewRowIsNamedByTheKeyThatTheSourceGave() {
        RowChange insert = new RowChange.Insert(TABLE, Map.of("Title", "x"));
        assertThat(text(List.of(insert), new RowOutcome.Applied(Map.of("Id", 9L, "Title", "x"))))
                .isEqualTo("web.PullRequests Id=9 inserted\n1 row inserted.");
    }

    @Test
    void everyRowHasItsOwnOutcomeAndThoseNotTriedAreCounted() {
        List<RowChange> changes = List.of(delete(1), delete(2), delete(3), delete(4), delete(5), delete(6));
        String text = text(
                changes,
                new RowOutcome.Applied(Map.of()),
                new RowOutcome.Conflict(Map.of("Id", 2L)),
                new RowOutcome.Conflict(Map.of()),
                new RowOutcome.Rejected(BROKEN),
                new RowOutcome.Unknown(BROKEN, "The row is still there."));

        assertThat(text.lines())
                .containsExactly(
                        "web.PullRequests Id=1 deleted",
                        "web.PullRequests Id=2 was changed by somebody else meanwhile. Nothing was sent; run the statement"
                                + " again.",
                        "web.PullRequests Id=3 is gone: somebody deleted it. Nothing was changed.",
                        "web.PullRequests Id=4 not deleted: PUT /x: the connection broke. Look at the row.",
                        "web.PullRequests Id=5 may or may not be deleted: PUT /x: the connection broke. Look at the row."
                                + " The row is still there.",
                        "1 row of 6 deleted. 1 was not tried.");
    }

    @Test
    void aChangeIsWholeWhenEveryRowWasChanged() {
        assertThat(ChangeText.isWhole(changed(List.of(update(1)), new RowOutcome.Applied(Map.of()))))
                .isTrue();
        assertThat(ChangeText.isWhole(changed(List.of(update(1)), new RowOutcome.Rejected(BROKEN))))
                .isFalse();
        assertThat(ChangeText.isWhole(changed(List.of(update(1))))).isFalse();
    }

    @Test
    void noRowIsFine() {
        assertThat(text(List.of())).isEqualTo("0 rows changed.");
        assertThat(ChangeText.isWhole(changed(List.of()))).isTrue();
    }

    private static String text(List<RowChange> changes, RowOutcome... outcomes) {
        return ChangeText.of(changed(changes, outcomes));
    }

    private static StatementResult.Changed changed(List<RowChange> changes, RowOutcome... outcomes) {
        return new StatementResult.Changed(new ChangeSet(changes), List.of(outcomes));
    }

    private static RowChange update(long id) {
        return new RowChange.Update(TABLE, Map.of("Id", id), Map.of(), Map.of("Title", "new"));
    }

    private static RowChange delete(long id) {
        return new RowChange.Delete(TABLE, Map.of("Id", id), Map.of());
    }
}
