package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.query.ListRule.SizeRule;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.PullRequest.State;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import tools.jackson.databind.node.ObjectNode;

/** Reading pull requests: of a repository, and of one author over the workspace. */
public final class PullRequests implements Router.Resource {
    static final Scopes READ = Scopes.of("pullrequest", "read:pullrequest:bitbucket");

    /** A pull request and where it is. */
    private record Row(Place place, PullRequest pullRequest) {}

    private static final ListRule<Row> LIST =
            ListRule.of(fields()).pagesOf(10, 50).hiding("values.reviewers", "values.participants", "values.rendered");

    private final Site site;

    public PullRequests(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get("/repositories/{workspace}/{repo_slug}/pullrequests", READ, this::list)
                .get("/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}", READ, this::get)
                .get("/workspaces/{workspace}/pullrequests/{selected_user}", READ, this::ofAuthor);
    }

    private static Fields<Row> fields() {
        return Fields.<Row>none()
                .number("id", row -> row.pullRequest().id())
                .text("title", row -> row.pullRequest().title())
                .text("description", row -> row.pullRequest().description())
                .text("state", row -> row.pullRequest().state().name())
                .bool("draft", row -> row.pullRequest().draft())
                .bool("close_source_branch", row -> row.pullRequest().closeSourceBranch())
                .number("comment_count", row -> row.pullRequest().commentCount())
                .number("task_count", row -> row.pullRequest().taskCount())
                .time("created_on", row -> row.pullRequest().createdOn())
                .time("updated_on", row -> row.pullRequest().updatedOn())
                .text("author.uuid", row -> row.pullRequest().author().uuid())
                .text("author.account_id", row -> row.pullRequest().author().accountId())
                .text("author.nickname", row -> row.pullRequest().author().nickname())
                .texts("reviewers.uuid", row -> reviewers(row, User::uuid))
                .texts("reviewers.account_id", row -> reviewers(row, User::accountId))
                .texts("reviewers.nickname", row -> reviewers(row, User::nickname))
                .text("source.branch.name", row -> row.pullRequest().sourceBranch())
                .text("source.repository.full_name", PullRequests::fullName)
                .text("destination.branch.name", row -> row.pullRequest().destinationBranch())
                .text("destination.repository.full_name", PullRequests::fullName);
    }

    private static List<String> reviewers(Row row, Function<User, String> id) {
        return row.pullRequest().reviewers().stream().map(id).toList();
    }

    private static String fullName(Row row) {
        return row.place().workspace().slug() + "/" + row.place().repository().slug();
    }

    private Answer list(Request request) {
        Place place = site.repository(request);
        return site.pages().answer(request, LIST, inState(request, rows(place)), this::render);
    }

    private Answer get(Request request) {
        Place place = site.repository(request);
        return Answer.ok(render(new Row(place, find(request, place))));
    }

    /** What one author has made, newest first; reviewing does not count. */
    private Answer ofAuthor(Request request) {
        WorkspaceState state = site.workspace(request);
        String id = request.variable("selected_user");
        User author = state.member(id)
                .orElseThrow(() -> ApiFailure.notFound(id + " is not a valid user"))
                .user();
        List<Row> rows = new ArrayList<>();
        Site.repositories(request.caller(), state).forEach(repository -> rows(new Place(state, repository)).stream()
                .filter(row -> row.pullRequest().author().equals(author))
                .forEach(rows::add));
        return site.pages().answer(request, LIST.sized(SizeRule.NEVER), inState(request, rows), this::render);
    }

    /** Newest first. */
    private static List<Row> rows(Place place) {
        return place.contents().pullRequests().descendingMap().values().stream()
                .map(pullRequest -> new Row(place, pullRequest))
                .toList();
    }

    /** Applies {@code state}, which counts only without {@code q}; without either, only open ones are listed. */
    private static List<Row> inState(Request request, List<Row> rows) {
        if (request.parameters().filled("q").isPresent()) {
            return rows;
        }
        Set<State> asked = EnumSet.noneOf(State.class);
        request.parameters().values("state").forEach(name -> asked.add(state(name)));
        Set<State> states = asked.isEmpty() ? EnumSet.of(State.OPEN) : asked;
        return rows.stream()
                .filter(row -> states.contains(row.pullRequest().state()))
                .toList();
    }

    private static State state(String name) {
        for (State state : State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw ApiFailure.badRequest("Invalid state: " + name);
    }

    /** The pull request in the path. Throws a 404. */
    static PullRequest find(Request request, Place place) {
        String id = request.variable("pull_request_id");
        PullRequest found =
                id.matches("\\d{1,9}") ? place.contents().pullRequests().get(Integer.parseInt(id)) : null;
        if (found == null) {
            throw ApiFailure.notFound("Pull request " + id + " not found");
        }
        return found;
    }

    private ObjectNode render(Row row) {
        return site.render()
                .pullRequests()
                .whole(row.place().workspace(), row.place().repository(), row.pullRequest());
    }
}
