package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.query.ListRule.SizeRule;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.BuildStatus;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.PullRequest;

/**
 * What a pull request consists of: its commits, their statuses, and its changes. The changes are asked for here and answered
 * elsewhere: with a redirection whose address has a line break between its two hashes.
 */
public final class PullRequestParts implements Router.Resource {
    private static final ListRule<Commit> COMMITS =
            ListRule.of(Fields.<Commit>none()).ignoringQuery().sized(SizeRule.NEVER);
    private static final ListRule<PullRequest> OF_COMMIT =
            ListRule.of(Fields.<PullRequest>none()).pagesOf(10, 50).ignoringQuery();

    private final Site site;

    /** A status and the commit that it is of. */
    private record Row(Commit commit, BuildStatus status) {}

    private static final ListRule<Row> STATUSES = ListRule.of(Fields.<Row>none()
            .text("state", row -> row.status().state().name())
            .text("key", row -> row.status().key())
            .optionalText("name", row -> row.status().name())
            .optionalText("refname", row -> row.status().refname())
            .time("created_on", row -> row.status().createdOn())
            .onlyFiltered("state", "key", "name", "refname"));

    public PullRequestParts(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String repository = "/repositories/{workspace}/{repo_slug}";
        String one = repository + "/pullrequests/{pull_request_id}";
        routes.get(one + "/commits", PullRequests.READ, this::commits)
                .get(one + "/statuses", PullRequests.READ, this::statuses)
                .get(one + "/diff", PullRequests.READ, request -> elsewhere(request, "diff"))
                .get(one + "/diffstat", PullRequests.READ, request -> elsewhere(request, "diffstat"))
                .get(one + "/patch", PullRequests.READ, request -> elsewhere(request, "patch"))
                .get(one + "/conflicts", PullRequests.READ, request -> elsewhere(request, "file-conflicts"))
                .get(repository + "/commit/{commit}/pullrequests", PullRequests.READ, this::ofCommit);
    }

    private static List<Commit> commits(Place place, PullRequest pullRequest) {
        return place.contents()
                .history()
                .reachable(List.of(pullRequest.sourceHash()), List.of(pullRequest.destinationHash()));
    }

    private Answer commits(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        return site.pages().answer(request, COMMITS, commits(place, pullRequest), commit -> site.render()
                .commits()
                .row(place.workspace(), place.repository(), commit));
    }

    private Answer statuses(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        List<Row> rows = new ArrayList<>();
        commits(place, pullRequest).forEach(commit -> place.contents().notes(commit).statuses().values().stream()
                .map(status -> new Row(commit, status))
                .forEach(rows::add));
        return site.pages().answer(request, STATUSES, rows, row -> site.render()
                .notes()
                .status(place.workspace(), place.repository(), row.commit(), row.status()));
    }

    private Answer ofCommit(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        if (!place.contents().linkCommits()) {
            return Answer.text(202, Answer.TEXT, "");
        }
        List<PullRequest> rows = place.contents().pullRequests().descendingMap().values().stream()
                .filter(pullRequest -> commits(place, pullRequest).contains(commit))
                .toList();
        return site.pages().answer(request, OF_COMMIT, rows, pullRequest -> site.render()
                .pullRequests()
                .whole(place.workspace(), place.repository(), pullRequest));
    }

    private Answer elsewhere(Request request, String what) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        String spec = place.workspace().slug() + "/" + place.repository().slug() + ":"
                + pullRequest.sourceHash().substring(0, 12) + "%0D"
                + onto(place, pullRequest).substring(0, 12);
        String query = request.parameters()
                        .with("from_pullrequest_id", String.valueOf(pullRequest.id()))
                        .encoded() + "&topic=true";
        String address = site.render().repositories().self(place.workspace(), place.repository()) + "/" + what + "/"
                + spec + "?" + query;
        return Answer.text(302, Answer.TEXT, "").withHeader("Location", address);
    }

    /** What it would be merged onto: while it is open, wherever that branch is now. */
    private static String onto(Place place, PullRequest pullRequest) {
        Branch destination = place.contents().branches().get(pullRequest.destinationBranch());
        return pullRequest.isOpen() && destination != null ? destination.target() : pullRequest.destinationHash();
    }
}
