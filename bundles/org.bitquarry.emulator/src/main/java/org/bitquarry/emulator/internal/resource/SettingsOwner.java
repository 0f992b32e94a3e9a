package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Settings;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import tools.jackson.databind.node.ObjectNode;

/**
 * A project or a repository that has settings.
 *
 * @param kind {@code project} or {@code repository}
 * @param self where it is
 * @param brief it, inside others
 */
record SettingsOwner(WorkspaceState state, String kind, Settings settings, String self, ObjectNode brief) {
    static final String PROJECT = "/workspaces/{workspace}/projects/{project_key}";
    static final String REPOSITORY = "/repositories/{workspace}/{repo_slug}";

    /** Finds the owner that a request is about. */
    @FunctionalInterface
    interface Finder {
        SettingsOwner find(Request request);
    }

    static SettingsOwner project(Site site, Projects projects, Request request) {
        WorkspaceState state = site.workspace(request);
        var project = projects.find(request, state);
        return new SettingsOwner(
                state,
                "project",
                state.settings(project),
                site.render().projects().self(state.workspace(), project),
                site.render().projects().brief(state.workspace(), project));
    }

    static SettingsOwner repository(Site site, Request request) {
        Place place = site.repository(request);
        return new SettingsOwner(
                place.state(),
                "repository",
                place.contents().settings(),
                site.render().repositories().self(place.workspace(), place.repository()),
                site.render().repositories().brief(place.workspace(), place.repository()));
    }

    /** The scopes of a request that only administrators may send. */
    static Scopes admin(String kind, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = "admin:" + kind + ":bitbucket";
        System.arraycopy(more, 0, all, 1, more.length);
        return Scopes.of(kind + ":admin", all);
    }

    /** Finds the owner for an administrator. Throws a 403 for others. */
    static SettingsOwner administered(Site site, Request request, Finder finder) {
        SettingsOwner owner = finder.find(request);
        site.requireAdministrator(request, owner.state());
        return owner;
    }

    /** Finds the owner for an administrator with a token of a person. Throws a 403 for others. */
    static SettingsOwner written(Site site, Request request, Finder finder) {
        refuseAccessTokens(request);
        return administered(site, request, finder);
    }

    /** Throws the 403 of an access token: such writes are closed to it whatever its scopes are. */
    static void refuseAccessTokens(Request request) {
        if (request.caller().isAccessToken()) {
            throw ApiFailure.of(403, "This API is only accessible with an API token.");
        }
    }

    /** The member that a variable of the path names. Throws a 404. */
    User member(Request request, String variable) {
        String id = request.variable(variable);
        return state.member(id)
                .orElseThrow(() -> ApiFailure.notFound(id + " is not a valid user"))
                .user();
    }
}
