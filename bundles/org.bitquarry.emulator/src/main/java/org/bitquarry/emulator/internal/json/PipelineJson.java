package org.bitquarry.emulator.internal.json;

import java.util.Locale;
import org.bitquarry.emulator.internal.state.Pipeline;
import org.bitquarry.emulator.internal.state.PipelineStep;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.RunState;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pipelines and their steps. Times end in Z here, and a link to self leads to a host inside Atlassian. */
public final class PipelineJson {
    private static final String INTERNAL = "http://bitbucket-pipelines.prod.internal.example//rest/1.0/accounts/";

    private final UserJson users;
    private final RepositoryJson repositories;
    private final CommitJson commits;
    private final Links links;

    public PipelineJson(Links links, UserJson users, RepositoryJson repositories, CommitJson commits) {
        this.links = links;
        this.users = users;
        this.repositories = repositories;
        this.commits = commits;
    }

    public ObjectNode whole(Workspace workspace, Repository repository, Pipeline pipeline) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "pipeline");
        json.put("uuid", pipeline.uuid());
        json.set("repository", repositories.brief(workspace, repository));
        json.set("state", state(pipeline.state(), "pipeline_state"));
        json.put("build_number", pipeline.buildNumber());
        pipeline.creator().ifPresent(user -> json.set("creator", users.brief(user)));
        json.put("created_on", Times.shortestZulu(pipeline.createdOn()));
        pipeline.completedOn().ifPresent(time -> json.put("completed_on", Times.shortestZulu(time)));
        json.set("target", target(workspace, repository, pipeline.target()));
        String trigger = pipeline.trigger().name();
        json.putObject("trigger")
                .put("name", trigger)
                .put("type", "pipeline_trigger_" + trigger.toLowerCase(Locale.ROOT));
        json.put("run_number", 1);
        json.put("duration_in_seconds", pipeline.durationSeconds());
        json.put("build_seconds_used", pipeline.durationSeconds());
        json.put("first_successful", false);
        json.put("expired", false);
        json.put("has_variables", false);
        ObjectNode to = json.putObject("links");
        to.set(
                "self",
                Links.link(INTERNAL + workspace.uuid() + "/repositories/" + repository.uuid() + "/pipelines/"
                        + pipeline.uuid()));
        to.set(
                "steps",
                Links.link(links.repository(workspace, repository) + "/pipelines/" + Links.id(pipeline.uuid())
                        + "/steps/"));
        return json;
    }

    public ObjectNode step(Pipeline pipeline, PipelineStep step) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "pipeline_step");
        json.putObject("pipeline").put("type", "pipeline").put("uuid", pipeline.uuid());
        json.put("uuid", step.uuid());
        json.put("name", step.name());
        json.putObject("trigger").put("type", "pipeline_step_trigger_automatic");
        json.set("state", state(step.state(), "pipeline_step_state"));
        json.put("maxTime", 120);
        step.startedOn().ifPresent(time -> json.put("started_on", Times.shortestZulu(time)));
        step.completedOn().ifPresent(time -> {
            json.put("completed_on", Times.shortestZulu(time));
            json.put("duration_in_seconds", step.durationSeconds());
        });
        json.put("build_seconds_used", step.durationSeconds());
        json.put("run_number", 1);
        return json;
    }

    private static ObjectNode state(RunState state, String type) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (state) {
            case RunState.Pending() -> json.put("name", "PENDING").put("type", type + "_pending");
            case RunState.InProgress(var stage) -> {
                json.put("name", "IN_PROGRESS").put("type", type + "_in_progress");
                json.set("stage", named(stage.name(), type + "_in_progress_"));
            }
            case RunState.Completed(var result) -> {
                json.put("name", "COMPLETED").put("type", type + "_completed");
                json.set("result", named(result.name(), type + "_completed_"));
            }
        }
        return json;
    }

    private static ObjectNode named(String name, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("type", type + name.toLowerCase(Locale.ROOT));
    }

    private ObjectNode target(Workspace workspace, Repository repository, Pipeline.Target target) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        boolean named = !target.refName().isEmpty();
        json.put("type", named ? "pipeline_ref_target" : "pipeline_commit_target");
        if (named) {
            json.put("ref_type", target.refType());
            json.put("ref_name", target.refName());
        }
        ObjectNode selector = json.putObject("selector");
        target.selector()
                .ifPresentOrElse(
                        pattern -> selector.put("type", "branches").put("pattern", pattern),
                        () -> selector.put("type", "default"));
        json.set("commit", commits.reference(workspace, repository, target.hash()));
        return json;
    }
}
