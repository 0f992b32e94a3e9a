package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    @Test
    void requestsRestAndAdviceAreToldInOrder() {
        RequestPlan plan = new RequestPlan(
                List.of(
                        new PlannedRequest(
                                "GET",
                                "/repositories/acme/web/pullrequests?pagelen=50",
                                Optional.empty(),
                                "list pull requests",
                                4,
                                List.of("read:pullrequest:bitbucket"),
                                false),
                        new PlannedRequest(
                                "DELETE",
                                "/repositories/acme/web",
                                Optional.of("{\n  \"a\": 1\n}"),
                                "",
                                1,
                                List.of(),
                                true)),
                List.of("Title LIKE 'x%'"),
                List.of("Add State = 'OPEN'."));

        assertThat(PlanText.of(plan)).isEqualTo("""
                        GET /repositories/acme/web/pullrequests?pagelen=50
                            list pull requests, 4 times
                            needs read:pullrequest:bitbucket
                        DELETE /repositories/acme/web
                            can't be undone
                            {
                              "a": 1
                            }
                        After the answers: Title LIKE 'x%'
                        Advice: Add State = 'OPEN'.
                        5 requests expected, none sent.
                        """);
    }
}
