package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.BRANCHES;
import static org.bitquarry.workbench.core.edit.EditFixture.COMMENTS;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.branch;
import static org.bitquarry.workbench.core.edit.EditFixture.comment;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.change.RowChange;
import org.junit.jupiter.api.Test;

class ChangeOrderTest {
    @Test
    void whatCanNotBeUndoneComesLast() {
        StagedEdits edits = EditFixture.edits(PULL_REQUESTS);
        edits.toggleDelete(pullRequest(1));
        edits.add(Map.of("Title", "New"));
        edits.set(pullRequest(2), "Title", "Better");

        assertThat(order(edits)).containsExactly("UPDATE PullRequests", "INSERT PullRequests", "DELETE PullRequests");
    }

    @Test
    void parentsAreMadeBeforeTheirChildrenAndDeletedAfterThem() {
        StagedEdits comments = EditFixture.edits(COMMENTS);
        comments.add(Map.of("PullRequestId", 1L, "Text", "x"));
        comments.toggleDelete(comment(2, 1));
        StagedEdits pullRequests = EditFixture.edits(PULL_REQUESTS);
        pullRequests.add(Map.of("Title", "New"));
        pullRequests.toggleDelete(pullRequest(2));

        assertThat(order(comments, pullRequests))
                .containsExactly(
                        "INSERT PullRequests",
                        "INSERT PullRequestComments",
                        "DELETE PullRequestComments",
                        "DELETE PullRequests");
    }

    @Test
    void aRowWhoseKeyIsTakenOverGoesRightBefore() {
        StagedEdits edits = EditFixture.edits(BRANCHES);
        edits.toggleDelete(branch("old"));
        edits.toggleDelete(branch("moved"));
        edits.add(Map.of("Name", "fresh", "TargetHash", "1"));
        edits.add(Map.of("Name", "moved", "TargetHash", "2"));

        assertThat(ChangeOrder.sorted(edits.changes()).stream()
                        .map(StagedChange::change)
                        .map(change -> switch (change) {
                            case RowChange.Insert insert ->
                                "+" + insert.values().get("Name");
                            case RowChange.Delete delete -> "-" + delete.key().get("Name");
                            case RowChange.Update update -> "~";
                        }))
                .containsExactly("+fresh", "-moved", "+moved", "-old");
    }

    private static List<String> order(StagedEdits... several) {
        List<StagedChange> changes = new ArrayList<>();
        for (StagedEdits edits : several) {
            changes.addAll(edits.changes());
        }
        return ChangeOrder.sorted(changes).stream()
                .map(StagedChange::change)
                .map(change -> change.verb() + " " + change.table().table().name())
                .toList();
    }
}
