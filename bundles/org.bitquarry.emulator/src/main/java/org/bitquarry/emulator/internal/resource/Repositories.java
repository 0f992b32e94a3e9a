package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import tools.jackson.databind.node.ObjectNode;

/** Repositories. */
public final class Repositories implements Router.Resource {
    private static final List<String> ROLES = List.of("admin", "contributor", "member", "owner");

    private static final ListRule<Place> LIST = ListRule.of(Fields.<Place>none()
            .text("name", place -> place.repository().name())
            .text(
                    "full_name",
                    place -> place.workspace().slug() + "/" + place.repository().slug())
            .text("slug", place -> place.repository().slug())
            .text("uuid", place -> place.repository().uuid())
            .text("description", place -> place.repository().description())
            .text("language", place -> place.repository().language())
            .bool("is_private", place -> place.repository().isPrivate())
            .bool("has_issues", place -> place.repository().hasIssues())
            .time("created_on", place -> place.repository().createdOn())
            .time("updated_on", place -> place.repository().updatedOn())
            .number("size", place -> place.repository().size())
            .text("project.key", place -> place.project().key())
            .text("project.uuid", place -> place.project().uuid())
            .text("project.name", place -> place.project().name())
            .text("mainbranch.name", place -> place.repository().mainBranch())
            .object("parent", place -> Optional.empty())
            .optionalText("parent.full_name", place -> Optional.empty())
            .optionalText("parent.uuid", place -> Optional.empty()));

    private final Site site;

    public Repositories(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        Scopes read = Scopes.of("repository", "read:repository:bitbucket");
        routes.get("/repositories/{workspace}", read, this::list)
                .get("/repositories/{workspace}/{repo_slug}", read, this::get);
    }

    private Answer list(Request request) {
        WorkspaceState state = site.workspace(request);
        List<Place> places = Site.repositories(request.caller(), state).stream()
                .map(repository -> new Place(state, repository))
                .toList();
        return answer(request, places);
    }

    /** A page of repositories, those of a workspace or the forks of one. */
    Answer answer(Request request, List<Place> places) {
        request.parameters()
                .filled("role")
                .filter(role -> !ROLES.contains(role))
                .ifPresent(role -> {
                    throw ApiFailure.badRequest("Invalid role: " + role);
                });
        return site.pages().answer(request, LIST, places, this::render);
    }

    private Answer get(Request request) {
        return Answer.ok(render(site.repository(request)));
    }

    ObjectNode render(Place place) {
        ObjectNode json = site.render().repositories().whole(place.workspace(), place.project(), place.repository());
        place.state()
                .parentOf(place.repository())
                .ifPresent(parent ->
                        json.set("parent", site.render().repositories().brief(place.workspace(), parent)));
        return json;
    }
}
