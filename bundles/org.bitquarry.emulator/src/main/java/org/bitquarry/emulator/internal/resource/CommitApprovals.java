package org.bitquarry.emulator.internal.resource;

import java.time.Instant;
import java.util.List;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.Participant.Opinion;
import org.bitquarry.emulator.internal.state.User;

/** Approvals of commits: the caller's own, and no body. Who approved is read from the commit. */
public final class CommitApprovals implements Router.Resource {
    private final Site site;

    public CommitApprovals(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String path = "/repositories/{workspace}/{repo_slug}/commit/{commit}/approve";
        routes.post(
                        path,
                        Scopes.of("repository:write", "read:repository:bitbucket", "write:repository:bitbucket"),
                        this::approve)
                .delete(path, Scopes.of("repository:write", "write:repository:bitbucket"), this::takeBack);
    }

    private Answer approve(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        User user = site.actor(request);
        List<Participant> all = place.contents().notesToChange(commit).participants();
        if (approved(all, user)) {
            throw ApiFailure.of(409, "You already approved this changeset.");
        }
        Instant time = request.time();
        var joined = Participant.joined(all, user, time);
        joined.replaceAll(each -> each.user().equals(user) ? each.thinks(Opinion.APPROVED, time) : each);
        all.clear();
        all.addAll(joined);
        return Answer.ok(site.render()
                .pullRequests()
                .participant(all.stream()
                        .filter(each -> each.user().equals(user))
                        .findFirst()
                        .orElseThrow()));
    }

    private Answer takeBack(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        User user = site.actor(request);
        List<Participant> all = place.contents().notesToChange(commit).participants();
        if (!approved(all, user)) {
            throw ApiFailure.notFound("You haven't approved this changeset.");
        }
        all.removeIf(each -> each.user().equals(user));
        return Answer.noContent();
    }

    private static boolean approved(List<Participant> all, User user) {
        return all.stream().anyMatch(each -> each.user().equals(user) && each.opinion() == Opinion.APPROVED);
    }
}
