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
import org.bitquarry.emulator.internal.query.ListRule.SizeRule;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What members may do in repositories in effect, by whatever way they were given it; and who watches. */
public final class RepositoryAccess implements Router.Resource {
    private static final List<String> LEVELS = List.of("read", "write", "admin");
    private static final ListRule<User> WATCHERS =
            ListRule.of(Fields.<User>none()).ignoringQuery();
    private static final Fields<Access> REPOSITORY = Fields.<Access>none()
            .text("repository.name", access -> access.place().repository().name())
            .text("repository.uuid", access -> access.place().repository().uuid())
            .text(
                    "repository.full_name",
                    access -> access.place().workspace().slug() + "/"
                            + access.place().repository().slug())
            .text("permission", Access::permission)
            .onlyFiltered("repository.uuid", "repository.full_name", "permission");
    private static final ListRule<Access> OF_CALLER = ListRule.of(REPOSITORY).sized(SizeRule.NEVER);
    private static final ListRule<Access> OF_ALL = ListRule.of(REPOSITORY
                    .text("user.uuid", access -> access.user().uuid())
                    .text("user.account_id", access -> access.user().accountId())
                    .text("user.nickname", access -> access.user().nickname())
                    .text("user.display_name", access -> access.user().displayName())
                    .onlyFiltered("repository.name", "user.uuid", "user.account_id", "user.nickname"))
            .sized(SizeRule.NEVER);

    private final Site site;

    /** One member's access to one repository. */
    private record Access(Place place, User user, String permission) {}

    public RepositoryAccess(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        Scopes read = Scopes.of("account", "read:repository:bitbucket");
        String all = "/workspaces/{workspace}/permissions/repositories";
        routes.get(all, read, this::ofAll)
                .get(all + "/{repo_slug}", Scopes.of("repository", "read:repository:bitbucket"), this::ofOne)
                .get("/user/workspaces/{workspace}/permissions/repositories", read, this::ofCaller)
                .get(
                        SettingsOwner.REPOSITORY + "/watchers",
                        Scopes.of("repository", "read:repository:bitbucket"),
                        this::watchers);
    }

    private Answer ofAll(Request request) {
        WorkspaceState state = site.workspace(request);
        site.requireAdministrator(request, state);
        return answer(request, OF_ALL, places(request, state), state.members());
    }

    private Answer ofOne(Request request) {
        Place place = site.repository(request);
        site.requireAdministrator(request, place.state());
        return answer(request, OF_ALL, List.of(place), place.state().members());
    }

    private Answer ofCaller(Request request) {
        if (request.caller().isAccessToken()) {
            throw ApiFailure.of(403, "Token is invalid, expired, or not supported for this endpoint.");
        }
        WorkspaceState state = site.workspace(request);
        List<Member> caller =
                state.memberByNickname(request.caller().member()).stream().toList();
        return answer(request, OF_CALLER, places(request, state), caller);
    }

    private static List<Place> places(Request request, WorkspaceState state) {
        return Site.repositories(request.caller(), state).stream()
                .map(repository -> new Place(state, repository))
                .toList();
    }

    private Answer answer(Request request, ListRule<Access> rule, List<Place> places, List<Member> members) {
        List<Access> rows = places.stream()
                .flatMap(place ->
                        members.stream().map(member -> new Access(place, member.user(), permission(place, member))))
                .toList();
        return site.pages().answer(request, rule, rows, this::render);
    }

    /** Owners may everything; others the most of what repository and project give them, and at least read. */
    private static String permission(Place place, Member member) {
        if (member.isAdministrator()) {
            return "admin";
        }
        String uuid = member.user().uuid();
        int own = level(place.contents().settings().grants().users().get(uuid));
        int ofProject =
                level(place.state().settings(place.project()).grants().users().get(uuid));
        return LEVELS.get(Math.max(own, ofProject));
    }

    private static int level(@org.jspecify.annotations.Nullable String permission) {
        return Optional.ofNullable(permission)
                .map(given -> given.equals("create-repo") ? "write" : given)
                .map(LEVELS::indexOf)
                .orElse(0);
    }

    private Answer watchers(Request request) {
        List<User> rows =
                List.copyOf(site.repository(request).contents().settings().watchers());
        return site.pages().answer(request, WATCHERS, rows, site.render().users()::brief);
    }

    private ObjectNode render(Access access) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "repository_permission");
        json.set("user", site.render().users().brief(access.user()));
        json.set(
                "repository",
                site.render()
                        .repositories()
                        .brief(access.place().workspace(), access.place().repository()));
        return json.put("permission", access.permission());
    }
}
