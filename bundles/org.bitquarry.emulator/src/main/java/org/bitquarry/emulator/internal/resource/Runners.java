package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.PipelineSettings.Runner;
import tools.jackson.databind.node.ObjectNode;

/** Machines of one's own that run steps, of repositories and workspaces. A POST answers 200, with a secret that is never shown again. */
public final class Runners implements Router.Resource {
    private static final int MOST = 100;
    private static final Scopes READ = Scopes.of("runner", "read:runner:bitbucket");
    private static final Scopes WRITE = Scopes.of("runner:write", "read:runner:bitbucket", "write:runner:bitbucket");
    private static final Scopes DELETE = Scopes.of("runner:write", "write:runner:bitbucket");

    private final Site site;

    /** Finds the runners that a request is about. */
    @FunctionalInterface
    private interface Finder {
        Map<String, Runner> find(Request request);
    }

    public Runners(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        add(
                routes,
                "/repositories/{workspace}/{repo_slug}/pipelines-config/runners/",
                request ->
                        site.repository(request).contents().pipelineSettings().runners());
        add(routes, "/workspaces/{workspace}/pipelines-config/runners/", request -> site.workspace(request)
                .pipelineSettings()
                .runners());
    }

    private void add(Router.Builder routes, String list, Finder runners) {
        String one = list + "{runner_uuid}/";
        routes.get(list, READ, request -> Kept.list(site, request, runners.find(request), this::render))
                .post(list, WRITE, request -> create(request, runners.find(request)))
                .get(one, READ, request -> Answer.ok(render(find(request, runners.find(request)))))
                .put(one, WRITE, request -> update(request, runners.find(request)))
                .delete(one, DELETE, request -> {
                    Map<String, Runner> kept = runners.find(request);
                    kept.remove(find(request, kept).uuid());
                    return Answer.noContent();
                });
    }

    private Answer create(Request request, Map<String, Runner> runners) {
        if (runners.size() >= MOST) {
            throw ApiFailure.badRequest("At most " + MOST + " runners are allowed.");
        }
        Input input = Input.of(request);
        String uuid = site.world().identifiers().uuid();
        Runner made = new Runner(
                uuid,
                input.requiredText("name"),
                labels(input).orElseThrow(() -> ApiFailure.field("labels", "This field is required.")),
                "UNREGISTERED",
                false,
                Identifiers.sha1(uuid).substring(0, 32),
                request.time(),
                request.time());
        runners.put(uuid, made);
        String secret = Identifiers.sha1(uuid + "/secret");
        return Answer.ok(site.render().pipelineSettings().runner(made, Optional.of(secret)));
    }

    private Answer update(Request request, Map<String, Runner> runners) {
        Runner before = find(request, runners);
        Input input = Input.of(request);
        Runner after = new Runner(
                before.uuid(),
                input.text("name").orElse(before.name()),
                labels(input).orElse(before.labels()),
                before.status(),
                input.truth("disabled").orElse(before.disabled()),
                before.oauthClient(),
                before.createdOn(),
                request.time());
        runners.put(after.uuid(), after);
        return Answer.ok(render(after));
    }

    private static Optional<List<String>> labels(Input input) {
        Optional<List<String>> labels = input.texts("labels");
        if (labels.filter(given -> !given.contains("self.hosted")).isPresent()) {
            throw ApiFailure.field("labels", "The label self.hosted is required.");
        }
        return labels;
    }

    private static Runner find(Request request, Map<String, Runner> runners) {
        return Kept.find(request, "runner_uuid", runners, "Runner");
    }

    private ObjectNode render(Runner runner) {
        return site.render().pipelineSettings().runner(runner, Optional.empty());
    }
}
