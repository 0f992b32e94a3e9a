package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.Router;

/** All resources of the API. A new group is one class with its routes, and one line here. */
public final class Api {
    private Api() {}

    public static Router router(Site site) {
        Projects projects = new Projects(site);
        Repositories repositories = new Repositories(site);
        Refs refs = new Refs(site);
        Comments comments = new Comments(site);
        Pipelines pipelines = new Pipelines(site);
        Snippets snippets = new Snippets(site);
        return new Router.Builder()
                .add(new Removed())
                .add(new Users(site))
                .add(new Workspaces(site))
                .add(projects)
                .add(new ProjectWrites(site, projects))
                .add(repositories)
                .add(new RepositoryWrites(site, repositories))
                .add(refs)
                .add(new RefWrites(site, refs))
                .add(new Commits(site))
                .add(new PullRequests(site))
                .add(new PullRequestWrites(site))
                .add(new PullRequestActions(site))
                .add(new MergeChecks(site))
                .add(comments)
                .add(new CommentWrites(site, comments))
                .add(new CommentResolutions(site))
                .add(new Forks(site, repositories))
                .add(pipelines)
                .add(new PipelineRuns(site, pipelines))
                .add(new StepLogs(site))
                .add(new StepTests(site))
                .add(new PipelineConfigs(site))
                .add(new PipelineVariables(site))
                .add(new PipelineSchedules(site))
                .add(new PipelineCaches(site))
                .add(new PipelineHosts(site))
                .add(new Runners(site))
                .add(new WorkspaceKeys(site))
                .add(new Environments(site))
                .add(new Deployments(site))
                .add(new Hooks(site))
                .add(new Permissions(site, projects))
                .add(new DefaultReviewers(site, projects))
                .add(new DeployKeys(site, projects))
                .add(new BranchingModels(site, projects))
                .add(new OverrideSettings(site))
                .add(new BranchRestrictions(site))
                .add(new RepositoryAccess(site))
                .add(new AccountKeysOf(site))
                .add(new Emails(site))
                .add(snippets)
                .add(new SnippetRevisions(site, snippets))
                .add(new SnippetWatching(site))
                .add(new SnippetComments(site))
                .add(new HookEvents(site))
                .add(new CommitStatuses(site))
                .add(new CommitComments(site))
                .add(new CommitApprovals(site))
                .add(new Reports(site))
                .add(new Tasks(site))
                .add(new Activities(site))
                .add(new PullRequestParts(site))
                .add(new Diffs(site))
                .add(new Sources(site))
                .add(new SourceWrites(site))
                .add(new Downloads(site))
                .build();
    }
}
