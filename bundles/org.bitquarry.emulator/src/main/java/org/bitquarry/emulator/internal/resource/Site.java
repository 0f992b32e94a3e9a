package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Caller;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.json.Renderers;
import org.bitquarry.emulator.internal.query.Pages;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import org.bitquarry.emulator.internal.state.World;

/** What every resource works with: the state, the renderers, the pages, and how PUT treats what it is not sent. */
public final class Site {
    private final Supplier<World> world;
    private final Renderers renderers;
    private final Pages pages;
    private final boolean resetsOmitted;

    public Site(Supplier<World> world, Renderers renderers, Pages pages, boolean resetsOmitted) {
        this.world = world;
        this.renderers = renderers;
        this.pages = pages;
        this.resetsOmitted = resetsOmitted;
    }

    World world() {
        return world.get();
    }

    Renderers render() {
        return renderers;
    }

    Pages pages() {
        return pages;
    }

    /** Whether PUT of a repository or a pull request resets the fields that it is not sent; reports about the API differ. */
    boolean resetsOmitted() {
        return resetsOmitted;
    }

    /** The workspace in the path. Throws a 404 in the API's words. */
    WorkspaceState workspace(Request request) {
        String id = request.variable("workspace");
        return world().workspace(id)
                .orElseThrow(() -> ApiFailure.notFound("No workspace with identifier '" + id + "'."));
    }

    /** The repository in the path. Throws a 404 in the API's words. */
    Place repository(Request request) {
        return findRepository(request)
                .orElseThrow(() -> ApiFailure.withDetail(
                        404,
                        "Repository " + request.variable("workspace") + "/" + request.variable("repo_slug")
                                + " not found",
                        "You may not have access to this repository or it no longer exists in this workspace. If you"
                                + " think this repository exists and you have access, make sure you are"
                                + " authenticated."));
    }

    /** The repository in the path, by slug or uuid, and by uuid in the workspace {@code {}}. */
    Optional<Place> findRepository(Request request) {
        String id = request.variable("repo_slug");
        boolean anywhere = request.variable("workspace").equals("{}") && id.startsWith("{");
        return world().workspaces().stream()
                .filter(state -> anywhere || state.workspace().isCalled(request.variable("workspace")))
                .flatMap(state -> state.repository(id).map(found -> new Place(state, found)).stream())
                .filter(place -> reaches(request.caller(), place.state(), place.repository()))
                .findFirst();
    }

    /** The repositories that a caller sees. */
    static List<Repository> repositories(Caller caller, WorkspaceState state) {
        return state.repositories().stream()
                .filter(each -> reaches(caller, state, each))
                .toList();
    }

    /** The user that a request acts as. */
    User actor(Request request) {
        return world().workspaces().stream()
                .flatMap(state -> state.memberByNickname(request.caller().member()).stream())
                .map(Member::user)
                .findFirst()
                .orElseThrow(() -> ApiFailure.of(403, "The account has no access."));
    }

    boolean isAdministrator(Request request, WorkspaceState state) {
        return state.memberByNickname(request.caller().member())
                .filter(Member::isAdministrator)
                .isPresent();
    }

    /** Throws the 403 of someone who is no administrator of the workspace. */
    void requireAdministrator(Request request, WorkspaceState state) {
        if (!isAdministrator(request, state)) {
            throw ApiFailure.of(403, "Access denied. You must have admin access.");
        }
    }

    private static boolean reaches(Caller caller, WorkspaceState state, Repository repository) {
        return switch (caller.kind()) {
            case API_TOKEN, WORKSPACE_TOKEN, OAUTH, OAUTH_CLIENT -> true;
            case PROJECT_TOKEN ->
                caller.reach().filter(state.projectOf(repository)::isCalled).isPresent();
            case REPOSITORY_TOKEN -> caller.reach().filter(repository::isCalled).isPresent();
        };
    }
}
