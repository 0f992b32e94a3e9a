package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.PipelineSettings;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether a repository has pipelines, and the number that the next run gets, which is only written. */
public final class PipelineConfigs implements Router.Resource {
    private static final String ONE = "/repositories/{workspace}/{repo_slug}/pipelines_config/";
    private static final Scopes CONFIGURATION = Scopes.of("repository:admin", "admin:repository:bitbucket");
    private static final Scopes NUMBER = Scopes.of("pipeline:variable", "admin:pipeline:bitbucket");

    private final Site site;

    public PipelineConfigs(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(ONE, CONFIGURATION, request -> Answer.ok(render(site.repository(request))))
                .put(ONE, CONFIGURATION, this::update)
                .put(ONE + "build_number/", NUMBER, this::countFrom);
    }

    private Answer update(Request request) {
        Place place = site.repository(request);
        Input.of(request).truth("enabled").ifPresent(place.contents().pipelineSettings()::enable);
        return Answer.ok(render(place));
    }

    private Answer countFrom(Request request) {
        Place place = site.repository(request);
        PipelineSettings settings = place.contents().pipelineSettings();
        long next =
                Input.of(request).number("next").orElseThrow(() -> ApiFailure.field("next", "This field is required."));
        if (next <= place.contents().lastBuildNumber()) {
            throw ApiFailure.badRequest("The build number must be higher than the current one.");
        }
        settings.countFrom(Math.toIntExact(next));
        return Answer.ok(JsonNodeFactory.instance
                .objectNode()
                .put("type", "pipeline_build_number")
                .put("next", next));
    }

    private ObjectNode render(Place place) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "repository_pipelines_configuration")
                .put("enabled", place.contents().pipelineSettings().enabled());
        json.set("repository", site.render().repositories().brief(place.workspace(), place.repository()));
        return json;
    }
}
