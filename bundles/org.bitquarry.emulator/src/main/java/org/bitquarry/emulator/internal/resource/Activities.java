package org.bitquarry.emulator.internal.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.query.ListRule.SizeRule;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.PullRequest;
import tools.jackson.databind.node.ObjectNode;

/** What happened to a pull request, newest first: it was made, talked about, approved, closed. */
public final class Activities implements Router.Resource {
    private static final ListRule<Event> LIST =
            ListRule.of(Fields.<Event>none()).pagesOf(10, 50).ignoringQuery().sized(SizeRule.NEVER);

    private final Site site;

    private record Event(Instant time, Supplier<ObjectNode> item) {}

    public Activities(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String pullRequests = "/repositories/{workspace}/{repo_slug}/pullrequests";
        routes.get(pullRequests + "/activity", PullRequests.READ, this::ofAll)
                .get(pullRequests + "/{pull_request_id}/activity", PullRequests.READ, this::ofOne);
    }

    private Answer ofAll(Request request) {
        Place place = site.repository(request);
        List<Event> events = new ArrayList<>();
        place.contents().pullRequests().values().forEach(each -> events.addAll(events(place, each)));
        return answer(request, events);
    }

    private Answer ofOne(Request request) {
        Place place = site.repository(request);
        return answer(request, events(place, PullRequests.find(request, place)));
    }

    private Answer answer(Request request, List<Event> events) {
        List<Event> newestFirst = new ArrayList<>(events);
        newestFirst.sort(Comparator.comparing(Event::time).reversed());
        return site.pages()
                .answer(request, LIST, newestFirst, event -> event.item().get());
    }

    private List<Event> events(Place place, PullRequest pull) {
        var render = site.render().activities();
        List<Event> events = new ArrayList<>();
        events.add(new Event(
                pull.createdOn(),
                () -> render.update(
                        place.workspace(), place.repository(), pull, "OPEN", pull.author(), pull.createdOn())));
        pull.closing()
                .ifPresent(closing -> events.add(new Event(
                        pull.updatedOn(),
                        () -> render.update(
                                place.workspace(),
                                place.repository(),
                                pull,
                                pull.state().name(),
                                closing.by(),
                                pull.updatedOn()))));
        pull.participants().stream()
                .filter(each -> each.opinion() != Participant.Opinion.NONE)
                .forEach(each -> events.add(new Event(
                        each.participatedOn().orElse(pull.updatedOn()),
                        () -> render.opinion(place.workspace(), place.repository(), pull, each))));
        place.contents()
                .comments(pull)
                .all()
                .forEach(comment -> events.add(new Event(
                        comment.createdOn(),
                        () -> render.comment(
                                place.workspace(),
                                place.repository(),
                                pull,
                                site.render()
                                        .comments()
                                        .whole(place.workspace(), place.repository(), pull, comment)))));
        return events;
    }
}
