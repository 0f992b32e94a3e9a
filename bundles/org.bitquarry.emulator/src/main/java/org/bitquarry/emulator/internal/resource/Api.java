package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.Router;

/** All resources of the API. A new group is one class with its routes, and one line here. */
public final class Api {
    private Api() {}

    public static Router router(Site site) {
        return new Router.Builder()
                .add(new Users(site))
                .add(new Workspaces(site))
                .add(new Projects(site))
                .add(new Repositories(site))
                .add(new Refs(site))
                .add(new PullRequests(site))
                .add(new Comments(site))
                .add(new Pipelines(site))
                .build();
    }
}
