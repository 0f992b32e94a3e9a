package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.query.ListRule.SizeRule;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.History;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files and directories of a commit. A path leads to the text of a file, to the list of a directory, and with {@code format=meta} to what
 * is known of either. Lists tell no size.
 */
public final class Sources implements Router.Resource {
    private static final Scopes READ = Scopes.of("repository", "read:repository:bitbucket");

    /** A file of a commit, or a directory. */
    private record Entry(String path, boolean isFile, String text) {}

    private record Version(Commit commit, String path) {}

    private static final ListRule<Entry> LIST = ListRule.of(Fields.<Entry>none()
                    .text("path", Entry::path)
                    .text("type", entry -> entry.isFile() ? "commit_file" : "commit_directory")
                    .number("size", entry -> entry.text().length())
                    .onlyFiltered("type"))
            .sized(SizeRule.NEVER);
    private static final ListRule<Version> HISTORY =
            ListRule.of(Fields.<Version>none()).pagesOf(50, 100).ignoringQuery().sized(SizeRule.NEVER);

    private final Site site;

    public Sources(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String repository = "/repositories/{workspace}/{repo_slug}";
        routes.get(repository + "/src/", READ, request -> directory(request, main(request), ""))
                .get(repository + "/src/{revision}/", READ, request -> directory(request, revision(request), ""))
                .get(repository + "/src/{revision}/{path...}/", READ, this::path)
                .get(repository + "/filehistory/{revision}/{path...}", READ, this::history);
    }

    private String main(Request request) {
        Place place = site.repository(request);
        return resolved(place, place.repository().mainBranch());
    }

    /** The path takes one segment: a branch with a slash in its name is none, however it is encoded. */
    private String revision(Request request) {
        String asked = request.variable("revision");
        if (asked.contains("/")) {
            throw Commits.notFound(asked);
        }
        return resolved(site.repository(request), asked);
    }

    private static String resolved(Place place, String asked) {
        String revision = asked.equals("HEAD") ? place.repository().mainBranch() : asked;
        return place.contents().resolve(revision).orElseThrow(() -> Commits.notFound(revision));
    }

    private Answer path(Request request) {
        String path = request.variable("path");
        Place place = site.repository(request);
        String commit = revision(request);
        NavigableMap<String, String> tree = place.contents().tree(commit);
        boolean meta = request.parameters().first("format").equals(Optional.of("meta"));
        if (tree.containsKey(path)) {
            return meta
                    ? Answer.ok(render(place, commit, entry(place.contents(), tree, path)))
                    : Answer.text(200, Answer.TEXT, place.contents().trees().text(tree.get(path), path));
        }
        if (tree.subMap(path + "/", path + "0").isEmpty()) {
            throw ApiFailure.notFound("No such file or directory: " + path);
        }
        return meta
                ? Answer.ok(render(place, commit, new Entry(path, false, "")))
                : directory(request, commit, path + "/");
    }

    private Answer directory(Request request, String commit, String prefix) {
        Place place = site.repository(request);
        NavigableMap<String, String> tree = place.contents().tree(commit);
        int depth = request.parameters()
                .filled("max_depth")
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(Integer::parseInt)
                .orElse(1);
        TreeSet<String> directories = new TreeSet<>();
        List<Entry> files = new ArrayList<>();
        for (String path : tree.navigableKeySet()) {
            if (path.startsWith(prefix)) {
                String[] parts = path.substring(prefix.length()).split("/");
                StringBuilder at = new StringBuilder(prefix);
                for (int i = 0; i < Math.min(parts.length - 1, depth); i++) {
                    directories.add(at.append(parts[i]).toString());
                    at.append('/');
                }
                if (parts.length <= depth) {
                    files.add(entry(place.contents(), tree, path));
                }
            }
        }
        List<Entry> rows = new ArrayList<>();
        directories.forEach(path -> rows.add(new Entry(path, false, "")));
        rows.addAll(files);
        return site.pages().answer(request, LIST, rows, entry -> render(place, commit, entry));
    }

    private static Entry entry(RepositoryContents contents, NavigableMap<String, String> tree, String path) {
        return new Entry(path, true, contents.trees().text(tree.get(path), path));
    }

    private ObjectNode render(Place place, String commit, Entry entry) {
        return entry.isFile()
                ? site.render().files().file(place.workspace(), place.repository(), commit, entry.path(), entry.text())
                : site.render().files().directory(place.workspace(), place.repository(), commit, entry.path());
    }

    private Answer history(Request request) {
        Place place = site.repository(request);
        History history = place.contents().history();
        String path = request.variable("path");
        List<Version> rows = history.reachable(List.of(revision(request)), List.of()).stream()
                .filter(commit -> commit.paths().contains(path))
                .map(commit -> new Version(commit, path))
                .toList();
        if (rows.isEmpty()) {
            throw ApiFailure.notFound("No such file or directory: " + path);
        }
        return site.pages().answer(request, HISTORY, rows, version -> site.render()
                .files()
                .version(
                        place.workspace(),
                        place.repository(),
                        version.commit(),
                        path,
                        place.contents().trees().text(version.commit().hash(), path)));
    }
}
