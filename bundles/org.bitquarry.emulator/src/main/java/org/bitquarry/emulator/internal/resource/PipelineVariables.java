package org.bitquarry.emulator.internal.resource;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Route;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.PipelineSettings.Variable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Variables of repositories, workspaces and environments. The repository's path has an underscore where the workspace's has a hyphen; those
 * of an environment can't be got one by one. A secured value never comes back.
 */
public final class PipelineVariables implements Router.Resource {
    private static final Scopes READ = Scopes.of("pipeline", "read:pipeline:bitbucket");
    private static final Scopes WRITE = Scopes.of("pipeline:variable", "admin:pipeline:bitbucket");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String REPOSITORY = "/repositories/{workspace}/{repo_slug}/";

    private final Site site;

    /** Finds the variables that a request is about. */
    @FunctionalInterface
    private interface Finder {
        Map<String, Variable> find(Request request);
    }

    public PipelineVariables(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        Finder repository = request ->
                site.repository(request).contents().pipelineSettings().variables();
        Finder workspace = request -> site.workspace(request).pipelineSettings().variables();
        Finder environment = request -> Kept.find(
                        request,
                        "environment_uuid",
                        site.repository(request).contents().pipelineSettings().environments(),
                        "Environment")
                .variables();
        add(routes, REPOSITORY + "pipelines_config/variables/", repository, true);
        add(routes, "/workspaces/{workspace}/pipelines-config/variables/", workspace, true);
        add(routes, REPOSITORY + "deployments_config/environments/{environment_uuid}/variables/", environment, false);
    }

    private void add(Router.Builder routes, String list, Finder variables, boolean single) {
        String one = list + "{variable_uuid}/";
        routes.get(list, READ, on(variables, this::list))
                .post(list, WRITE, on(variables, this::create))
                .put(one, WRITE, on(variables, this::update))
                .delete(one, WRITE, on(variables, PipelineVariables::delete));
        if (single) {
            routes.get(one, READ, on(variables, (request, kept) -> Answer.ok(render(find(request, kept)))));
        }
    }

    /** What is done with the variables of a request. */
    @FunctionalInterface
    private interface Action {
        Answer take(Request request, Map<String, Variable> variables);
    }

    private static Route.Handler on(Finder finder, Action action) {
        return request -> action.take(request, finder.find(request));
    }

    private Answer list(Request request, Map<String, Variable> variables) {
        return Kept.list(site, request, variables, this::render);
    }

    private Answer create(Request request, Map<String, Variable> variables) {
        Input input = Input.of(request);
        String key = input.requiredText("key");
        Variable made = checked(
                variables,
                new Variable(
                        site.world().identifiers().uuid(),
                        key,
                        input.text("value").orElse(""),
                        input.truth("secured").orElse(false)));
        variables.put(made.uuid(), made);
        return Answer.created(render(made));
    }

    /** What is not sent stays as it is; what was secured stays so. */
    private Answer update(Request request, Map<String, Variable> variables) {
        Variable before = find(request, variables);
        Input input = Input.of(request);
        Variable after = checked(
                variables,
                new Variable(
                        before.uuid(),
                        input.text("key").orElse(before.key()),
                        input.text("value").orElse(before.value()),
                        before.secured() || input.truth("secured").orElse(false)));
        variables.put(after.uuid(), after);
        return Answer.ok(render(after));
    }

    private static Answer delete(Request request, Map<String, Variable> variables) {
        variables.remove(find(request, variables).uuid());
        return Answer.noContent();
    }

    private static Variable checked(Map<String, Variable> variables, Variable wanted) {
        if (!KEY.matcher(wanted.key()).matches()) {
            throw ApiFailure.badRequest("The variable name must start with a letter or underscore, and hold only"
                    + " letters, digits and underscores.");
        }
        Optional<Variable> same = variables.values().stream()
                .filter(each -> each.key().equals(wanted.key()) && !each.uuid().equals(wanted.uuid()))
                .findFirst();
        if (same.isPresent()) {
            throw ApiFailure.withKey(
                    409,
                    "A variable with the name '" + wanted.key() + "' already exists",
                    "variable-service.variable.duplicate-key");
        }
        return wanted;
    }

    private static Variable find(Request request, Map<String, Variable> variables) {
        return Kept.find(request, "variable_uuid", variables, "Variable");
    }

    private ObjectNode render(Variable variable) {
        return site.render().pipelineSettings().variable(variable);
    }
}
