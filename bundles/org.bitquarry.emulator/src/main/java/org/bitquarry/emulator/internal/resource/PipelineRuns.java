package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Pipeline;
import org.bitquarry.emulator.internal.state.PipelineStep;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.RunState;

/** Starting and stopping pipelines. One that was started here goes on as the clock does. */
public final class PipelineRuns implements Router.Resource {
    private static final String LIST = "/repositories/{workspace}/{repo_slug}/pipelines/";
    private static final List<String> STEPS = List.of("Build", "Unit tests");
    private static final Scopes RUN = Scopes.of("pipeline", "read:pipeline:bitbucket", "write:pipeline:bitbucket");
    private static final Scopes STOP = Scopes.of("pipeline:write", "write:pipeline:bitbucket");

    private final Site site;
    private final Pipelines pipelines;

    public PipelineRuns(Site site, Pipelines pipelines) {
        this.site = site;
        this.pipelines = pipelines;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.post(LIST, RUN, this::run).post(LIST + "{pipeline_uuid}/stopPipeline/", STOP, this::stop);
    }

    private Answer run(Request request) {
        Place place = site.repository(request);
        RepositoryContents contents = place.contents();
        if (!contents.pipelineSettings().enabled()) {
            throw ApiFailure.badRequest("Pipelines is not enabled for this repository.");
        }
        Input target = Input.of(request).object("target");
        Input selector = target.object("selector");
        Pipeline.Target built =
                target.text("type").orElse("pipeline_ref_target").equals("pipeline_commit_target")
                        ? commit(contents, target, selector)
                        : reference(contents, target, selector);
        String uuid = site.world().identifiers().uuid();
        List<PipelineStep> steps = new ArrayList<>();
        for (String name : STEPS) {
            String step = Identifiers.uuid(uuid + "/" + name);
            steps.add(new PipelineStep(step, name, new RunState.Pending(), Optional.empty(), Optional.empty()));
        }
        Pipeline made = new Pipeline(
                uuid,
                Math.max(contents.pipelineSettings().nextBuildNumber(), contents.lastBuildNumber() + 1),
                Optional.of(site.actor(request)),
                built,
                Pipeline.Trigger.MANUAL,
                new RunState.Pending(),
                request.time(),
                Optional.empty(),
                steps,
                true);
        contents.pipelines().add(made);
        return Answer.created(pipelines.render(place, made));
    }

    private static Pipeline.Target reference(RepositoryContents contents, Input target, Input selector) {
        String type = target.requiredText("ref_type");
        String name = target.requiredText("ref_name");
        Optional<String> head =
                switch (type) {
                    case "branch", "named_branch" ->
                        Optional.ofNullable(contents.branches().get(name)).map(branch -> branch.target());
                    case "tag" -> Optional.ofNullable(contents.tags().get(name)).map(tag -> tag.target());
                    default -> throw ApiFailure.field("target.ref_type", "\"" + type + "\" is not a valid choice.");
                };
        String hash = target.object("commit")
                .text("hash")
                .or(() -> head)
                .orElseThrow(() -> ApiFailure.badRequest("The " + type + " " + name + " does not exist."));
        return new Pipeline.Target(type, name, known(contents, hash), selector.text("pattern"));
    }

    private static Pipeline.Target commit(RepositoryContents contents, Input target, Input selector) {
        String hash = target.object("commit").requiredText("hash");
        return new Pipeline.Target("", "", known(contents, hash), selector.text("pattern"));
    }

    private static String known(RepositoryContents contents, String hash) {
        return contents.history()
                .find(hash)
                .orElseThrow(() -> ApiFailure.badRequest("The commit " + hash + " does not exist."))
                .hash();
    }

    private Answer stop(Request request) {
        Place place = site.repository(request);
        Pipeline found = Pipelines.find(request, place);
        if (found.state() instanceof RunState.Completed) {
            throw ApiFailure.badRequest("The pipeline is already completed.");
        }
        List<Pipeline> all = place.contents().pipelines();
        all.replaceAll(each -> each.uuid().equals(found.uuid()) ? found.stopped(request.time()) : each);
        return Answer.noContent();
    }
}
