package org.bitquarry.bitbucket.tables;

import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.SchemaKind.ALL_REPOSITORIES;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;

import java.util.List;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.UnionTable;

/** Tables that every repository has, and their unions over all repositories. */
public final class RepositoryTables {
    private static final List<TableDefinition> SINGLE = List.of(
            RefTables.BRANCHES,
            RefTables.TAGS,
            RefTables.REFS,
            RefTables.COMMITS,
            CommitNoteTables.COMMENTS,
            CommitNoteTables.STATUSES,
            CommitNoteTables.APPROVALS,
            CommitNoteTables.PULL_REQUESTS,
            ReportTables.REPORTS,
            ReportTables.ANNOTATIONS,
            DiffTables.DIFFSTAT,
            DiffTables.CONFLICTS,
            DiffTables.CONFLICTS_OF_COMMITS,
            FileTables.FILES,
            FileTables.HISTORY,
            PullRequestTables.PULL_REQUESTS,
            CommentTables.COMMENTS,
            PullRequestTables.REVIEWERS,
            PullRequestPartTables.TASKS,
            PullRequestPartTables.ACTIVITY,
            PullRequestPartTables.COMMITS,
            DiffTables.OF_PULL_REQUEST,
            PullRequestPartTables.STATUSES,
            PullRequestPartTables.PARTICIPANTS,
            PipelineTables.PIPELINES,
            PipelineTables.STEPS_TABLE,
            PipelineTables.STEP_LOGS,
            PipelineTables.TEST_CASES,
            DownloadTables.DOWNLOADS,
            HookTables.HOOKS,
            ReviewerTables.OF_REPOSITORIES,
            ReviewerTables.EFFECTIVE,
            RestrictionTables.BRANCH_RESTRICTIONS,
            SettingsTables.BRANCHING_MODEL,
            KeyTables.OF_REPOSITORIES,
            PermissionTables.REPOSITORY_USERS,
            PermissionTables.REPOSITORY_GROUPS,
            SettingsTables.OVERRIDES,
            PipelineSettingsTables.CONFIGURATION,
            PipelineSettingsTables.VARIABLES,
            PipelineSettingsTables.SCHEDULES,
            PipelineSettingsTables.CACHES,
            PipelineSettingsTables.KNOWN_HOSTS,
            PipelineSettingsTables.SSH_KEY_PAIR,
            RunnerTables.RUNNERS,
            DeploymentTables.DEPLOYMENTS,
            DeploymentTables.ENVIRONMENTS,
            DeploymentTables.VARIABLES,
            ForkTables.FORKS,
            PeopleTables.WATCHERS);

    private static final List<TableDefinition> UNIONS =
            SINGLE.stream().map(RepositoryTables::union).toList();

    private RepositoryTables() {}

    /** Returns the tables of one repository. */
    public static List<TableDefinition> single() {
        return SINGLE;
    }

    /** Returns the same tables over all repositories, with {@code RepositorySlug} in front. */
    public static List<TableDefinition> unions() {
        return UNIONS;
    }

    private static TableDefinition union(TableDefinition table) {
        return UnionTable.of(
                table,
                ALL_REPOSITORIES,
                "repository",
                lowercase("RepositorySlug")
                        .length(62)
                        .key()
                        .insertRequired()
                        .notUpdatable("a row can't move to another repository")
                        .references(INFORMATION, "Repositories", "Slug")
                        .describedAs("Repository that the row belongs to."));
    }
}
