package org.bitquarry.emulator.internal.resource;

import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Project;
import org.bitquarry.emulator.internal.state.WorkspaceState;

/** Creating, changing and deleting projects. PUT creates what it does not find, and can change the key. */
public final class ProjectWrites implements Router.Resource {
    private static final Scopes ADMIN = Scopes.of("project:admin", "admin:project:bitbucket");

    private final Site site;
    private final Projects projects;

    public ProjectWrites(Site site, Projects projects) {
        this.site = site;
        this.projects = projects;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.post("/workspaces/{workspace}/projects", ADMIN, this::create)
                .put("/workspaces/{workspace}/projects/{project_key}", ADMIN, this::put)
                .delete("/workspaces/{workspace}/projects/{project_key}", ADMIN, this::delete);
    }

    private Answer create(Request request) {
        WorkspaceState state = administered(request);
        Input input = Input.of(request);
        return Answer.created(projects.render(state, created(request, state, input, input.requiredText("key"))));
    }

    private Answer put(Request request) {
        WorkspaceState state = administered(request);
        Input input = Input.of(request);
        Optional<Project> before = state.project(request.variable("project_key"));
        if (before.isEmpty()) {
            String key = input.text("key").orElse(request.variable("project_key"));
            return Answer.created(projects.render(state, created(request, state, input, key)));
        }
        Project old = before.get();
        String key = input.text("key").orElse(old.key());
        if (!key.equals(old.key())) {
            checkKey(state, key);
        }
        Project changed = new Project(
                old.uuid(),
                key,
                input.has("name") ? input.requiredText("name") : old.name(),
                input.has("description") ? input.text("description") : old.description(),
                input.truth("is_private").orElse(old.isPrivate()),
                old.createdOn(),
                request.time());
        state.put(changed);
        Answer answer = Answer.ok(projects.render(state, changed));
        return key.equals(old.key())
                ? answer
                : answer.withHeader("Location", site.render().projects().self(state.workspace(), changed));
    }

    private Answer delete(Request request) {
        WorkspaceState state = administered(request);
        Project project = projects.find(request, state);
        if (state.repositories().stream().anyMatch(each -> each.projectUuid().equals(project.uuid()))) {
            throw ApiFailure.badRequest("Project " + project.key() + " still has repositories and cannot be deleted.");
        }
        state.remove(project);
        return Answer.noContent();
    }

    private Project created(Request request, WorkspaceState state, Input input, String key) {
        checkKey(state, key);
        Project project = new Project(
                site.world().identifiers().uuid(),
                key,
                input.requiredText("name"),
                input.text("description"),
                input.truth("is_private").orElse(true),
                request.time(),
                request.time());
        state.put(project);
        return project;
    }

    private static void checkKey(WorkspaceState state, String key) {
        if (!key.matches("[A-Za-z][A-Za-z0-9_]{0,254}")) {
            throw ApiFailure.field("key", "Project keys start with a letter and hold letters, digits and underscores.");
        }
        if (state.projects().stream().anyMatch(each -> each.key().equalsIgnoreCase(key))) {
            throw ApiFailure.field("key", "Project with this Owner and Key already exists.");
        }
    }

    private WorkspaceState administered(Request request) {
        WorkspaceState state = site.workspace(request);
        site.requireAdministrator(request, state);
        return state;
    }
}
