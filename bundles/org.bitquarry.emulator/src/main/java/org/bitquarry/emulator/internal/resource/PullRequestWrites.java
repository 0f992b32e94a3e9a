package org.bitquarry.emulator.internal.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Discussion;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.PullRequest.State;
import org.bitquarry.emulator.internal.state.User;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creating and changing pull requests. A POST for a branch that already has an open one answers 201 with that one, and overwrites its
 * texts. Closed ones never change, and none is ever deleted. Whether PUT resets what it is not sent is a matter of
 * {@link Site#resetsOmitted}.
 */
public final class PullRequestWrites implements Router.Resource {
    static final Scopes WRITE =
            Scopes.of("pullrequest:write", "read:pullrequest:bitbucket", "write:pullrequest:bitbucket");
    private static final int LONGEST_TITLE = 255;

    private final Site site;

    public PullRequestWrites(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String path = "/repositories/{workspace}/{repo_slug}/pullrequests";
        routes.post(path, WRITE, this::create).put(path + "/{pull_request_id}", WRITE, this::update);
    }

    private Answer create(Request request) {
        Place place = site.repository(request);
        Input input = Input.of(request);
        User author = site.actor(request);
        String title = title(input);
        Branch source = source(place, input);
        Branch destination = destination(place, input, place.repository().mainBranch());
        if (source.equals(destination)) {
            throw ApiFailure.badRequest("There are no changes to be pulled");
        }
        List<User> reviewers = reviewers(place, input, author).orElse(List.of());
        Optional<PullRequest> existing = openBetween(place, source, destination);
        PullRequest pullRequest = existing.map(
                        open -> open.described(title, input.text("description").orElse(open.description()))
                                .updatedAt(request.time()))
                .orElseGet(() -> opened(request, place, input, author, title, source, destination));
        if (existing.isEmpty()) {
            Discussion none = new Discussion();
            PullRequest reviewed = pullRequest.withParticipants(
                    reviewers.stream().map(Participant::reviewer).toList());
            place.contents().add(reviewed, () -> none);
            return Answer.created(render(place, reviewed));
        }
        place.contents().put(pullRequest);
        return Answer.created(render(place, pullRequest));
    }

    private static PullRequest opened(
            Request request, Place place, Input input, User author, String title, Branch source, Branch destination) {
        Instant now = request.time();
        return new PullRequest(
                place.contents().nextPullRequestId(),
                title,
                input.text("description").orElse(""),
                State.OPEN,
                input.truth("draft").orElse(false),
                author,
                source.name(),
                source.target(),
                destination.name(),
                destination.target(),
                input.truth("close_source_branch").orElse(false),
                List.of(),
                Optional.empty(),
                0,
                0,
                now,
                now);
    }

    private Answer update(Request request) {
        Place place = site.repository(request);
        PullRequest before = PullRequests.find(request, place);
        if (!before.isOpen()) {
            throw ApiFailure.badRequest("Only open pull requests can be mutated.");
        }
        Input input = Input.of(request);
        PullRequest base = site.resetsOmitted() ? blank(place, before, input) : before;
        Branch destination = destination(place, input, base.destinationBranch());
        String title = input.has("title") ? title(input) : base.title();
        List<Participant> participants = reviewers(place, input, before.author())
                .map(wanted -> reviewedBy(base.participants(), wanted))
                .orElse(base.participants());
        PullRequest after = base.described(
                        title,
                        input.has("description") ? input.text("description").orElse("") : base.description())
                .into(destination.name(), destination.target())
                .flagged(
                        input.truth("draft").orElse(base.draft()),
                        input.truth("close_source_branch").orElse(base.closeSourceBranch()))
                .withParticipants(participants)
                .updatedAt(request.time());
        if (destination.name().equals(after.sourceBranch())) {
            throw ApiFailure.field("destination", "source and destination are the same branch");
        }
        place.contents().put(after);
        return Answer.ok(render(place, after));
    }

    /** What is left of a pull request when everything that can be sent was left out; the title cannot be. */
    private static PullRequest blank(Place place, PullRequest before, Input input) {
        title(input);
        Branch main = place.contents().branches().get(place.repository().mainBranch());
        return before.described("", "")
                .into(main.name(), main.target())
                .flagged(false, false)
                .withParticipants(reviewedBy(before.participants(), List.of()));
    }

    private static String title(Input input) {
        String title = input.requiredText("title");
        if (title.length() > LONGEST_TITLE) {
            throw ApiFailure.field(
                    "title",
                    "Ensure this value has at most " + LONGEST_TITLE + " characters (it has " + title.length() + ").");
        }
        return title;
    }

    private static Branch source(Place place, Input input) {
        Input source = input.object("source");
        source.object("repository").text("full_name").ifPresent(name -> {
            if (!name.equals(place.workspace().slug() + "/" + place.repository().slug())) {
                throw ApiFailure.field("source", "repository not found: " + name);
            }
        });
        if (!input.has("source") || !source.has("branch")) {
            throw ApiFailure.field("source", "This field is required.");
        }
        return branch(place, "source", source.object("branch").requiredText("name"));
    }

    private static Branch destination(Place place, Input input, String otherwise) {
        String name = input.object("destination").object("branch").text("name").orElse(otherwise);
        return branch(place, "destination", name);
    }

    private static Branch branch(Place place, String field, String name) {
        Branch found = place.contents().branches().get(name);
        if (found == null) {
            throw ApiFailure.field(field, "branch not found: " + name);
        }
        return found;
    }

    private static Optional<PullRequest> openBetween(Place place, Branch source, Branch destination) {
        return place.contents().pullRequests().values().stream()
                .filter(PullRequest::isOpen)
                .filter(each -> each.sourceBranch().equals(source.name())
                        && each.destinationBranch().equals(destination.name()))
                .findFirst();
    }

    /** The reviewers sent, by uuid or account id: a nickname is refused, and so is the author. */
    private static Optional<List<User>> reviewers(Place place, Input input, User author) {
        return input.objects("reviewers").map(all -> {
            List<User> users = new ArrayList<>();
            for (Input each : all) {
                String id = each.text("uuid")
                        .or(() -> each.text("account_id"))
                        .orElseThrow(() -> ApiFailure.field("reviewers", "Malformed reviewers list"));
                User user = place.state()
                        .member(id)
                        .orElseThrow(() -> ApiFailure.field("reviewers", "User not found: " + id))
                        .user();
                if (user.equals(author)) {
                    throw ApiFailure.field(
                            "reviewers", author.displayName() + " is the author and cannot be included as a reviewer.");
                }
                if (!users.contains(user)) {
                    users.add(user);
                }
            }
            return users;
        });
    }

    /** Reviewers keep their opinions; those who no longer review stay when they have said something. */
    private static List<Participant> reviewedBy(List<Participant> before, List<User> reviewers) {
        List<Participant> after = new ArrayList<>();
        for (User reviewer : reviewers) {
            after.add(before.stream()
                    .filter(each -> each.user().equals(reviewer))
                    .findFirst()
                    .map(each -> each.asReviewer(true))
                    .orElseGet(() -> Participant.reviewer(reviewer)));
        }
        before.stream()
                .filter(each -> !reviewers.contains(each.user())
                        && each.participatedOn().isPresent())
                .forEach(each -> after.add(each.asReviewer(false)));
        return after;
    }

    private ObjectNode render(Place place, PullRequest pullRequest) {
        return site.render().pullRequests().whole(place.workspace(), place.repository(), pullRequest);
    }
}
