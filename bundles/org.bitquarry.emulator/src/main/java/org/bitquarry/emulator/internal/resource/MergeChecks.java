package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.PullRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What has to hold before a pull request can be merged: in one answer, without pages. */
public final class MergeChecks implements Router.Resource {
    private final Site site;

    /** A check, and why it failed; the empty text if it passed. */
    private record Check(String type, String reason) {}

    public MergeChecks(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(
                "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/mergeability/checks",
                PullRequests.READ,
                this::checks);
    }

    private Answer checks(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                "pullrequest_state_check", pullRequest.isOpen() ? "" : "The pull request is already closed."));
        checks.add(new Check("current_user_permission_check", ""));
        checks.add(new Check("git_mergeability_check", conflicts(place, pullRequest)));
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("size", checks.size());
        ArrayNode values = json.putArray("values");
        checks.forEach(check -> values.addObject()
                .put("type", check.type())
                .put("status", check.reason().isEmpty() ? "PASSED" : "FAILED")
                .put("required", true)
                .put("blocking", !check.reason().isEmpty())
                .put("reason", check.reason().isEmpty() ? null : check.reason()));
        return Answer.ok(json);
    }

    private static String conflicts(Place place, PullRequest pullRequest) {
        Branch source = place.contents().branches().get(pullRequest.sourceBranch());
        Branch destination = place.contents().branches().get(pullRequest.destinationBranch());
        if (source == null || destination == null) {
            return "A branch of the pull request no longer exists.";
        }
        return Comparison.conflicts(place, source.target() + ".." + destination.target())
                        .isEmpty()
                ? ""
                : "Files conflict.";
    }
}
