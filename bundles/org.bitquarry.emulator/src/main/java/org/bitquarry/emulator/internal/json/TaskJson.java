package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.Task;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tasks of pull requests. They bear no type, and their resolution is null until there is one. */
public final class TaskJson {
    private final UserJson users;
    private final PullRequestJson pullRequests;

    public TaskJson(UserJson users, PullRequestJson pullRequests) {
        this.users = users;
        this.pullRequests = pullRequests;
    }

    public ObjectNode whole(Workspace workspace, Repository repository, PullRequest pullRequest, Task task) {
        String pull = pullRequests.self(workspace, repository, pullRequest);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", task.id());
        json.put("created_on", Times.micros(task.createdOn()));
        json.put("updated_on", Times.micros(task.updatedOn()));
        json.put("state", task.isOpen() ? "UNRESOLVED" : "RESOLVED");
        json.set("content", Markdown.rendered(task.text()));
        json.set("creator", users.brief(task.creator()));
        json.put("pending", task.pending());
        json.put(
                "resolved_on",
                task.resolution().map(done -> Times.micros(done.on())).orElse(null));
        task.resolution()
                .ifPresentOrElse(
                        done -> json.set("resolved_by", users.brief(done.by())), () -> json.putNull("resolved_by"));
        task.comment().ifPresent(comment -> {
            ObjectNode about = json.putObject("comment");
            about.put("id", comment);
            about.putObject("links").set("self", Links.link(pull + "/comments/" + comment));
        });
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(pull + "/tasks/" + task.id()));
        to.set("html", Links.link(pullRequests.page(workspace, repository, pullRequest) + "/_/diff#task-" + task.id()));
        return json;
    }
}
