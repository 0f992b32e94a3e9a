package org.bitquarry.emulator.internal.resource;

import java.util.List;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Pipeline;
import org.bitquarry.emulator.internal.state.PipelineStep;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pipelines and their steps. Both lists ignore {@code q}, and paths are answered with and without a slash at the end. */
public final class Pipelines implements Router.Resource {
    private static final String PATH = "/repositories/{workspace}/{repo_slug}/pipelines/";
    private static final Scopes READ = Scopes.of("pipeline", "read:pipeline:bitbucket");

    private static final ListRule<Pipeline> LIST = ListRule.of(Fields.<Pipeline>none()
                    .time("created_on", Pipeline::createdOn)
                    .time("run_creation_date", Pipeline::createdOn)
                    .optionalText("creator.uuid", pipeline -> pipeline.creator().map(user -> user.uuid())))
            .ignoringQuery();

    private final Site site;

    public Pipelines(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(PATH, READ, this::list)
                .get(PATH + "{pipeline_uuid}/", READ, this::get)
                .get(PATH + "{pipeline_uuid}/steps/", READ, this::steps)
                .get(PATH + "{pipeline_uuid}/steps/{step_uuid}/", READ, this::step);
    }

    private Answer list(Request request) {
        Place place = site.repository(request);
        List<Pipeline> rows = all(request, place);
        return site.pages().answer(request, LIST, rows, pipeline -> render(place, pipeline));
    }

    private Answer get(Request request) {
        Place place = site.repository(request);
        return Answer.ok(render(place, find(request, place)));
    }

    /** All steps, whatever {@code pagelen} says. */
    private Answer steps(Request request) {
        Pipeline pipeline = find(request, site.repository(request));
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("page", 1).put("pagelen", 100);
        ArrayNode values = envelope.putArray("values");
        pipeline.steps().forEach(step -> values.add(site.render().pipelines().step(pipeline, step)));
        return Answer.ok(envelope);
    }

    private Answer step(Request request) {
        Pipeline pipeline = find(request, site.repository(request));
        return Answer.ok(site.render().pipelines().step(pipeline, step(request, pipeline)));
    }

    /** The step in the path. Throws a 404. */
    static PipelineStep step(Request request, Pipeline pipeline) {
        return pipeline.steps().stream()
                .filter(step -> step.uuid().equals(request.variable("step_uuid")))
                .findFirst()
                .orElseThrow(() -> ApiFailure.notFound("Step not found"));
    }

    /** All pipelines as they are when the request arrives. */
    static List<Pipeline> all(Request request, Place place) {
        return place.contents().pipelines().stream()
                .map(pipeline -> pipeline.at(request.time()))
                .toList();
    }

    /** By uuid or, as observed, by build number. */
    static Pipeline find(Request request, Place place) {
        String id = request.variable("pipeline_uuid");
        return place.contents().pipelines().stream()
                .filter(each -> each.uuid().equals(id)
                        || Integer.toString(each.buildNumber()).equals(id))
                .findFirst()
                .map(pipeline -> pipeline.at(request.time()))
                .orElseThrow(() -> ApiFailure.notFound("Pipeline not found"));
    }

    ObjectNode render(Place place, Pipeline pipeline) {
        return site.render().pipelines().whole(place.workspace(), place.repository(), pipeline);
    }
}
