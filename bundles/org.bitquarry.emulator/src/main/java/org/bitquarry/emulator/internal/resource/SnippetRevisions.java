package org.bitquarry.emulator.internal.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.FormBody;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.json.Links;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.query.ListRule.SizeRule;
import org.bitquarry.emulator.internal.state.Snippet;
import org.bitquarry.emulator.internal.state.SnippetRevision;
import org.bitquarry.emulator.internal.state.WorkspaceState;

/**
 * Commits of snippets, and the files that they hold. A path with a revision that is not the newest changes nothing: 405. The
 * path of a file without a revision leads to that with the newest.
 */
public final class SnippetRevisions implements Router.Resource {
    private static final ListRule<SnippetRevision> LIST =
            ListRule.of(Fields.<SnippetRevision>none()).ignoringQuery().sized(SizeRule.NEVER);

    private final Site site;
    private final Snippets snippets;

    public SnippetRevisions(Site site, Snippets snippets) {
        this.site = site;
        this.snippets = snippets;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String revision = Snippets.ONE + "/{revision}";
        routes.get(Snippets.ONE + "/commits", Snippets.READ, this::list)
                .get(Snippets.ONE + "/commits/{revision}", Snippets.READ, this::get)
                .get(Snippets.ONE + "/files/{path...}", Snippets.READ, this::newestFile)
                .get(revision, Snippets.READ, this::snapshot)
                .put(revision, Snippets.WRITE, request -> snippets.update(newest(request)))
                .delete(revision, Snippets.WRITE, request -> snippets.delete(newest(request)))
                .get(revision + "/files/{path...}", Snippets.READ, this::file)
                .get(revision + "/diff", Snippets.READ, this::diff)
                .get(revision + "/patch", Snippets.READ, this::patch);
    }

    private Snippet snippet(Request request) {
        return Snippets.find(request, site.workspace(request));
    }

    private SnippetRevision find(Request request) {
        String hash = request.variable("revision");
        return snippet(request).revision(hash).orElseThrow(() -> ApiFailure.notFound("No revision " + hash));
    }

    private Request newest(Request request) {
        if (!find(request).equals(snippet(request).newest())) {
            throw ApiFailure.of(405, "Only the newest revision of a snippet can be changed.");
        }
        return request;
    }

    private Answer list(Request request) {
        WorkspaceState state = site.workspace(request);
        Snippet snippet = snippet(request);
        return site.pages().answer(request, LIST, snippet.revisions(), each -> site.render()
                .snippets()
                .commit(state.workspace(), snippet, each));
    }

    private Answer get(Request request) {
        return Answer.ok(
                site.render().snippets().commit(site.workspace(request).workspace(), snippet(request), find(request)));
    }

    private Answer snapshot(Request request) {
        return Answer.ok(
                site.render().snippets().whole(site.workspace(request).workspace(), snippet(request), find(request)));
    }

    private Answer newestFile(Request request) {
        Snippet snippet = snippet(request);
        text(request, snippet.newest());
        String address = site.render().links().api() + "/snippets/"
                + site.workspace(request).workspace().slug() + "/" + snippet.id() + "/"
                + snippet.newest().hash() + "/files/"
                + Links.id(request.variable("path")).replace("+", "%20");
        return Answer.text(302, Answer.TEXT, "").withHeader("Location", address);
    }

    private Answer file(Request request) {
        return Answer.text(200, Answer.TEXT, text(request, find(request)))
                .withHeader("Content-Disposition", "attachment");
    }

    private static String text(Request request, SnippetRevision revision) {
        return Optional.ofNullable(revision.files().get(request.variable("path")))
                .orElseThrow(() -> ApiFailure.notFound("No file " + request.variable("path")));
    }

    private Answer diff(Request request) {
        List<String> paths = request.parameters().values("path");
        return Answer.text(200, Answer.TEXT, diff(snippet(request), find(request), paths));
    }

    private Answer patch(Request request) {
        SnippetRevision revision = find(request);
        return Answer.text(
                200,
                Answer.TEXT,
                "From " + revision.hash() + " Mon Sep 17 00:00:00 2001\nFrom: "
                        + revision.author().gitIdentity() + "\nDate: " + revision.date() + "\nSubject: [PATCH] "
                        + revision.message() + "\n---\n\n" + diff(snippet(request), revision, List.of())
                        + "--\n2.47.0\n\n");
    }

    private static String diff(Snippet snippet, SnippetRevision revision, List<String> paths) {
        Map<String, String> before =
                snippet.before(revision).map(SnippetRevision::files).orElse(Map.of());
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(revision.files().keySet());
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            Optional<String> old = Optional.ofNullable(before.get(name));
            Optional<String> now = Optional.ofNullable(revision.files().get(name));
            if (!old.equals(now) && (paths.isEmpty() || paths.contains(name))) {
                text.append(Diffs.text(new Comparison.Change(name, old, now)));
            }
        }
        return text.toString();
    }

    /** The files that a form makes of others: those that it brings, without those that {@code files} names alone. */
    static Map<String, String> files(Map<String, String> before, FormBody form) {
        Map<String, String> files = new LinkedHashMap<>(before);
        form.texts("files").forEach(name -> {
            if (files.remove(name) == null) {
                throw ApiFailure.field("files", "No such file: " + name);
            }
        });
        form.fields().forEach(field -> field.fileName().ifPresent(name -> files.put(name, field.text())));
        if (files.isEmpty()) {
            throw ApiFailure.field("file", "At least one file is required.");
        }
        return files;
    }
}
