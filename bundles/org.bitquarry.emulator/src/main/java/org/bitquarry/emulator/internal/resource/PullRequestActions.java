package org.bitquarry.emulator.internal.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.json.Links;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.Participant.Opinion;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.PullRequest.State;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.User;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What changes the state of a pull request: opinions, declining, merging. Merging makes a commit and moves the destination. */
public final class PullRequestActions implements Router.Resource {
    private static final Scopes UNDO = Scopes.of("pullrequest:write", "write:pullrequest:bitbucket");
    private static final List<String> STRATEGIES = List.of(
            "merge_commit", "squash", "fast_forward", "squash_fast_forward", "rebase_fast_forward", "rebase_merge");

    /** So long a merge that nobody waits for takes. */
    private static final Duration MERGING = Duration.ofSeconds(2);

    private final Site site;

    public PullRequestActions(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String path = "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}";
        routes.post(path + "/approve", PullRequestWrites.WRITE, request -> opine(request, Opinion.APPROVED))
                .delete(path + "/approve", UNDO, request -> takeBack(request, Opinion.APPROVED))
                .post(
                        path + "/request-changes",
                        PullRequestWrites.WRITE,
                        request -> opine(request, Opinion.CHANGES_REQUESTED))
                .delete(path + "/request-changes", UNDO, request -> takeBack(request, Opinion.CHANGES_REQUESTED))
                .post(path + "/decline", PullRequestWrites.WRITE, this::decline)
                .post(path + "/merge", PullRequestWrites.WRITE, this::merge)
                .get(path + "/merge/task-status/{task_id}", PullRequests.READ, this::task);
    }

    private Answer opine(Request request, Opinion opinion) {
        Place place = site.repository(request);
        PullRequest pullRequest = open(request, place);
        User user = site.actor(request);
        List<Participant> participants =
                new ArrayList<>(Participant.joined(pullRequest.participants(), user, request.time()));
        participants.replaceAll(each -> each.user().equals(user) ? each.thinks(opinion, request.time()) : each);
        place.contents().put(pullRequest.withParticipants(participants).updatedAt(request.time()));
        Participant mine = participants.stream()
                .filter(each -> each.user().equals(user))
                .findFirst()
                .orElseThrow();
        return Answer.ok(site.render().pullRequests().participant(mine));
    }

    private Answer takeBack(Request request, Opinion opinion) {
        Place place = site.repository(request);
        PullRequest pullRequest = open(request, place);
        User user = site.actor(request);
        if (pullRequest.participants().stream()
                .noneMatch(each -> each.user().equals(user) && each.opinion() == opinion)) {
            throw ApiFailure.badRequest(
                    opinion == Opinion.APPROVED
                            ? "You haven't approved this pull request."
                            : "You haven't requested changes on this pull request.");
        }
        List<Participant> participants = new ArrayList<>(pullRequest.participants());
        participants.replaceAll(each -> each.user().equals(user) ? each.thinks(Opinion.NONE, request.time()) : each);
        place.contents().put(pullRequest.withParticipants(participants).updatedAt(request.time()));
        return Answer.noContent();
    }

    private Answer decline(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = open(request, place);
        String reason = Input.of(request).text("message").orElse("");
        var closing = new PullRequest.Closing(site.actor(request), Optional.empty(), reason);
        return close(request, place, pullRequest.closed(State.DECLINED, closing));
    }

    private Answer merge(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = open(request, place);
        Input input = Input.of(request);
        input.text("merge_strategy").filter(name -> !STRATEGIES.contains(name)).ifPresent(name -> {
            throw ApiFailure.field("merge_strategy", "\"" + name + "\" is not a valid choice.");
        });
        RepositoryContents contents = place.contents();
        Branch destination = branch(contents, pullRequest.destinationBranch());
        Branch source = branch(contents, pullRequest.sourceBranch());
        User user = site.actor(request);
        String strategy = input.text("merge_strategy").orElse("merge_commit");
        String message = input.text("message")
                .orElse("Merged in " + source.name() + " (pull request #" + pullRequest.id() + ")\n\n"
                        + pullRequest.title() + "\n");
        String tip = new Merge(contents.history(), site.world().identifiers()::hash, user, request.time())
                .onto(destination, source, strategy, message);
        contents.branches().put(destination.name(), new Branch(destination.name(), tip));
        boolean closes = input.truth("close_source_branch").orElse(pullRequest.closeSourceBranch());
        if (closes && !source.name().equals(place.repository().mainBranch())) {
            contents.branches().remove(source.name());
        }
        var closing = new PullRequest.Closing(user, Optional.of(tip), "");
        Answer merged = close(request, place, pullRequest.closed(State.MERGED, closing));
        return request.parameters().filled("async").filter("true"::equals).isPresent()
                ? accepted(request, place, pullRequest)
                : merged;
    }

    /** The work is done by then; only the task takes its time to say so. */
    private Answer accepted(Request request, Place place, PullRequest pullRequest) {
        String task = site.world().identifiers().uuid();
        place.contents().mergeTasks().put(task, request.time().plus(MERGING));
        return Answer.text(202, Answer.TEXT, "").withHeader("Location", location(place, pullRequest, task));
    }

    /** A task that nobody knows is pending for ever, as observed. */
    private Answer task(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        String id = request.variable("task_id");
        Instant end = place.contents().mergeTasks().get(id);
        boolean done = end != null && !request.time().isBefore(end);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("task_status", done ? "SUCCESS" : "PENDING");
        json.putObject("links").putObject("self").put("href", location(place, pullRequest, id));
        if (done) {
            json.set(
                    "merge_result",
                    site.render().pullRequests().whole(place.workspace(), place.repository(), pullRequest));
        }
        return Answer.ok(json);
    }

    private String location(Place place, PullRequest pullRequest, String task) {
        return site.render().pullRequests().self(place.workspace(), place.repository(), pullRequest)
                + "/merge/task-status/" + Links.id(task);
    }

    private Answer close(Request request, Place place, PullRequest closed) {
        PullRequest after = closed.updatedAt(request.time());
        place.contents().put(after);
        return Answer.ok(site.render().pullRequests().whole(place.workspace(), place.repository(), after));
    }

    private static PullRequest open(Request request, Place place) {
        PullRequest found = PullRequests.find(request, place);
        if (!found.isOpen()) {
            throw ApiFailure.badRequest("This pull request is already closed.");
        }
        return found;
    }

    private static Branch branch(RepositoryContents contents, String name) {
        Branch found = contents.branches().get(name);
        if (found == null) {
            throw ApiFailure.of(409, "The branch " + name + " no longer exists.");
        }
        return found;
    }
}
