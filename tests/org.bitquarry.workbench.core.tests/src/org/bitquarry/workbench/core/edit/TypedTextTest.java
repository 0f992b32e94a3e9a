package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.fresh;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ColumnBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person typed is kept though it is no value, said to be wrong, and never sent. */
class TypedTextTest {
    private final CellParser parser = new CellParser(ZoneOffset.UTC);
    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS);

    private Object typed(String column, String text) {
        return parser.kept(PULL_REQUESTS.requireColumn(column), text);
    }

    @Test
    void aTextThatIsNoValueStaysWithItsProblem() {
        assertThat(edits.type(pullRequest(1), "DueOn", typed("DueOn", "noon"))).isEmpty();

        assertThat(edits.row(pullRequestId(1)).orElseThrow().edit().values().get("DueOn"))
                .hasToString("noon")
                .isInstanceOf(TypedText.class);
        assertThat(edits.problem(pullRequestId(1), "DueOn").orElseThrow()).contains("“noon” is not what DueOn needs");
        assertThat(edits.problem(pullRequestId(1), "Title")).isEmpty();
        assertThat(edits.problems()).extracting(CellProblem::column).containsExactly("DueOn");

        edits.type(pullRequest(1), "DueOn", typed("DueOn", "2026-12-24"));
        assertThat(edits.problems()).isEmpty();
        assertThat(edits.row(pullRequestId(1)).orElseThrow().edit().values())
                .containsEntry("DueOn", Instant.parse("2026-12-24T00:00:00Z"));
    }

    @Test
    void aTextThatBreaksARuleOfItsColumnIsKeptToo() {
        edits.type(pullRequest(1), "Title", "x".repeat(21));
        edits.type(pullRequest(2), "Strategy", typed("Strategy", "rebase"));

        assertThat(edits.problems())
                .extracting(CellProblem::text)
                .containsExactly(
                        "Title holds at most 20 characters; this is 21 long.",
                        "Strategy is one of merge_commit, squash.");
    }

    @Test
    void aReadOnlyCellRefusesWhateverIsTyped() {
        assertThat(edits.type(pullRequest(1), "State", "OPEN")).contains("State is read-only: use MergePullRequest.");
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void aNewRowSaysWhichOfItsCellsNeedAValue() {
        RowId.Added row = edits.add(Map.of());

        assertThat(edits.problem(row, "Title")).contains("Title needs a value.");
        assertThat(edits.problem(row, "Description")).isEmpty();
        edits.type(fresh(row), "Title", "a");
        assertThat(edits.problems()).isEmpty();
    }

    @Test
    void theJournalKeepsWhatWasTyped(@TempDir Path folder) {
        EditTarget target = edits.target();
        try (ChangeJournal journal = new ChangeJournal(folder)) {
            EditFixture.edits(PULL_REQUESTS, journal.of(target)).type(pullRequest(1), "DueOn", typed("DueOn", "noon"));
        }

        try (ChangeJournal journal = new ChangeJournal(folder)) {
            edits.restore(journal.read(target, PULL_REQUESTS));
        }
        assertThat(edits.row(pullRequestId(1)).orElseThrow().edit().values())
                .containsEntry("DueOn", typed("DueOn", "noon"));
    }

    @Test
    void jsonIsCheckedAsItIsTyped() {
        Column events = ColumnBuilder.json("Events").describedAs("Events.").build();

        assertThat(parser.parse(events, "[\"repo:push\"]")).isInstanceOf(CellParser.Parsed.Value.class);
        assertThat(parser.parse(events, "[\"repo:push\", x]"))
                .isInstanceOfSatisfying(CellParser.Parsed.Invalid.class, invalid -> assertThat(invalid.problem())
                        .startsWith("Events is JSON: line 1, column "));
        assertThat(parser.parse(events, "[] []")).isInstanceOf(CellParser.Parsed.Invalid.class);
        assertThat(parser.parse(events, " "))
                .isEqualTo(new CellParser.Parsed.Invalid("Events is JSON: it can't be empty."));
    }

    @Test
    void aUuidGetsItsBracesAndOtherTextsAreNone() {
        Column user = ColumnBuilder.uuid("UserUUID").describedAs("User.").build();
        String uuid = "{0a1b2c3d-0000-4000-8000-00000000000a}";

        assertThat(parser.parse(user, " 0A1B2C3D-0000-4000-8000-00000000000A "))
                .isEqualTo(new CellParser.Parsed.Value(uuid));
        assertThat(parser.parse(user, uuid)).isEqualTo(new CellParser.Parsed.Value(uuid));
        assertThat(parser.parse(user, "ann"))
                .isEqualTo(new CellParser.Parsed.Invalid("UserUUID is a UUID in braces and small letters."));
        Column slug = ColumnBuilder.lowercase("Slug").describedAs("Slug.").build();
        assertThat(parser.parse(slug, "Web"))
                .isEqualTo(new CellParser.Parsed.Invalid("Slug holds no capital letters."));
    }
}
