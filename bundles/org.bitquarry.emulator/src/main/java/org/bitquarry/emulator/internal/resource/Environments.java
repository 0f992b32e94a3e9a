package org.bitquarry.emulator.internal.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.PipelineSettings.Environment;
import tools.jackson.databind.node.ObjectNode;

/** Where things are deployed to. There is no PUT: a change is posted, and accepted without an answer. */
public final class Environments implements Router.Resource {
    private static final String LIST = "/repositories/{workspace}/{repo_slug}/environments/";
    private static final String ONE = LIST + "{environment_uuid}/";
    private static final List<String> TYPES = List.of("Test", "Staging", "Production");
    private static final Scopes READ = Scopes.of("pipeline", "read:pipeline:bitbucket");
    private static final Scopes WRITE = Scopes.of("pipeline", "admin:pipeline:bitbucket");

    private final Site site;

    public Environments(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(LIST, READ, request -> Kept.list(site, request, environments(request), this::render))
                .post(LIST, WRITE, this::create)
                .get(ONE, READ, request -> Answer.ok(render(find(request))))
                .post(ONE + "changes/", WRITE, this::change)
                .delete(ONE, WRITE, this::delete);
    }

    private Map<String, Environment> environments(Request request) {
        return site.repository(request).contents().pipelineSettings().environments();
    }

    private Answer create(Request request) {
        Input input = Input.of(request);
        String name = input.requiredText("name");
        String type = input.object("environment_type").requiredText("name");
        if (!TYPES.contains(type)) {
            throw ApiFailure.field("environment_type.name", "\"" + type + "\" is not a valid choice.");
        }
        Environment made = new Environment(
                site.world().identifiers().uuid(),
                free(request, name, ""),
                slug(name),
                type,
                TYPES.indexOf(type),
                false,
                Optional.empty(),
                new LinkedHashMap<>());
        environments(request).put(made.uuid(), made);
        return Answer.created(render(made));
    }

    private Answer change(Request request) {
        Environment before = find(request);
        Input change = Input.of(request).object("change");
        String name = change.text("name").orElse(before.name());
        Environment after = new Environment(
                before.uuid(),
                free(request, name, before.uuid()),
                slug(name),
                before.type(),
                before.rank(),
                change.object("restrictions").truth("admin_only").orElse(before.adminOnly()),
                before.lockedBy(),
                before.variables());
        environments(request).put(after.uuid(), after);
        return Answer.text(202, Answer.TEXT, "");
    }

    private Answer delete(Request request) {
        environments(request).remove(find(request).uuid());
        return Answer.noContent();
    }

    private String free(Request request, String name, String uuid) {
        boolean taken = environments(request).values().stream()
                .anyMatch(each ->
                        each.name().equalsIgnoreCase(name) && !each.uuid().equals(uuid));
        if (taken) {
            throw ApiFailure.of(409, "An environment with the name '" + name + "' already exists");
        }
        return name;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private Environment find(Request request) {
        return Kept.find(request, "environment_uuid", environments(request), "Environment");
    }

    private ObjectNode render(Environment environment) {
        return site.render().pipelineSettings().environment(environment);
    }
}
