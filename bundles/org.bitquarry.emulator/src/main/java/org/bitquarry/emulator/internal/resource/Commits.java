package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.ErrorPages;
import org.bitquarry.emulator.internal.http.Parameters;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.query.Pages;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Tag;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commits. Their list can be neither filtered nor sorted, tells no size, and goes on at a cursor that means nothing outside. It can be
 * POSTed, with {@code include} and {@code exclude} in a form; then they are not part of {@code next} and must be sent again.
 */
public final class Commits implements Router.Resource {
    private static final Scopes READ = Scopes.of("repository", "read:repository:bitbucket");
    private static final ListRule<Commit> LIST =
            ListRule.of(Fields.<Commit>none()).pagesOf(30, 100);
    private static final int CURSOR = 12;

    private final Site site;

    public Commits(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String repository = "/repositories/{workspace}/{repo_slug}";
        String list = repository + "/commits/";
        String ofRevision = repository + "/commits/{revision...}";
        routes.get(list, READ, this::all)
                .postToRead(list, READ, this::all)
                .get(ofRevision, READ, this::ofRevision)
                .postToRead(ofRevision, READ, this::ofRevision)
                .get(repository + "/commit/{commit}", READ, this::get);
    }

    private Answer all(Request request) {
        return list(request, site.repository(request), List.of());
    }

    /** An unknown repository with a revision is one of the 404s that are HTML. */
    private Answer ofRevision(Request request) {
        Place place = site.findRepository(request)
                .orElseThrow(() -> new ApiFailure(Answer.text(404, Answer.HTML, ErrorPages.html(404))));
        return list(request, place, List.of(request.variable("revision")));
    }

    private Answer list(Request request, Place place, List<String> revisions) {
        Parameters parameters = request.method().equals("POST")
                ? request.parameters().and(request.body().form())
                : request.parameters();
        List<String> from = new ArrayList<>(revisions);
        from.addAll(parameters.values("include"));
        List<String> heads = from.isEmpty() ? everything(place) : resolved(place, from);
        List<Commit> found = place.contents().history().reachable(heads, resolved(place, parameters.values("exclude")));
        Optional<String> path = parameters.filled("path");
        List<Commit> rows = path.isEmpty()
                ? found
                : found.stream().filter(commit -> touches(commit, path.get())).toList();
        return page(request, place, rows, Identifiers.sha1(String.join(" ", heads)));
    }

    private Answer page(Request request, Place place, List<Commit> rows, String context) {
        int length = Pages.length(request, LIST);
        int start = request.parameters()
                .first("page")
                .map(cursor -> indexOf(rows, cursor))
                .orElse(0);
        int end = Math.min(start + length, rows.size());
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        ArrayNode values = envelope.putArray("values");
        rows.subList(start, end)
                .forEach(commit ->
                        values.add(site.render().commits().row(place.workspace(), place.repository(), commit)));
        envelope.put("pagelen", length);
        if (end < rows.size()) {
            Parameters next = request.parameters()
                    .with("ctx", context)
                    .with("page", rows.get(end).hash().substring(0, CURSOR));
            envelope.put("next", site.render().links().api() + request.path() + "?" + next.encoded());
        }
        return Answer.ok(envelope);
    }

    private static int indexOf(List<Commit> rows, String cursor) {
        if (cursor.length() == CURSOR) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).hash().startsWith(cursor)) {
                    return i;
                }
            }
        }
        throw ApiFailure.badRequest("Invalid page");
    }

    private Answer get(Request request) {
        Place place = site.repository(request);
        Commit commit = find(place, request.variable("commit"));
        ObjectNode json = site.render().commits().whole(place.workspace(), place.repository(), commit);
        ArrayNode participants = json.putArray("participants");
        place.contents()
                .notes(commit)
                .participants()
                .forEach(each -> participants.add(site.render().pullRequests().participant(each)));
        return Answer.ok(json);
    }

    /** The commit with this hash or this beginning of one. Throws a 404. */
    static Commit find(Place place, String hash) {
        return place.contents().history().find(hash).orElseThrow(() -> notFound(hash));
    }

    private static List<String> everything(Place place) {
        List<String> heads = new ArrayList<>();
        place.contents().branches().values().stream().map(Branch::target).forEach(heads::add);
        place.contents().tags().values().stream().map(Tag::target).forEach(heads::add);
        return heads;
    }

    private static List<String> resolved(Place place, List<String> revisions) {
        return revisions.stream()
                .map(revision -> place.contents().resolve(revision).orElseThrow(() -> notFound(revision)))
                .toList();
    }

    private static boolean touches(Commit commit, String path) {
        String directory = path.endsWith("/") ? path : path + "/";
        return commit.paths().stream().anyMatch(each -> each.equals(path) || each.startsWith(directory));
    }

    /** The 404 names the revision in {@code error.data.shas}. */
    static ApiFailure notFound(String revision) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "error");
        ObjectNode error = body.putObject("error").put("message", "Commit not found");
        error.putObject("data").putArray("shas").add(revision);
        return new ApiFailure(Answer.json(404, body));
    }
}
