package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.Task;
import tools.jackson.databind.node.ObjectNode;

/** Tasks of pull requests; reading scopes are enough to write them. The pull request counts those that are open. */
public final class Tasks implements Router.Resource {
    private static final ListRule<Task> LIST = ListRule.of(Fields.<Task>none()
            .number("id", Task::id)
            .text("state", task -> task.isOpen() ? "UNRESOLVED" : "RESOLVED")
            .text("content.raw", Task::text)
            .time("created_on", Task::createdOn)
            .onlyFiltered("id", "state", "content.raw"));

    private final Site site;

    public Tasks(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String list = "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/tasks";
        routes.get(list, PullRequests.READ, this::list)
                .post(list, PullRequests.READ, this::create)
                .get(list + "/{task_id}", PullRequests.READ, this::get)
                .put(list + "/{task_id}", PullRequests.READ, this::update)
                .delete(list + "/{task_id}", PullRequests.READ, this::delete);
    }

    private Answer list(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        List<Task> rows = new ArrayList<>(place.contents().tasks(pullRequest).values());
        return site.pages().answer(request, LIST, rows, task -> render(place, pullRequest, task));
    }

    private Answer get(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        return Answer.ok(render(place, pullRequest, find(request, place, pullRequest)));
    }

    private Answer create(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        Input input = Input.of(request);
        String text = input.object("content").requiredText("raw");
        Optional<Long> comment = input.object("comment").number("id");
        comment.filter(id -> place.contents().comments(pullRequest).find(id).isEmpty())
                .ifPresent(id -> {
                    throw ApiFailure.field("comment", "Comment not found: " + id);
                });
        Task task = new Task(
                site.world().identifiers().number(),
                text,
                site.actor(request),
                comment.map(OptionalLong::of).orElse(OptionalLong.empty()),
                input.truth("pending").orElse(false),
                Optional.empty(),
                request.time(),
                request.time());
        place.contents().put(pullRequest, task);
        return Answer.created(render(place, pullRequest, task));
    }

    private Answer update(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        Task before = find(request, place, pullRequest);
        Input input = Input.of(request);
        Optional<String> state = input.text("state");
        state.filter(name -> !List.of("RESOLVED", "UNRESOLVED").contains(name)).ifPresent(name -> {
            throw ApiFailure.field("state", "\"" + name + "\" is not a valid choice.");
        });
        Optional<Task.Resolution> resolution = state.isEmpty()
                ? before.resolution()
                : state.get().equals("UNRESOLVED")
                        ? Optional.empty()
                        : before.resolution()
                                .or(() -> Optional.of(new Task.Resolution(site.actor(request), request.time())));
        Task after = new Task(
                before.id(),
                input.has("content") ? input.object("content").requiredText("raw") : before.text(),
                before.creator(),
                before.comment(),
                before.pending(),
                resolution,
                before.createdOn(),
                request.time());
        place.contents().put(pullRequest, after);
        return Answer.ok(render(place, pullRequest, after));
    }

    private Answer delete(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        place.contents().remove(pullRequest, find(request, place, pullRequest));
        return Answer.noContent();
    }

    private static Task find(Request request, Place place, PullRequest pullRequest) {
        String id = request.variable("task_id");
        Task found =
                id.matches("\\d{1,18}") ? place.contents().tasks(pullRequest).get(Long.valueOf(id)) : null;
        if (found == null) {
            throw ApiFailure.notFound("Task " + id + " not found");
        }
        return found;
    }

    private ObjectNode render(Place place, PullRequest pullRequest, Task task) {
        return site.render().tasks().whole(place.workspace(), place.repository(), pullRequest, task);
    }
}
