package org.bitquarry.bitbucket.web;

import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;

/** Where Bitbucket shows things to people, both ways: from a page to the row it shows, and from a schema to its page. */
public final class WebPages {
    private static final URI CLOUD = URI.create("https://bitbucket.org/");
    private static final String REPOSITORY_PAGE = "{workspace}/{repository}/";
    /** First parts of addresses that are no workspace's. */
    private static final Set<String> OTHERS = Set.of(
            "2.0", "account", "avatar", "dashboard", "product", "ravatar", "repo", "search", "site", "support", "xhr");

    private static final WebRoute WORKSPACE = new WebRoute("{workspace}", INFORMATION, "Workspaces");
    private static final WebRoute PROJECT =
            new WebRoute("{workspace}/workspace/projects/{Key}", INFORMATION, "Projects");
    private static final WebRoute ONE_REPOSITORY = new WebRoute("{workspace}/{Slug}", INFORMATION, "Repositories");

    /** The first that fits counts. */
    private static final List<WebRoute> ROUTES = Stream.of(
                    List.of(WORKSPACE, PROJECT),
                    List.of(
                            of("{workspace}/workspace/projects/**", "Projects"),
                            of("{workspace}/workspace/repositories/**", "Repositories"),
                            of("{workspace}/workspace/snippets/{SnippetId}#comment-{Id}", "SnippetComments"),
                            of("{workspace}/workspace/snippets/{SnippetId}#file-{FileName}", "SnippetFiles"),
                            of("{workspace}/workspace/snippets/{SnippetId}/revisions/{Revision}", "SnippetRevisions"),
                            of("{workspace}/workspace/snippets/{SnippetId}**", "Snippets"),
                            of("{workspace}/workspace/snippets**", "Snippets"),
                            of("{workspace}/workspace/**", "Workspaces"),
                            of("snippets/{workspace}/{SnippetId}**", "Snippets")),
                    List.of(ONE_REPOSITORY, of("{workspace}/{Slug}/overview**", "Repositories")),
                    List.of(
                            in("pull-requests/{PullRequestId}**#comment-{Id}", "PullRequestComments"),
                            in("pull-requests/{PullRequestId}**#task-{Id}", "PullRequestTasks"),
                            in("pull-requests/{Id}", "PullRequests"),
                            in("pull-requests/{PullRequestId}/commits", "PullRequestCommits"),
                            in("pull-requests/new**", "PullRequests"),
                            in("pull-requests/{Id}/**", "PullRequests"),
                            in("pull-requests", "PullRequests"),
                            in("commits/tag/{Name...}", "Tags"),
                            in("commits/branch/{Name...}", "Branches"),
                            in("commits/{CommitHash}#comment-{Id}", "CommitComments"),
                            in("commits/{Hash}", "Commits"),
                            in("commits", "Commits"),
                            in("branch/{Name...}", "Branches"),
                            in("branches/**", "Branches"),
                            in("branches", "Branches"),
                            in("addon/pipelines/home#!/results/{BuildNumber}**", "Pipelines"),
                            in("pipelines/results/{BuildNumber}**", "Pipelines"),
                            in("addon/pipelines/deployments**", "Deployments"),
                            in("addon/pipelines/home**", "Pipelines"),
                            in("pipelines**", "Pipelines"),
                            in("deployments**", "Deployments"),
                            in("src/{Revision}/{Path...}", "Files"),
                            in("src/{Revision}", "Files"),
                            in("src", "Files"),
                            in("downloads/{Name}", "Downloads"),
                            in("downloads", "Downloads"),
                            in("forks**", "Forks"),
                            in("issues**", "Issues"),
                            in("wiki**", "Wiki"),
                            of("{workspace}/{Slug}/admin**", "Repositories")))
            .flatMap(List::stream)
            .toList();

    private WebPages() {}

    private static WebRoute of(String template, String table) {
        return new WebRoute(template, INFORMATION, table);
    }

    private static WebRoute in(String template, String table) {
        return new WebRoute(REPOSITORY_PAGE + template, REPOSITORY, table);
    }

    /** Returns the row that a page shows; empty for a page that shows none, and for what is no address of a page. */
    public static Optional<WebRow> row(String address) {
        Optional<URI> page = page(address);
        String path = page.map(URI::getRawPath).orElse("").replaceFirst("^/+", "");
        if (path.isEmpty() || OTHERS.contains(path.split("/", 2)[0])) {
            return Optional.empty();
        }
        String fragment = page.map(URI::getRawFragment).orElse("");
        return ROUTES.stream()
                .flatMap(route -> route.read(path, fragment).stream())
                .findFirst()
                .map(WebPages::withSlug);
    }

    /** The page of a workspace shows its row; by an id, it may as well be the page of a person. */
    private static WebRow withSlug(WebRow row) {
        boolean named =
                row.table().equals(WORKSPACE.table()) && !row.workspace().startsWith("{");
        return named
                ? new WebRow(row.workspace(), row.kind(), row.member(), row.table(), Map.of("Slug", row.workspace()))
                : row;
    }

    /** Reads the address of a page; empty when a text is none. */
    public static Optional<URI> page(String address) {
        String text = address.strip();
        if (!text.matches("(?i)https?://\\S+")) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(text.replace("{", "%7B").replace("}", "%7D"));
            return Optional.of(page).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Returns where the pages of a source are whose API has this address. */
    public static URI root(URI api) {
        return "api.bitbucket.org".equalsIgnoreCase(api.getHost()) ? CLOUD : api.resolve("/");
    }

    /** Tells whether an address leads to a page below a root. */
    public static boolean isAt(URI root, URI page) {
        String host = Objects.requireNonNullElse(page.getHost(), "").replaceFirst("(?i)^www\\.", "");
        return host.equalsIgnoreCase(root.getHost()) && page.getPort() == root.getPort();
    }

    /** Returns the page of a schema; empty for those that stand for many. */
    public static Optional<URI> page(URI root, String workspace, Schema schema) {
        Map<String, String> values = new HashMap<>(Map.of("workspace", workspace));
        Optional<WebRoute> route =
                switch (schema.kind()) {
                    case INFORMATION -> Optional.of(WORKSPACE);
                    case PROJECT -> {
                        values.put("Key", schema.bindings().getOrDefault("project", schema.name()));
                        yield Optional.of(PROJECT);
                    }
                    case REPOSITORY -> {
                        values.put("Slug", schema.bindings().getOrDefault("repository", schema.name()));
                        yield Optional.of(ONE_REPOSITORY);
                    }
                    case ALL_PROJECTS, ALL_REPOSITORIES, SYS -> Optional.empty();
                };
        return route.map(found -> root.resolve("/" + found.path(values)));
    }

    /** Returns the page of a workspace. */
    public static URI page(URI root, String workspace) {
        return root.resolve("/" + WORKSPACE.path(Map.of("workspace", workspace)) + "/");
    }

    /** Tells whether a schema is the one that holds a row. */
    public static boolean holds(Schema schema, WebRow row) {
        return schema.kind() == row.kind()
                && (row.kind() == SchemaKind.INFORMATION
                        || row.member()
                                .filter(member -> schema.bindings().containsValue(member))
                                .isPresent());
    }
}
