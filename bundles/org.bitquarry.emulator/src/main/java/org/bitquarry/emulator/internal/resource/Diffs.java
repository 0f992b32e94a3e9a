package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.json.FileJson;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.resource.Comparison.Change;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Identifiers;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What commits change: as text, as mail, as a list of files, and where two of them collide. */
public final class Diffs implements Router.Resource {
    private static final Scopes READ = Scopes.of("repository", "read:repository:bitbucket");
    private static final ListRule<Change> CHANGES =
            ListRule.of(Fields.<Change>none()).pagesOf(500, 5_000).ignoringQuery();
    private static final ListRule<String> CONFLICTS =
            ListRule.of(Fields.<String>none()).pagesOf(500, 5_000).ignoringQuery();

    private final Site site;

    public Diffs(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String repository = "/repositories/{workspace}/{repo_slug}";
        routes.get(repository + "/diff/{spec...}", READ, this::diff)
                .get(repository + "/patch/{spec...}", READ, this::patch)
                .get(repository + "/diffstat/{spec...}", READ, this::stat)
                .get(repository + "/file-conflicts/{spec...}", READ, this::conflicts)
                .get(repository + "/merge-base/{spec...}", READ, this::mergeBase);
    }

    private static Comparison comparison(Request request, Place place) {
        boolean topic =
                request.parameters().first("topic").map(Boolean::parseBoolean).orElse(true);
        return Comparison.of(place, request.variable("spec"), topic);
    }

    private Answer diff(Request request) {
        Place place = site.repository(request);
        return Answer.text(200, Answer.TEXT, text(request, comparison(request, place)));
    }

    private static String text(Request request, Comparison comparison) {
        List<String> paths = request.parameters().values("path");
        StringBuilder text = new StringBuilder();
        comparison.changes().stream()
                .filter(change -> paths.isEmpty() || paths.contains(change.path()))
                .forEach(change -> text.append(text(change)));
        return text.toString();
    }

    static String text(Change change) {
        String path = change.path();
        StringBuilder text = new StringBuilder("diff --git a/" + path + " b/" + path + "\n");
        switch (change.status()) {
            case "added" -> text.append("new file mode 100644\n");
            case "removed" -> text.append("deleted file mode 100644\n");
            default -> {}
        }
        text.append("index ")
                .append(blob(change.before()))
                .append("..")
                .append(blob(change.after()))
                .append("\n--- ")
                .append(change.before().isEmpty() ? "/dev/null" : "a/" + path)
                .append("\n+++ ")
                .append(change.after().isEmpty() ? "/dev/null" : "b/" + path)
                .append('\n');
        return text.append(change.lines().unified()).toString();
    }

    private static String blob(Optional<String> text) {
        return text.map(Identifiers::sha1).orElse("0000000").substring(0, 7);
    }

    private Answer patch(Request request) {
        Place place = site.repository(request);
        Comparison comparison = comparison(request, place);
        List<String> except = comparison.base().isEmpty() ? List.of() : List.of(comparison.base());
        StringBuilder mails = new StringBuilder();
        place.contents().history().reachable(List.of(comparison.changed()), except).reversed().stream()
                .filter(commit -> commit.parents().size() < 2)
                .forEach(commit -> mails.append(mail(request, place, commit)));
        return Answer.text(200, Answer.TEXT, mails.toString());
    }

    private static String mail(Request request, Place place, Commit commit) {
        return "From " + commit.hash() + " Mon Sep 17 00:00:00 2001\nFrom: " + commit.authorRaw() + "\nDate: "
                + commit.date() + "\nSubject: [PATCH] " + commit.message().strip() + "\n---\n\n"
                + text(request, Comparison.of(place, commit.hash(), true)) + "--\n2.47.0\n\n";
    }

    private Answer stat(Request request) {
        Place place = site.repository(request);
        Comparison comparison = comparison(request, place);
        return site.pages().answer(request, CHANGES, comparison.changes(), change -> site.render()
                .files()
                .change(
                        place.workspace(),
                        place.repository(),
                        new FileJson.Side(comparison.base(), change.before().map(text -> change.path())),
                        new FileJson.Side(comparison.changed(), change.after().map(text -> change.path())),
                        change.status(),
                        change.lines().added().size(),
                        change.lines().removed().size()));
    }

    private Answer conflicts(Request request) {
        Place place = site.repository(request);
        List<String> paths = Comparison.conflicts(place, request.variable("spec"));
        return site.pages().answer(request, CONFLICTS, paths, path -> JsonNodeFactory.instance
                .objectNode()
                .put("path", path)
                .put("scenario", "content")
                .put("message", "File modified in both source and destination"));
    }

    private Answer mergeBase(Request request) {
        Place place = site.repository(request);
        Comparison comparison = Comparison.of(place, request.variable("spec"), true);
        Commit base = Commits.find(place, comparison.base());
        ObjectNode json = site.render().commits().whole(place.workspace(), place.repository(), base);
        return Answer.ok(json);
    }
}
