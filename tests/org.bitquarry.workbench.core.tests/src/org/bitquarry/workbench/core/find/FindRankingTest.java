package org.bitquarry.workbench.core.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.BitbucketConnectorFactory;
import org.bitquarry.workbench.core.datasource.DemoWorkspace;
import org.bitquarry.workbench.core.query.SqlFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type in the demo's workspace, and what they mean. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindRankingTest {
    private DemoWorkspace demo;
    private WorkbenchCore core;
    private Finder finder;

    @BeforeAll
    void connect(@TempDir Path folder) {
        demo = DemoWorkspace.in(folder.resolve("own"), Clock.systemUTC());
        core = new WorkbenchCore(
                folder,
                new SessionCredentials(),
                Clock.systemUTC(),
                new BitbucketConnectorFactory(demo, Clock.systemUTC()));
        ConnectionProfile profile = core.dataSources().profile("demo").orElseThrow();
        core.dataSources()
                .connect(profile, RequestContext.unobserved())
                .catalog()
                .schemas(RequestContext.unobserved());
        core.dataSources().save(ConnectionProfile.named("cloud").with(ConnectionProperties.WORKSPACE, "acme"));
        String sql = "SELECT Title, Author\nFROM web.PullRequests\nWHERE State = 'OPEN' AND Stale = TRUE";
        core.scratchTexts()
                .open(SqlFile.of(Path.of("work", "old-reviews.sql"), false, sql), sql, "demo", Optional.empty());
        core.scratchTexts()
                .put(core.scratchTexts()
                        .create("demo", Optional.empty())
                        .withText("SELECT COUNT(*) FROM api.Branches WHERE Behind > 100", 0));
        finder = FindCollector.collect(
                core,
                List.of(
                        command("Preferences…"),
                        command("New SQL session"),
                        command("Register datasource…"),
                        command("Export…"),
                        statement("SELECT Id, Title FROM web.PullRequests WHERE State = 'OPEN'")));
    }

    @AfterAll
    void close() {
        core.close();
        demo.close();
    }

    private static FindEntry command(String name) {
        return new FindEntry(FindKind.COMMAND, name, "", 0, new FindTarget.Window(name));
    }

    private static FindEntry statement(String sql) {
        return new FindEntry(
                FindKind.HISTORY, sql, "demo", 0, new FindTarget.Statement("demo", Optional.empty(), sql, true));
    }

    private static String text(FindHit hit) {
        FindEntry entry = hit.entry();
        return entry.kind() + " " + entry.name() + "@" + entry.where();
    }

    /** A star stands for names that are not told; groups are those of the window. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            PullRequests             | TABLE PullRequests@AllRepositories
            pr                       | TABLE PullRequests@* > TABLE Projects@Information
            prc                      | TABLE PullRequestComments@* > TABLE PullRequestCommits@*
            pullreq                  | TABLE PullRequests@* > TABLE PullRequestComments@*
            proj                     | TABLE Projects@Information > TABLE ProjectDeployKeys@*
            commits                  | TABLE Commits@*
            comm                     | TABLE Commits@* > TABLE CommitComments@*
            repo                     | TABLE Repositories@Information > TABLE RepositoryPermissions@Information
            us                       | TABLE Users@Information > TABLE UserEmails@Information
            statuses                 | TABLE CommitStatuses@* > TABLE PullRequestStatuses@*
            depvar                   | TABLE DeploymentVariables@*
            ssh                      | TABLE SshKeys@Information > TABLE PipelineSshKeyPair@*
            equest                   | TABLE PullRequests@*
            state                    | COLUMN State@*
            web                      | SCHEMA web@demo > SCHEMA WEB (project)@demo
            web.                     | TABLE Branches@web
            web.pr                   | TABLE PullRequests@web
            web.PullRequests         | TABLE PullRequests@web
            "web".commits            | TABLE Commits@web
            demo.web.tags            | TABLE Tags@web
            api pull                 | TABLE PullRequests@api
            pull api                 | TABLE PullRequests@api
            pullrequests.state       | COLUMN State@PullRequests > COLUMN State@PullRequestStatuses
            web.PullRequests.State   | COLUMN State@PullRequests
            design-system            | SCHEMA design-system@demo
            deploy-                  | SCHEMA deploy-tools@demo
            ds                       | SCHEMA design-system@demo
            design-system.tags       | TABLE Tags@design-system
            demo                     | DATASOURCE demo@
            clo                      | DATASOURCE cloud@
            pref                     | COMMAND Preferences…@
            new sql                  | COMMAND New SQL session@
            old-rev                  | SQL old-reviews.sql@demo
            stale = true             | SQL old-reviews.sql@demo
            behind                   | SQL SQL 1@demo
            from web.PullRequests    | HISTORY SELECT Id, Title FROM web.PullRequests WHERE State = 'OPEN'@demo > SQL old-*
            """)
    void whatIsMeantComesFirst(String typed, String expected) {
        List<String> found =
                finder.search(typed, 100).stream().map(FindRankingTest::text).toList();
        List<String> names =
                found.stream().map(hit -> hit.replaceFirst(" · .*", "")).toList();
        List<Pattern> wanted = Stream.of(expected.split(" > "))
                .map(text -> Pattern.compile(
                        Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))))
                .toList();
        int line = 0;
        for (Pattern pattern : wanted) {
            assertThat(names.get(line)).as("line %d of %s", line, names).matches(pattern);
            while (line < names.size() && pattern.matcher(names.get(line)).matches()) {
                line++;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyzzy",
                "{4b6d1c1e-8a8f-4a0c-9d3e-2f7f8a1b2c3d}",
                "nowhere.PullRequests",
                "...",
                "\"",
                "web.Commits.Hash.More"
            })
    void whatMeansNothingFindsNothing(String typed) {
        assertThat(finder.search(typed, 100)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /acme/web                              | Repositories with Slug = web
            /acme/web.git                          | Repositories with Slug = web
            /acme/web/branch/main                  | Branches with Name = main
            /acme/web/commits/1d59d1626cc8         | Commits with Hash = 1d59d1626cc8
            /acme/web/pull-requests/12             | PullRequests with Id = 12
            /acme/web/pull-requests/12#comment-3   | PullRequestComments with PullRequestId = 12, Id = 3
            /acme/web/pipelines/results/4          | Pipelines with BuildNumber = 4
            /acme/web/src/main/README.md           | Files with Revision = main, Path = README.md
            /acme/web/admin/access-keys            | DeployKeys
            /acme/web/issues/3                     | ~Bitbucket Cloud removed its issue tracker, with components, milestones and versions, on 20 August 2026: there is no table Issues any more.~
            /acme/web/jira                         | No table holds what this page shows.
            /dashboard/overview                    | This page is of all your workspaces at once.
            /others/web                            | This is of the workspace others, but no datasource is.
            """)
    void anAddressLeadsToItsRowOrSaysWhyNot(String path, String expected) {
        for (String root : List.of("https://bitbucket.org", website())) {
            assertThat(FindCollector.address(new WebPlaces(core.dataSources()), root + path))
                    .hasValueSatisfying(entry -> assertThat(entry.name()).startsWith(expected));
        }
    }

    private String website() {
        return core.dataSources()
                .connected("demo")
                .orElseThrow()
                .connector()
                .website()
                .orElseThrow()
                .toString()
                .replaceFirst("/$", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            https://github.com/acme/web             | No datasource is at github.com. Pages of bitbucket.org
            https://ann:secret@example.org:81/x     | No datasource is at example.org:81. Pages
            https://                                | This is no complete address of a page.
            https:// bitbucket.org/acme             | This is no complete address of a page.
            """)
    void anAddressElsewhereSaysSo(String address, String expected) {
        assertThat(FindCollector.address(new WebPlaces(core.dataSources()), address))
                .hasValueSatisfying(entry -> assertThat(entry.name()).startsWith(expected));
    }

    @Test
    void whatIsNoAddressIsSearchedFor() {
        assertThat(FindCollector.address(new WebPlaces(core.dataSources()), "web.PullRequests"))
                .isEmpty();
    }
}
