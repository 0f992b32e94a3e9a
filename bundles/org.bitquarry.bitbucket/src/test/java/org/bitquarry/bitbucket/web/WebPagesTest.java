package org.bitquarry.bitbucket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.bitbucket.tables.RemovedTables;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            acme/                                                | Workspaces {Slug=acme}
            acme/workspace/overview                              | Workspaces {Slug=acme}
            acme/workspace/projects/                             | Projects {}
            acme/workspace/projects/CORE                         | Projects {Key=CORE}
            acme/workspace/repositories/                         | Repositories {}
            acme/web                                             | Repositories {Slug=web}
            acme/web/                                            | Repositories {Slug=web}
            acme/web/pull-requests/                              | web.PullRequests {}
            acme/web/pull-requests/12                            | web.PullRequests {Id=12}
            acme/web/pull-requests/12/diff                       | web.PullRequests {Id=12}
            acme/web/pull-requests/12/fix-the-thing/commits/abc  | web.PullRequests {Id=12}
            acme/web/pull-requests/12/commits                    | web.PullRequestCommits {PullRequestId=12}
            acme/web/pull-requests/12/_/diff#comment-118571088   | web.PullRequestComments {PullRequestId=12, Id=118571088}
            acme/web/pull-requests/12/_/diff#task-7              | web.PullRequestTasks {PullRequestId=12, Id=7}
            acme/web/commits/1d59d1626cc8                        | web.Commits {Hash=1d59d1626cc8}
            acme/web/commits/1d59d1626cc8#comment-3              | web.CommitComments {CommitHash=1d59d1626cc8, Id=3}
            acme/web/commits/tag/v1.0                            | web.Tags {Name=v1.0}
            acme/web/branch/issue-9.3/DOD-2833                   | web.Branches {Name=issue-9.3/DOD-2833}
            acme/web/branch/feature%2Flogin+x                    | web.Branches {Name=feature/login+x}
            acme/web/addon/pipelines/home#!/results/4            | web.Pipelines {BuildNumber=4}
            acme/web/pipelines/results/4/steps/%7Babc%7D         | web.Pipelines {BuildNumber=4}
            acme/web/pipelines                                   | web.Pipelines {}
            acme/web/src/main/docs/a%20b.md                      | web.Files {Revision=main, Path=docs/a b.md}
            acme/web/src/main/README.md?at=main                  | web.Files {Revision=main, Path=README.md}
            acme/web/downloads/app.zip                           | web.Downloads {Name=app.zip}
            acme/web/issues/3/title                              | web.Issues {}
            acme/workspace/snippets/p9QmR                        | Snippets {SnippetId=p9QmR}
            acme/workspace/snippets/p9QmR/revisions/abc          | SnippetRevisions {SnippetId=p9QmR, Revision=abc}
            snippets/acme/p9QmR/title                            | Snippets {SnippetId=p9QmR}
            acme/workspace/projects/CORE/settings/               | Projects {Key=CORE}
            acme/workspace/projects/CORE/settings/access-keys    | CORE.ProjectDeployKeys {}
            acme/workspace/projects/CORE/settings/default-reviewers | CORE.ProjectDefaultReviewers {}
            acme/workspace/settings/webhooks                     | WorkspaceHooks {}
            acme/workspace/settings/pipelines/account-variables  | WorkspaceVariables {}
            acme/workspace/settings/plans                        | Workspaces {Slug=acme}
            acme/web.git                                         | Repositories {Slug=web}
            acme/web/commits/                                    | web.Commits {}
            acme/web/commits/all?page=2                          | web.Commits {}
            acme/web/commits/branch/feature%2Flogin              | web.Branches {Name=feature/login}
            acme/web/branches/compare/topic%0Dmain               | web.Diffstat {Spec=topic..main}
            acme/web/pull-requests/?state=MERGED                 | web.PullRequests {}
            acme/web/pull-requests/new?source=topic              | web.PullRequests {}
            acme/web/pipelines/results/page/2                    | web.Pipelines {}
            acme/web/src/main/docs/[draft]%20{a}.md#lines-3:7    | web.Files {Revision=main, Path=docs/[draft] {a}.md}
            acme/web/raw/1d59d1626cc8/logo.svg                   | web.Files {Revision=1d59d1626cc8, Path=logo.svg}
            acme/web/annotate/main/src/A.java                    | web.Files {Revision=main, Path=src/A.java}
            acme/web/history-node/main/src/A.java                | web.FileHistory {Revision=main, Path=src/A.java}
            acme/web/diff/src/A.java?diff1=1d59&diff2=2e61       | web.FileHistory {Path=src/A.java}
            acme/web/admin                                       | Repositories {Slug=web}
            acme/web/admin/access-keys/                          | web.DeployKeys {}
            acme/web/admin/branch-restrictions                   | web.BranchRestrictions {}
            acme/web/admin/permissions                           | web.RepositoryUserPermissions {}
            acme/web/admin/webhooks                              | web.Hooks {}
            acme/web/admin/pipelines/repository-variables        | web.PipelineVariables {}
            acme/web/admin/addon/admin/pipelines/ssh-keys        | web.PipelineSshKeyPair {}
            """)
    void aPageShowsARow(String page, String row) {
        Optional<WebRow> found = WebPages.row("https://bitbucket.org/" + page);

        assertThat(found).hasValueSatisfying(shown -> {
            assertThat(shown.workspace()).isEqualTo("acme");
            assertThat(shown.member().map(member -> member + ".").orElse("") + shown.table() + " " + shown.values())
                    .isEqualTo(row);
            if (RemovedTables.explanation(shown.table()).isEmpty()) {
                assertThat(shown.values()).allSatisfy((column, value) -> AllTables.require(shown.kind(), shown.table())
                        .requireColumn(column));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pull-requests",
                "SELECT 1",
                "https://bitbucket.org",
                "https://bitbucket.org/dashboard/overview",
                "https://bitbucket.org/account/settings/",
                "https://bitbucket.org/acme/web/jira",
                "https://bitbucket.org/acme/web/get/main.zip",
                "https://",
                "https:// bitbucket.org/acme",
                "ftp://bitbucket.org/acme/web"
            })
    void whatIsNoPageOfARowShowsNone(String address) {
        assertThat(WebPages.row(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " https://bitbucket.org/acme/web ",
                "<https://bitbucket.org/acme/web>",
                "(https://bitbucket.org/acme/web).",
                "\"https://bitbucket.org/acme/web\",",
                "bitbucket.org/acme/web",
                "www.bitbucket.org/acme/web",
                "https://ann@bitbucket.org/acme/web.git",
                "git@bitbucket.org:acme/web.git",
                "ssh://git@bitbucket.org/acme/web.git",
                "ssh://git@altssh.bitbucket.org:443/acme/web.git",
            })
    void anAddressIsReadAsItIsPasted(String pasted) {
        assertThat(WebPages.row(pasted)).hasValueSatisfying(row -> assertThat(row.workspace() + " " + row.values())
                .isEqualTo("acme {Slug=web}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account/settings/ssh-keys/ | SshKeys
            dashboard/pullrequests     | UserPullRequests
            acme/web/jira              | No table
            """)
    void aPageWithoutARowSaysWhereToLook(String page, String hint) {
        assertThat(WebPages.whyNoRow(URI.create("https://bitbucket.org/" + page)))
                .contains(hint);
    }

    @Test
    void aWorkspaceMayBeNamedByItsId() {
        assertThat(WebPages.row("https://bitbucket.org/{2e618d53}/web/commits/abc"))
                .hasValueSatisfying(row -> assertThat(row.workspace()).isEqualTo("{2e618d53}"));
        assertThat(WebPages.row("https://bitbucket.org/%7B2e618d53%7D/"))
                .hasValueSatisfying(row -> assertThat(row.values()).isEmpty());
    }

    @Test
    void theRootFollowsFromTheAddressOfTheApi() {
        assertThat(WebPages.root(URI.create("https://api.bitbucket.org/2.0"))).hasToString("https://bitbucket.org/");
        assertThat(WebPages.root(URI.create("http://127.0.0.1:7990/2.0"))).hasToString("http://127.0.0.1:7990/");
        assertThat(WebPages.isAt(URI.create("https://bitbucket.org/"), URI.create("https://www.bitbucket.org/acme")))
                .isTrue();
        assertThat(WebPages.isAt(URI.create("http://127.0.0.1:7990/"), URI.create("http://127.0.0.1:7991/acme")))
                .isFalse();
    }

    @Test
    void aSchemaHasThePageThatLeadsBackToIt() {
        URI root = URI.create("https://bitbucket.org/");
        Schema web = new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), "");
        Schema core = new Schema("CORE", SchemaKind.PROJECT, Map.of("project", "CORE"), "");
        Schema all = new Schema("AllProjects", SchemaKind.ALL_PROJECTS, Map.of(), "");

        assertThat(WebPages.page(root, "acme", web)).contains(URI.create("https://bitbucket.org/acme/web"));
        assertThat(WebPages.page(root, "acme", core))
                .contains(URI.create("https://bitbucket.org/acme/workspace/projects/CORE"));
        assertThat(WebPages.page(root, "acme", all)).isEmpty();
        assertThat(WebPages.page(root, "acme")).hasToString("https://bitbucket.org/acme/");
    }
}
