package org.bitquarry.bitbucket.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.bitbucket.write.Fixtures.BRANCHES_OF_WEB;
import static org.bitquarry.bitbucket.write.Fixtures.PULLS_OF_WEB;
import static org.bitquarry.model.exchange.RequestContext.unobserved;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.junit.jupiter.api.Test;

class ChangePlannerTest {
    private final FakeBitbucket nobody = new FakeBitbucket();
    private final ChangeWriter writer =
            new ChangeWriter(nobody, nobody, Map.of("workspace", "acme"), (table, verb) -> List.of());

    @Test
    void showsTheReadAndThePutWithWhatIsKnownOfItsBody() {
        RequestPlan plan = plan(new RowChange.Update(
                PULLS_OF_WEB, Map.of("Id", 7L), Map.of("Description", "Why"), Map.of("Title", "New")));
        assertThat(plan.requests())
                .extracting(PlannedRequest::method, PlannedRequest::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("GET", "/repositories/acme/web/pullrequests/7"),
                        org.assertj.core.groups.Tuple.tuple("PUT", "/repositories/acme/web/pullrequests/7"));
        assertThat(plan.requests().get(1).body().orElseThrow()).isEqualTo("""
                        {
                          "title" : "New",
                          "description" : "Why",
                          "reviewers" : "(as read)"
                        }""".replace("\n", System.lineSeparator()));
        assertThat(plan.requests().get(1).scopes()).containsExactly("write:pullrequest:bitbucket");
        assertThat(nobody.sent).isEmpty();
    }

    @Test
    void tellsTheBodyThatWouldLeaveTheRowAsItWasRead() {
        RequestPlan plan = plan(
                new RowChange.Update(PULLS_OF_WEB, Map.of("Id", 7L), Map.of("Title", "Old"), Map.of("Title", "New")));

        PlannedRequest put = plan.requests().get(1);
        assertThat(put.before()).isEqualTo(put.body().map(body -> body.replace("New", "Old")));
        assertThat(plan(new RowChange.Update(PULLS_OF_WEB, Map.of("Id", 7L), Map.of(), Map.of("Title", "New")))
                        .requests()
                        .getLast()
                        .before())
                .as("nothing was read")
                .isEmpty();
    }

    @Test
    void showsTheLookBeforeAPostThatCouldOverwrite() {
        RequestPlan plan = plan(new RowChange.Insert(PULLS_OF_WEB, Map.of("Title", "T", "SourceBranchName", "f/1")));
        assertThat(plan.requests()).extracting(PlannedRequest::method).containsExactly("GET", "POST");
        assertThat(plan.requests().getFirst().purpose()).contains("SourceBranchName = f/1");
    }

    @Test
    void marksADeleteAsIrreversibleAndReadsItsPathForPeople() {
        RequestPlan plan = plan(new RowChange.Delete(BRANCHES_OF_WEB, Map.of("Name", "feature/1"), Map.of()));
        assertThat(plan.requests()).singleElement().satisfies(request -> {
            assertThat(request.irreversible()).isTrue();
            assertThat(request.target()).isEqualTo("/repositories/acme/web/refs/branches/feature/1");
        });
    }

    @Test
    void leavesTheRowsAboveAlone() {
        for (String name : List.of("..", ".", "", " ")) {
            RowChange delete = new RowChange.Delete(BRANCHES_OF_WEB, Map.of("Name", name), Map.of());
            assertThat(writer.commit(new ChangeSet(List.of(delete)), (index, change, outcome) -> true, unobserved()))
                    .singleElement()
                    .isInstanceOf(RowOutcome.Rejected.class);
        }
        assertThat(nobody.sent).isEmpty();
    }

    @Test
    void countsTheRequestsOfASet() {
        RowChange delete = new RowChange.Delete(BRANCHES_OF_WEB, Map.of("Name", "a"), Map.of("TargetHash", "1"));
        assertThat(writer.plan(new ChangeSet(List.of(delete, delete))).expectedRequests())
                .isEqualTo(4);
    }

    private RequestPlan plan(RowChange change) {
        return writer.plan(new ChangeSet(List.of(change)));
    }
}
