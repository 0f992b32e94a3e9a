package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Locale;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Project;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.WorkspaceState;

/** Forks, which begin with the branches, tags and commits of what they were forked of. */
public final class Forks implements Router.Resource {
    private static final Scopes CREATE =
            Scopes.of("repository:write", "write:repository:bitbucket", "read:repository:bitbucket");

    private final Site site;
    private final Repositories repositories;

    public Forks(Site site, Repositories repositories) {
        this.site = site;
        this.repositories = repositories;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String path = "/repositories/{workspace}/{repo_slug}/forks";
        routes.get(path, Scopes.of("repository", "read:repository:bitbucket"), this::list)
                .post(path, CREATE, this::fork);
    }

    private Answer list(Request request) {
        Place parent = site.repository(request);
        List<Place> forks = site.world().workspaces().stream()
                .flatMap(state -> Site.repositories(request.caller(), state).stream()
                        .filter(each -> state.parentOf(each)
                                .filter(parent.repository()::equals)
                                .isPresent())
                        .map(each -> new Place(state, each)))
                .toList();
        return repositories.answer(request, forks);
    }

    private Answer fork(Request request) {
        Place parent = site.repository(request);
        Repository old = parent.repository();
        Input input = Input.of(request);
        if (old.forkPolicy().equals("no_forks")) {
            throw ApiFailure.of(403, "This repository can't be forked.");
        }
        WorkspaceState state = input.object("workspace")
                .text("slug")
                .map(slug -> site.world()
                        .workspace(slug)
                        .orElseThrow(() -> ApiFailure.field("workspace", "Workspace " + slug + " not found.")))
                .orElse(parent.state());
        String name = input.text("name").orElse(old.name());
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "-").replaceAll("^-+|-+$", "");
        if (slug.isEmpty() || state.repository(slug).isPresent()) {
            throw ApiFailure.field("name", "Repository with this Slug and Owner already exists.");
        }
        boolean isPrivate = input.truth("is_private").orElse(old.isPrivate());
        if (!isPrivate && old.forkPolicy().equals("no_public_forks")) {
            throw ApiFailure.field("is_private", "Forks of this repository are private.");
        }
        Project project = input.object("project")
                .text("key")
                .map(key -> state.project(key)
                        .orElseThrow(() -> ApiFailure.field("project", "Project " + key + " not found.")))
                .orElseGet(() -> state.projects().getFirst());
        Repository fork = new Repository(
                site.world().identifiers().uuid(),
                slug,
                name,
                project.uuid(),
                input.text("description").orElse(old.description()),
                isPrivate,
                old.forkPolicy(),
                input.text("language").orElse(old.language()),
                old.website(),
                false,
                false,
                old.mainBranch(),
                old.size(),
                request.time(),
                request.time());
        state.add(fork, parent.contents()::forked);
        state.fork(fork, old);
        return Answer.created(repositories.render(new Place(state, fork)));
    }
}
