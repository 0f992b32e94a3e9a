package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The events that a webhook can be subscribed to. */
public final class HookEvents implements Router.Resource {
    static final List<String> ALL = List.of(
            "pipeline:span_created",
            "project:updated",
            "pullrequest:approved",
            "pullrequest:changes_request_created",
            "pullrequest:changes_request_removed",
            "pullrequest:comment_created",
            "pullrequest:comment_deleted",
            "pullrequest:comment_reopened",
            "pullrequest:comment_resolved",
            "pullrequest:comment_updated",
            "pullrequest:created",
            "pullrequest:fulfilled",
            "pullrequest:push",
            "pullrequest:rejected",
            "pullrequest:unapproved",
            "pullrequest:updated",
            "repo:commit_comment_created",
            "repo:commit_status_created",
            "repo:commit_status_updated",
            "repo:created",
            "repo:deleted",
            "repo:fork",
            "repo:imported",
            "repo:push",
            "repo:transfer",
            "repo:updated");
    private static final List<String> OF_WORKSPACES = List.of("project:updated", "repo:created", "repo:deleted");
    private static final Map<String, String> CATEGORIES =
            Map.of("pipeline", "Pipeline", "project", "Project", "pullrequest", "Pull Request", "repo", "Repository");
    private static final ListRule<String> LIST =
            ListRule.of(Fields.<String>none()).ignoringQuery().pagesOf(30, 100);

    private final Site site;

    public HookEvents(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get("/hook_events", Scopes.NONE, request -> subjects())
                .get("/hook_events/{subject_type}", Scopes.NONE, this::list);
    }

    private Answer subjects() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String subject : new String[] {"repository", "workspace"}) {
            json.putObject(subject)
                    .putObject("links")
                    .putObject("events")
                    .put("href", site.render().links().api() + "/hook_events/" + subject);
        }
        return Answer.ok(json);
    }

    private Answer list(Request request) {
        String subject = request.variable("subject_type");
        List<String> events =
                switch (subject) {
                    case "workspace" -> ALL;
                    case "repository" ->
                        ALL.stream()
                                .filter(event -> !OF_WORKSPACES.contains(event))
                                .toList();
                    default -> throw ApiFailure.notFound(subject + " is not a valid subject type");
                };
        return site.pages().answer(request, LIST, events, HookEvents::render);
    }

    private static ObjectNode render(String event) {
        String[] parts = event.split(":", 2);
        String what = parts[1].replace('_', ' ');
        String category = CATEGORIES.getOrDefault(parts[0], parts[0]);
        return JsonNodeFactory.instance
                .objectNode()
                .put("category", category)
                .put("description", "Whenever a " + category.toLowerCase(Locale.ROOT) + " event happens: " + what)
                .put("event", event)
                .put("label", what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
    }
}
