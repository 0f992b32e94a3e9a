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
import org.bitquarry.bitbucket.tables.RemovedTables;
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
    private static final String PROJECT_SETTINGS = "{workspace}/workspace/projects/{project}/settings/";
    private static final String WORKSPACE_SETTINGS = "{workspace}/workspace/settings/";
    private static final WebRoute ONE_REPOSITORY = new WebRoute("{workspace}/{Slug}", INFORMATION, "Repositories");

    /** The first that fits counts. */
    private static final List<WebRoute> ROUTES = Stream.of(
                    List.of(WORKSPACE, PROJECT),
                    List.of(
                            ofProject("access-keys**", "ProjectDeployKeys"),
                            ofProject("branching-model**", "BranchingModel"),
                            ofProject("default-reviewers**", "ProjectDefaultReviewers"),
                            ofProject("permissions**", "ProjectUserPermissions"),
                            of("{workspace}/workspace/projects/{Key}/**", "Projects"),
                            of("{workspace}/workspace/projects/**", "Projects"),
                            of(WORKSPACE_SETTINGS + "addon/admin/bitbucket-webhooks/**", "WorkspaceHooks"),
                            of(WORKSPACE_SETTINGS + "webhooks**", "WorkspaceHooks"),
                            of(WORKSPACE_SETTINGS + "addon/admin/pipelines/account-variables**", "WorkspaceVariables"),
                            of(WORKSPACE_SETTINGS + "pipelines/account-variables**", "WorkspaceVariables"),
                            of(WORKSPACE_SETTINGS + "addon/admin/pipelines/account-runners**", "WorkspaceRunners"),
                            of(WORKSPACE_SETTINGS + "pipelines/account-runners**", "WorkspaceRunners"),
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
                            in("commits**", "Commits"),
                            in("branch/{Name...}", "Branches"),
                            in("branches/compare/{Spec...}", "Diffstat"),
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
                            in("raw/{Revision}/{Path...}", "Files"),
                            in("annotate/{Revision}/{Path...}", "Files"),
                            in("history-node/{Revision}/{Path...}", "FileHistory"),
                            in("diff/{Path...}", "FileHistory"),
                            in("downloads/{Name}", "Downloads"),
                            in("downloads", "Downloads"),
                            in("forks**", "Forks"),
                            in("issues**", "Issues"),
                            in("wiki**", "Wiki")),
                    SettingsPages.ROUTES,
                    List.of(of("{workspace}/{Slug}/admin**", "Repositories")))
            .flatMap(List::stream)
            .toList();

    private WebPages() {}

    private static WebRoute of(String template, String table) {
        return new WebRoute(template, INFORMATION, table);
    }

    private static WebRoute ofProject(String template, String table) {
        return new WebRoute(PROJECT_SETTINGS + template, SchemaKind.PROJECT, table);
    }

    private static WebRoute in(String template, String table) {
        return new WebRoute(REPOSITORY_PAGE + template, REPOSITORY, table);
    }

    /** Returns the row that a page shows; empty for a page that shows none, and for what is no address of a page. */
    public static Optional<WebRow> row(String address) {
        Optional<URI> page = page(address);
        String path = page.map(WebPages::path).orElse("");
        if (path.isEmpty() || OTHERS.contains(path.split("/", 2)[0])) {
            return Optional.empty();
        }
        String fragment = page.map(URI::getRawFragment).orElse("");
        return ROUTES.stream()
                .flatMap(route -> route.read(path, fragment).stream())
                .findFirst()
                .map(WebPages::withSlug);
    }

    /** Says since when the table of a row is gone; empty when it is there. */
    public static Optional<String> removed(WebRow row) {
        return RemovedTables.explanation(row.table());
    }

    /** The page of a workspace shows its row; by an id, it may as well be the page of a person. */
    private static WebRow withSlug(WebRow row) {
        boolean named =
                row.table().equals(WORKSPACE.table()) && !row.workspace().startsWith("{");
        return named
                ? new WebRow(row.workspace(), row.kind(), row.member(), row.table(), Map.of("Slug", row.workspace()))
                : row;
    }

    /** Without the slash before it; a clone's address is that of its repository. */
    private static String path(URI page) {
        return page.getRawPath().replaceFirst("^/+", "").replaceFirst("^([^/]+/[^/]+)\\.git/?$", "$1");
    }

    /** Says why a page shows no row, and where to look instead. */
    public static String whyNoRow(URI page) {
        return switch (path(page).split("/", 2)[0]) {
            case "account" ->
                "This page is of your account, not of a workspace. CurrentUser, UserEmails, SshKeys and GpgKeys in the"
                        + " schema Information hold what can be read of it.";
            case "dashboard" ->
                "This page is of all your workspaces at once. UserPullRequests in the schema Information holds the"
                        + " pull requests of a person in one.";
            case "" -> "This page is of no workspace.";
            default -> "No table holds what this page shows.";
        };
    }

    /** Reads the address of a page, or of a clone; empty when a text is none. */
    public static Optional<URI> page(String address) {
        return PastedAddress.of(address);
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
