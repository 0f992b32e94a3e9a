package org.bitquarry.emulator.internal.json;

/** All renderers, over the links of one server. */
public record Renderers(
        Links links,
        UserJson users,
        WorkspaceJson workspaces,
        ProjectJson projects,
        RepositoryJson repositories,
        CommitJson commits,
        RefJson refs,
        PullRequestJson pullRequests,
        CommentJson comments,
        PipelineJson pipelines,
        PipelineSettingsJson pipelineSettings,
        DeploymentJson deployments,
        HookJson hooks,
        SettingsJson settings,
        AccountJson account,
        SnippetJson snippets,
        NoteJson notes,
        TaskJson tasks,
        ActivityJson activities,
        FileJson files,
        DownloadJson downloads) {

    public static Renderers over(Links links) {
        UserJson users = new UserJson(links);
        WorkspaceJson workspaces = new WorkspaceJson(links, users);
        ProjectJson projects = new ProjectJson(links, users, workspaces);
        RepositoryJson repositories = new RepositoryJson(links, users, workspaces, projects);
        CommitJson commits = new CommitJson(links, users, repositories);
        PullRequestJson pullRequests = new PullRequestJson(links, users, repositories, commits);
        return new Renderers(
                links,
                users,
                workspaces,
                projects,
                repositories,
                commits,
                new RefJson(links, commits),
                pullRequests,
                new CommentJson(links, users, pullRequests),
                new PipelineJson(links, users, repositories, commits),
                new PipelineSettingsJson(),
                new DeploymentJson(links),
                new HookJson(),
                new SettingsJson(users),
                new AccountJson(links, users),
                new SnippetJson(links, users),
                new NoteJson(links, users, repositories, commits),
                new TaskJson(users, pullRequests),
                new ActivityJson(users, pullRequests),
                new FileJson(links, commits),
                new DownloadJson(links, users));
    }
}
