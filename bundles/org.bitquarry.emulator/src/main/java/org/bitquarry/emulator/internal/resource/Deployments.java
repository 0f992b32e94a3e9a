package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.json.DeploymentJson.Deployment;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Pipeline;
import org.bitquarry.emulator.internal.state.PipelineSettings.Environment;
import tools.jackson.databind.node.ObjectNode;

/** What steps of pipelines deployed. The list ignores {@code q}. */
public final class Deployments implements Router.Resource {
    private static final String LIST = "/repositories/{workspace}/{repo_slug}/deployments/";
    private static final Scopes READ = Scopes.of("pipeline", "read:pipeline:bitbucket");
    private static final ListRule<Deployment> RULE =
            ListRule.of(Fields.<Deployment>none()).ignoringQuery();

    private final Site site;

    public Deployments(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(LIST, READ, this::list).get(LIST + "{deployment_uuid}/", READ, this::get);
    }

    private Answer list(Request request) {
        Place place = site.repository(request);
        return site.pages().answer(request, RULE, all(request, place), deployment -> render(place, deployment));
    }

    private Answer get(Request request) {
        Place place = site.repository(request);
        return Answer.ok(all(request, place).stream()
                .filter(each -> each.uuid().equals(request.variable("deployment_uuid")))
                .findFirst()
                .map(each -> render(place, each))
                .orElseThrow(() -> ApiFailure.notFound("Deployment not found")));
    }

    /** A step whose name says where it deploys is a deployment once it has started. */
    private static List<Deployment> all(Request request, Place place) {
        return Pipelines.all(request, place).stream()
                .flatMap(pipeline -> in(pipeline, place))
                .toList();
    }

    private static Stream<Deployment> in(Pipeline pipeline, Place place) {
        return pipeline.steps().stream()
                .filter(step ->
                        step.name().startsWith("Deploy to ") && step.startedOn().isPresent())
                .flatMap(step -> place.contents().pipelineSettings().environments().values().stream()
                        .filter(environment -> goesTo(environment, step.name()))
                        .map(environment -> new Deployment(environment, pipeline, step)));
    }

    private static boolean goesTo(Environment environment, String step) {
        return step.equalsIgnoreCase("Deploy to " + environment.type());
    }

    private ObjectNode render(Place place, Deployment deployment) {
        return site.render().deployments().whole(place.workspace(), place.repository(), deployment);
    }
}
