package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.query.ListRule.SizeRule;
import org.bitquarry.emulator.internal.state.Project;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import tools.jackson.databind.node.ObjectNode;

/** Projects. */
public final class Projects implements Router.Resource {
    private static final ListRule<Project> LIST = ListRule.of(
                    Fields.<Project>none().text("name", Project::name).text("key", Project::key))
            .sized(SizeRule.NEVER);

    private final Site site;

    public Projects(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        Scopes read = Scopes.of("project", "read:project:bitbucket");
        routes.get("/workspaces/{workspace}/projects", read, this::list)
                .get("/workspaces/{workspace}/projects/{project_key}", read, this::get);
    }

    private Answer list(Request request) {
        WorkspaceState state = site.workspace(request);
        return site.pages().answer(request, LIST, state.projects(), project -> render(state, project));
    }

    private Answer get(Request request) {
        WorkspaceState state = site.workspace(request);
        return Answer.ok(render(state, find(request, state)));
    }

    Project find(Request request, WorkspaceState state) {
        return state.project(request.variable("project_key"))
                .orElseThrow(() -> ApiFailure.notFound("Project with key '" + request.variable("project_key")
                        + "' not found in workspace '" + state.workspace().slug() + "'."));
    }

    ObjectNode render(WorkspaceState state, Project project) {
        boolean hasPublic = state.repositories().stream()
                .anyMatch(each -> !each.isPrivate() && each.projectUuid().equals(project.uuid()));
        return site.render().projects().whole(state.workspace(), project, hasPublic);
    }
}
