package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Pipeline;
import org.bitquarry.emulator.internal.state.PipelineSettings.Environment;
import org.bitquarry.emulator.internal.state.PipelineStep;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Deployments, as recorded: members for times come with the times. */
public final class DeploymentJson {
    private final Links links;

    public DeploymentJson(Links links) {
        this.links = links;
    }

    /** A step that deploys, and where to. */
    public record Deployment(Environment environment, Pipeline pipeline, PipelineStep step) {
        public String uuid() {
            return Identifiers.uuid(step.uuid() + "/deployment");
        }
    }

    public ObjectNode whole(Workspace workspace, Repository repository, Deployment deployment) {
        Pipeline pipeline = deployment.pipeline();
        PipelineStep step = deployment.step();
        String page = links.repositoryPage(workspace, repository) + "/addon/pipelines/home#!/results/"
                + pipeline.buildNumber();
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", "deployment").put("uuid", deployment.uuid());
        json.putObject("step").put("uuid", step.uuid());
        ObjectNode environment = json.putObject("environment")
                .put("type", "deployment_environment")
                .put("uuid", deployment.environment().uuid())
                .put("name", deployment.environment().name());
        environment
                .putObject("environment_type")
                .put("name", deployment.environment().type());
        json.set("release", release(workspace, repository, pipeline, page));
        ObjectNode state = json.putObject("state");
        state.put("name", step.completedOn().isPresent() ? "COMPLETED" : "IN_PROGRESS");
        state.put("url", page + "/steps/" + Links.id(step.uuid()));
        step.startedOn().ifPresent(time -> state.put("started_on", Times.shortestZulu(time)));
        step.completedOn().ifPresent(time -> state.put("completed_on", Times.shortestZulu(time)));
        step.completedOn()
                .or(step::startedOn)
                .ifPresent(time -> json.put("last_update_time", Times.shortestZulu(time)));
        return json;
    }

    private ObjectNode release(Workspace workspace, Repository repository, Pipeline pipeline, String page) {
        ObjectNode release = JsonNodeFactory.instance.objectNode().put("type", "deployment_release");
        release.putObject("pipeline").put("uuid", pipeline.uuid()).put("type", "pipeline");
        release.put("key", "pipelines-" + pipeline.uuid());
        release.put("name", "#" + pipeline.buildNumber());
        release.put("url", page);
        String hash = pipeline.target().hash();
        ObjectNode commit = release.putObject("commit").put("hash", hash).put("type", "commit");
        commit.putObject("links")
                .set("html", Links.link(links.repositoryPage(workspace, repository) + "/commits/" + hash));
        release.put("created_on", Times.shortestZulu(pipeline.createdOn()));
        return release;
    }
}
