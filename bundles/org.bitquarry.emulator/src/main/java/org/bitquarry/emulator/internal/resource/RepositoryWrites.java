package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Project;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.WorkspaceState;

/**
 * Creating, changing and deleting repositories. POST answers 200. PUT creates what it does not find; a new name gives a new slug, told in
 * Location. Whether PUT resets what it is not sent is a matter of {@link Site#resetsOmitted}.
 */
public final class RepositoryWrites implements Router.Resource {
    private static final Scopes ADMIN = Scopes.of("repository:admin", "admin:repository:bitbucket");
    private static final Scopes DELETE = Scopes.of("repository:delete", "delete:repository:bitbucket");
    private static final List<String> FORK_POLICIES = List.of("allow_forks", "no_public_forks", "no_forks");

    private final Site site;
    private final Repositories repositories;

    public RepositoryWrites(Site site, Repositories repositories) {
        this.site = site;
        this.repositories = repositories;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String path = "/repositories/{workspace}/{repo_slug}";
        routes.post(path, ADMIN, this::create).put(path, ADMIN, this::put).delete(path, DELETE, this::delete);
    }

    private Answer create(Request request) {
        WorkspaceState state = site.workspace(request);
        site.requireAdministrator(request, state);
        String slug = request.variable("repo_slug");
        if (state.repository(slug).isPresent()) {
            throw ApiFailure.badRequest("Repository with this Slug and Owner already exists.");
        }
        return Answer.ok(repositories.render(created(request, state, slug)));
    }

    private Answer put(Request request) {
        Optional<Place> before = site.findRepository(request);
        WorkspaceState state = before.isPresent() ? before.get().state() : site.workspace(request);
        site.requireAdministrator(request, state);
        if (before.isEmpty()) {
            return Answer.created(repositories.render(created(request, state, request.variable("repo_slug"))));
        }
        Input input = Input.of(request);
        Repository old = before.get().repository();
        Repository base = site.resetsOmitted() ? blank(request, state, old) : old;
        Repository changed = changed(request, state, input, renamed(state, old, base, input));
        state.put(changed);
        Answer answer = Answer.ok(repositories.render(new Place(state, changed)));
        return changed.slug().equals(old.slug())
                ? answer
                : answer.withHeader("Location", site.render().repositories().self(state.workspace(), changed));
    }

    private Answer delete(Request request) {
        Place place = site.repository(request);
        site.requireAdministrator(request, place.state());
        place.state().remove(place.repository());
        return Answer.noContent();
    }

    private Place created(Request request, WorkspaceState state, String slug) {
        if (!slug.matches("[a-z0-9_.-]{1,62}")) {
            throw ApiFailure.field("name", "Slugs hold lower-case letters, digits, '.', '_' and '-'.");
        }
        Input input = Input.of(request);
        input.text("scm").filter(scm -> !scm.equals("git")).ifPresent(scm -> {
            throw ApiFailure.field("scm", "\"" + scm + "\" is not a valid choice.");
        });
        Repository blank = new Repository(
                site.world().identifiers().uuid(),
                slug,
                input.text("name").orElse(slug),
                state.projects().getFirst().uuid(),
                "",
                false,
                "allow_forks",
                "",
                Optional.empty(),
                false,
                false,
                "main",
                0,
                request.time(),
                request.time());
        Repository repository = changed(request, state, input, blank);
        state.add(repository, RepositoryContents::new);
        return new Place(state, repository);
    }

    /** What is left of a repository when everything that can be sent was left out. */
    private static Repository blank(Request request, WorkspaceState state, Repository old) {
        return new Repository(
                old.uuid(),
                old.slug(),
                old.name(),
                state.projects().getFirst().uuid(),
                "",
                false,
                "allow_forks",
                "",
                Optional.empty(),
                false,
                false,
                "main",
                old.size(),
                old.createdOn(),
                request.time());
    }

    private static Repository renamed(WorkspaceState state, Repository old, Repository base, Input input) {
        if (!input.has("name") || input.requiredText("name").equals(old.name())) {
            return base;
        }
        String name = input.requiredText("name");
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "-").replaceAll("^-+|-+$", "");
        if (slug.isEmpty()) {
            throw ApiFailure.field("name", "This name gives no slug.");
        }
        if (!slug.equals(old.slug()) && state.repository(slug).isPresent()) {
            throw ApiFailure.field("name", "You already have a repository with this name.");
        }
        return new Repository(
                base.uuid(),
                slug,
                name,
                base.projectUuid(),
                base.description(),
                base.isPrivate(),
                base.forkPolicy(),
                base.language(),
                base.website(),
                base.hasIssues(),
                base.hasWiki(),
                base.mainBranch(),
                base.size(),
                base.createdOn(),
                base.updatedOn());
    }

    private static Repository changed(Request request, WorkspaceState state, Input input, Repository base) {
        String policy = input.text("fork_policy").orElse(base.forkPolicy());
        if (!FORK_POLICIES.contains(policy)) {
            throw ApiFailure.field("fork_policy", "\"" + policy + "\" is not a valid choice.");
        }
        return new Repository(
                base.uuid(),
                base.slug(),
                base.name(),
                project(state, input).map(Project::uuid).orElse(base.projectUuid()),
                input.text("description").orElse(base.description()),
                input.truth("is_private").orElse(base.isPrivate()),
                policy,
                input.text("language").orElse(base.language()),
                input.has("website") ? input.text("website") : base.website(),
                input.truth("has_issues").orElse(base.hasIssues()),
                input.truth("has_wiki").orElse(base.hasWiki()),
                input.object("mainbranch").text("name").orElse(base.mainBranch()),
                base.size(),
                base.createdOn(),
                request.time());
    }

    private static Optional<Project> project(WorkspaceState state, Input input) {
        Input project = input.object("project");
        return project.text("key").or(() -> project.text("uuid")).map(id -> state.project(id)
                .orElseThrow(() -> ApiFailure.field("project", "Project " + id + " not found.")));
    }
}
