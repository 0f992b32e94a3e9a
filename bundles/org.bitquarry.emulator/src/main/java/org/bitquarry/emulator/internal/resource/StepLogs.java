package org.bitquarry.emulator.internal.resource;

import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Pipeline;
import org.bitquarry.emulator.internal.state.PipelineStep;
import org.bitquarry.emulator.internal.state.RunState;

/**
 * What steps wrote. A running step's is answered at once; that of one that ended lies elsewhere, where no credential is wanted. Asked for as
 * JSON it is a 406, as observed.
 */
public final class StepLogs implements Router.Resource {
    private static final String LOG =
            "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/log";
    private static final String STORED = "/-/logs/{workspace}/{repo_slug}/{pipeline_uuid}/{step_uuid}";
    private static final Scopes READ = Scopes.of("pipeline", "read:pipeline:bitbucket");

    private final Site site;

    public StepLogs(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(LOG, READ, this::log).get(STORED, Scopes.NONE, this::stored);
    }

    private Answer log(Request request) {
        if (request.header("accept").filter("application/json"::equals).isPresent()) {
            throw ApiFailure.of(406, "Not Acceptable");
        }
        Pipeline pipeline = Pipelines.find(request, site.repository(request));
        PipelineStep step = Pipelines.step(request, pipeline);
        return switch (step.state()) {
            case RunState.Pending() -> throw ApiFailure.notFound("There is no log for this step yet.");
            case RunState.InProgress(var stage) -> Answer.text(200, Answer.BYTES, text(pipeline, step));
            case RunState.Completed(var result) -> {
                if (result == RunState.Result.NOT_RUN) {
                    throw ApiFailure.notFound("There is no log for this step.");
                }
                yield Answer.text(307, Answer.TEXT, "").withHeader("Location", address(request));
            }
        };
    }

    private String address(Request request) {
        return site.render().links().api()
                + request.path()
                        .replace("/repositories/", "/-/logs/")
                        .replace("/pipelines/", "/")
                        .replace("/steps/", "/")
                        .replaceAll("/log$", "");
    }

    private Answer stored(Request request) {
        Pipeline pipeline = Pipelines.find(request, site.repository(request));
        return Answer.text(200, Answer.BYTES, text(pipeline, Pipelines.step(request, pipeline)));
    }

    private static String text(Pipeline pipeline, PipelineStep step) {
        StringBuilder text = new StringBuilder("+ umask 000\n\n+ git clone --branch=\"")
                .append(pipeline.target().refName())
                .append(
                        "\" --depth 50 $BUILD_DIR\nCloning into '/opt/atlassian/pipelines/agent/build'...\n+ git reset --hard ")
                .append(pipeline.target().hash())
                .append("\n\nImages used:\n    build : node@sha256:")
                .append(step.uuid().replaceAll("[{}-]", ""))
                .append("\n\n+ make ")
                .append(step.name())
                .append("\n");
        step.completedOn().ifPresent(end -> text.append(outcome(step))
                .append("\nTook ")
                .append(step.durationSeconds())
                .append(" s ⏱\n"));
        return text.toString();
    }

    private static String outcome(PipelineStep step) {
        return Optional.of(step.state())
                .filter(state -> state.equals(new RunState.Completed(RunState.Result.SUCCESSFUL)))
                .map(state -> "✔ " + step.name() + " passed")
                .orElse("✖ " + step.name() + " failed: exit code 1");
    }
}
