package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.User;

/**
 * Default reviewers. PUT adds and needs no body. A repository lists bare accounts, a project lists them wrapped; behind
 * the path of one there is the bare account for both.
 */
public final class DefaultReviewers implements Router.Resource {
    private static final ListRule<User> ACCOUNTS =
            ListRule.of(Fields.<User>none()).ignoringQuery();
    private static final ListRule<Reviewer> REVIEWERS =
            ListRule.of(Fields.<Reviewer>none()).ignoringQuery();

    private final Site site;
    private final Projects projects;

    /** A reviewer, and who names it. */
    private record Reviewer(User user, String from) {}

    public DefaultReviewers(Site site, Projects projects) {
        this.site = site;
        this.projects = projects;
    }

    @Override
    public void addTo(Router.Builder routes) {
        Scopes read = Scopes.of("pullrequest", "read:pullrequest:bitbucket");
        String ofRepository = SettingsOwner.REPOSITORY + "/default-reviewers";
        SettingsOwner.Finder repository = request -> SettingsOwner.repository(site, request);
        routes.get(ofRepository, read, request -> accounts(request, repository.find(request)))
                .get(SettingsOwner.REPOSITORY + "/effective-default-reviewers", read, this::effective);
        one(routes, ofRepository, "repository", read, repository);
        String ofProject = SettingsOwner.PROJECT + "/default-reviewers";
        SettingsOwner.Finder project = request -> SettingsOwner.project(site, projects, request);
        Scopes readProject = Scopes.of("project:admin", "read:pullrequest:bitbucket");
        routes.get(
                ofProject,
                readProject,
                request -> wrapped(request, SettingsOwner.administered(site, request, project)));
        one(routes, ofProject, "project", readProject, project);
    }

    private void one(Router.Builder routes, String list, String kind, Scopes read, SettingsOwner.Finder finder) {
        String path = list + "/{selected_user}";
        Scopes admin = SettingsOwner.admin(kind);
        routes.get(path, read, request -> get(request, finder.find(request)))
                .put(path, admin, request -> add(request, SettingsOwner.administered(site, request, finder)))
                .delete(path, admin, request -> remove(request, SettingsOwner.administered(site, request, finder)));
    }

    private Answer accounts(Request request, SettingsOwner owner) {
        List<User> rows = List.copyOf(owner.settings().defaultReviewers());
        return site.pages().answer(request, ACCOUNTS, rows, site.render().users()::brief);
    }

    private Answer wrapped(Request request, SettingsOwner owner) {
        return answer(request, reviewers(owner.settings().defaultReviewers(), "project"), REVIEWERS);
    }

    /** Those of the repository, and those of its project that it doesn't name itself. */
    private Answer effective(Request request) {
        Place place = site.repository(request);
        var own = place.contents().settings().defaultReviewers();
        List<Reviewer> rows = new ArrayList<>(reviewers(own, "repository"));
        place.state().settings(place.project()).defaultReviewers().stream()
                .filter(user -> !own.contains(user))
                .forEach(user -> rows.add(new Reviewer(user, "project")));
        return answer(request, rows, REVIEWERS.pagesOf(20, 100));
    }

    private static List<Reviewer> reviewers(Iterable<User> users, String from) {
        List<Reviewer> rows = new ArrayList<>();
        users.forEach(user -> rows.add(new Reviewer(user, from)));
        return rows;
    }

    private Answer answer(Request request, List<Reviewer> rows, ListRule<Reviewer> rule) {
        return site.pages()
                .answer(request, rule, rows, row -> site.render().settings().defaultReviewer(row.user(), row.from()));
    }

    private Answer get(Request request, SettingsOwner owner) {
        User user = owner.member(request, "selected_user");
        if (!owner.settings().defaultReviewers().contains(user)) {
            throw ApiFailure.notFound(user.displayName() + " is not a default reviewer");
        }
        return Answer.ok(site.render().users().brief(user));
    }

    private Answer add(Request request, SettingsOwner owner) {
        User user = owner.member(request, "selected_user");
        owner.settings().defaultReviewers().add(user);
        return Answer.ok(site.render().users().brief(user));
    }

    private Answer remove(Request request, SettingsOwner owner) {
        User user = owner.member(request, "selected_user");
        if (!owner.settings().defaultReviewers().remove(user)) {
            throw ApiFailure.notFound(user.displayName() + " is not a default reviewer");
        }
        return Answer.noContent();
    }
}
