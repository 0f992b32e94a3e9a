package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Discussion;
import org.bitquarry.emulator.internal.state.Discussion.Resolution;
import org.bitquarry.emulator.internal.state.PullRequest;

/** Resolving and reopening the threads about lines of a pull request. */
public final class CommentResolutions implements Router.Resource {
    private final Site site;

    public CommentResolutions(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String path = Comments.PATH + "/{comment_id}/resolve";
        routes.post(path, PullRequests.READ, this::resolve).delete(path, PullRequests.READ, this::reopen);
    }

    private Answer resolve(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        Comment comment = Comments.find(request, place, pullRequest);
        if (comment.parent().isPresent() || comment.inline().isEmpty()) {
            throw ApiFailure.of(403, "Only top-level comments on the diff can be resolved.");
        }
        Discussion discussion = place.contents().comments(pullRequest);
        if (discussion.resolutions().containsKey(comment.id())) {
            throw ApiFailure.of(409, "The comment has already been resolved.");
        }
        Resolution resolution = new Resolution(site.actor(request), request.time());
        discussion.resolutions().put(comment.id(), resolution);
        return Answer.ok(site.render().comments().resolution(resolution));
    }

    private Answer reopen(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        Comment comment = Comments.find(request, place, pullRequest);
        if (comment.parent().isPresent()) {
            throw ApiFailure.of(403, "Only top-level comments can be reopened.");
        }
        if (place.contents().comments(pullRequest).resolutions().remove(comment.id()) == null) {
            throw ApiFailure.notFound("The comment has not been resolved.");
        }
        return Answer.noContent();
    }
}
