package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Route;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;

/** What the API no longer has, each with the day on which it went: every method is a 410. */
public final class Removed implements Router.Resource {
    @Override
    public void addTo(Router.Builder routes) {
        Route.Handler lists = gone(
                "2026-04-14",
                "Cross-workspace lists were removed. Use /2.0/user/workspaces and the lists of a workspace.");
        for (String path : new String[] {"/workspaces", "/repositories", "/user/permissions/{rest...}", "/snippets"}) {
            routes.add("*", path, Scopes.NONE, lists);
        }
        Route.Handler tracker = gone("2026-08-20", "The issue tracker and the wiki were removed from Bitbucket Cloud.");
        for (String part : new String[] {"issues", "wiki", "components", "milestones", "versions"}) {
            String path = "/repositories/{workspace}/{repo_slug}/" + part;
            routes.add("*", path, Scopes.NONE, tracker).add("*", path + "/{rest...}", Scopes.NONE, tracker);
        }
    }

    private static Route.Handler gone(String since, String detail) {
        return request -> {
            throw ApiFailure.withDetail(410, "Gone: this API was removed on " + since + ".", detail);
        };
    }
}
