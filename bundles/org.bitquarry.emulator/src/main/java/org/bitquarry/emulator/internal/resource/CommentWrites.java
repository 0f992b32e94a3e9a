package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Discussion;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.User;

/**
 * Writing, changing and deleting comments on pull requests; reading scopes are enough for it. One that is deleted stays listed, without
 * its text. Only its author changes a comment; an administrator may delete it, too.
 */
public final class CommentWrites implements Router.Resource {
    private final Site site;
    private final Comments reading;

    public CommentWrites(Site site, Comments reading) {
        this.site = site;
        this.reading = reading;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.post(Comments.PATH, PullRequests.READ, this::create)
                .put(Comments.PATH + "/{comment_id}", PullRequests.READ, this::update)
                .delete(Comments.PATH + "/{comment_id}", PullRequests.READ, this::delete);
    }

    private Answer create(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        Discussion discussion = place.contents().comments(pullRequest);
        Input input = Input.of(request);
        User user = site.actor(request);
        Comment comment = new Comment(
                site.world().identifiers().number(),
                user,
                input.object("content").requiredText("raw"),
                CommentInput.inline(input),
                CommentInput.parent(input, discussion),
                false,
                request.time(),
                request.time());
        discussion.put(comment);
        PullRequest after = pullRequest
                .withParticipants(Participant.joined(pullRequest.participants(), user, request.time()))
                .withCommentCount(pullRequest.commentCount() + 1)
                .updatedAt(request.time());
        place.contents().put(after);
        return Answer.created(reading.render(place, after, comment));
    }

    private Answer update(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        Comment before = existing(request, place, pullRequest);
        if (!before.user().equals(site.actor(request))) {
            throw ApiFailure.of(403, "Only the author of a comment can change it.");
        }
        String text = Input.of(request).object("content").requiredText("raw");
        Comment after = before.saying(text, request.time());
        place.contents().comments(pullRequest).put(after);
        return Answer.ok(reading.render(place, pullRequest, after));
    }

    private Answer delete(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        Comment before = existing(request, place, pullRequest);
        if (!before.user().equals(site.actor(request)) && !site.isAdministrator(request, place.state())) {
            throw ApiFailure.of(403, "Only the author of a comment or an administrator can delete it.");
        }
        place.contents().comments(pullRequest).put(before.removed(request.time()));
        place.contents().put(pullRequest.withCommentCount(pullRequest.commentCount() - 1));
        return Answer.noContent();
    }

    private static Comment existing(Request request, Place place, PullRequest pullRequest) {
        Comment found = Comments.find(request, place, pullRequest);
        if (found.deleted()) {
            throw ApiFailure.notFound("The comment has been deleted.");
        }
        return found;
    }
}
