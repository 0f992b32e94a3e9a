package org.bitquarry.bitbucket.web;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.model.table.SchemaKind;

/** The pages of a repository's settings that a table holds. */
final class SettingsPages {
    static final List<WebRoute> ROUTES = Stream.concat(
                    Stream.of(
                            page("access-keys", "DeployKeys"),
                            page("branch-permissions", "BranchRestrictions"),
                            page("branch-restrictions", "BranchRestrictions"),
                            page("branching-model", "BranchingModel"),
                            page("default-reviewers", "DefaultReviewers"),
                            page("permissions", "RepositoryUserPermissions"),
                            page("webhooks", "Hooks"),
                            page("addon/admin/bitbucket-webhooks", "Hooks")),
                    Stream.of("pipelines/", "addon/admin/pipelines/").flatMap(SettingsPages::pipelines))
            .toList();

    private SettingsPages() {}

    private static Stream<WebRoute> pipelines(String at) {
        return Stream.of(
                page(at + "settings", "PipelineConfig"),
                page(at + "repository-variables", "PipelineVariables"),
                page(at + "deployment-settings", "Environments"),
                page(at + "ssh-keys", "PipelineSshKeyPair"),
                page(at + "schedules", "PipelineSchedules"),
                page(at + "caches", "PipelineCaches"),
                page(at + "runners", "Runners"));
    }

    private static WebRoute page(String path, String table) {
        return new WebRoute("{workspace}/{repository}/admin/" + path + "**", SchemaKind.REPOSITORY, table);
    }
}
