package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
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
import org.bitquarry.emulator.internal.state.BuildStatus;
import org.bitquarry.emulator.internal.state.BuildStatus.State;
import org.bitquarry.emulator.internal.state.Commit;
import tools.jackson.databind.node.ObjectNode;

/** Build statuses of commits. POST replaces one with the same key; reading scopes are enough; nothing deletes them. */
public final class CommitStatuses implements Router.Resource {
    static final ListRule<BuildStatus> LIST = ListRule.of(Fields.<BuildStatus>none()
                    .text("state", status -> status.state().name())
                    .text("key", BuildStatus::key)
                    .optionalText("name", BuildStatus::name)
                    .optionalText("refname", BuildStatus::refname)
                    .time("created_on", BuildStatus::createdOn)
                    .onlyFiltered("state", "key", "name", "refname"))
            .sized(SizeRule.WHEN_ON_ONE_PAGE);
    private static final Scopes ANY = Scopes.of("repository", "read:repository:bitbucket");

    private final Site site;

    public CommitStatuses(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String list = "/repositories/{workspace}/{repo_slug}/commit/{commit}/statuses";
        routes.get(list, ANY, this::list)
                .post(list + "/build", ANY, this::create)
                .get(list + "/build/{key}", ANY, this::get)
                .put(list + "/build/{key}", ANY, this::update);
    }

    private Answer list(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        List<BuildStatus> rows =
                new ArrayList<>(place.contents().notes(commit).statuses().values());
        request.parameters()
                .filled("refname")
                .ifPresent(ref -> rows.removeIf(status -> !status.refname().equals(Optional.of(ref))));
        return site.pages().answer(request, LIST, rows, status -> render(place, commit, status));
    }

    private Answer get(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        return Answer.ok(render(place, commit, find(request, place, commit)));
    }

    private Answer create(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        Input input = Input.of(request);
        String key = input.requiredText("key");
        if (key.length() > 255) {
            throw ApiFailure.field("key", "Ensure this field has no more than 255 characters.");
        }
        input.requiredText("state");
        String url = input.requiredText("url");
        BuildStatus before = place.contents().notes(commit).statuses().get(key);
        BuildStatus blank = before != null
                ? before
                : new BuildStatus(
                        key,
                        State.INPROGRESS,
                        Optional.empty(),
                        Optional.empty(),
                        url,
                        Optional.empty(),
                        request.time(),
                        request.time());
        return Answer.created(render(place, commit, store(request, place, commit, blank, input)));
    }

    private Answer update(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        BuildStatus before = find(request, place, commit);
        return Answer.ok(render(place, commit, store(request, place, commit, before, Input.of(request))));
    }

    private static BuildStatus store(Request request, Place place, Commit commit, BuildStatus before, Input input) {
        BuildStatus after = new BuildStatus(
                before.key(),
                input.text("state").map(CommitStatuses::state).orElse(before.state()),
                input.has("name") ? input.text("name") : before.name(),
                input.has("description") ? input.text("description") : before.description(),
                input.text("url").orElse(before.url()),
                input.has("refname") ? input.text("refname") : before.refname(),
                before.createdOn(),
                request.time());
        place.contents().notesToChange(commit).statuses().put(after.key(), after);
        return after;
    }

    private static State state(String name) {
        for (State state : State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw ApiFailure.field("state", "\"" + name + "\" is not a valid choice.");
    }

    private static BuildStatus find(Request request, Place place, Commit commit) {
        BuildStatus found = place.contents().notes(commit).statuses().get(request.variable("key"));
        if (found == null) {
            throw ApiFailure.notFound("Build status with key '" + request.variable("key") + "' not found");
        }
        return found;
    }

    private ObjectNode render(Place place, Commit commit, BuildStatus status) {
        return site.render().notes().status(place.workspace(), place.repository(), commit, status);
    }
}
