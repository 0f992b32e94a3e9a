package org.bitquarry.engine.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.Completion.Kind;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.internal.sys.SysCatalog;
import org.bitquarry.engine.testkit.ScriptedCatalog;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bar in a text is the caret. */
class CompleterTest {
    private final ScriptedCatalog source = new ScriptedCatalog("web", "my-app", "order").known();
    private final Completer completer = new Completer(new SysCatalog(source));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "SELECT * FROM web.Pull|Requests#Pull requests in every state.",
                "SELECT * FROM |PullRequests WHERE Id = 1#Pull requests in every state.",
                "SELECT p.Sta|te FROM web.PullRequests p#State VARCHAR",
                "SELECT Id FROM web.PullRequests WHERE |state = 'OPEN'#State VARCHAR",
                "SELECT [Sta|te] FROM web.PullRequests#State VARCHAR",
                "SELECT |p.State FROM web.PullRequests p#Pull requests in every state.",
                "UPDATE web.PullRequests SET |Title = 'x'#Title VARCHAR",
                "EXEC web.Decline|PullRequest 1#Declines an open pull request.",
                "SELECT 'Sta|te' FROM web.PullRequests#",
                "SELECT 1 -- web.Pull|Requests#",
                "SEL|ECT 1#",
                "|#"
            })
    void aNameTellsWhatItIs(String marked, @Nullable String begin) {
        int at = marked.indexOf('|');
        Optional<String> told = completer.describe(marked.replace("|", ""), at, new SqlSession(Optional.of("nowhere")));
        if (begin == null) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told.orElseThrow()).startsWith(begin);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "SELECT * FROM web.Pull|Requests#PullRequests",
                "SELECT p.Sta|te FROM web.PullRequests p#PullRequests",
                "SELECT |p.State FROM web.PullRequests p#PullRequests",
                "UPDATE web.PullRequests SET |Title = 'x'#PullRequests",
                "SELECT |1 FROM web.PullRequests#",
                "EXEC web.Decline|PullRequest 1#",
                "|#"
            })
    void aNameLeadsToItsTable(String marked, @Nullable String table) {
        Optional<TableDefinition> found =
                completer.tableAt(marked.replace("|", ""), marked.indexOf('|'), new SqlSession(Optional.of("nowhere")));

        assertThat(found.map(TableDefinition::name)).isEqualTo(Optional.ofNullable(table));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                // the beginning of a statement
                "|#SELECT",
                "sel|#SELECT",
                "SELECT 1; del|#DELETE FROM",
                "mer|#MERGE INTO",
                "SELECT 1;|#SELECT",
                "EXPLAIN |#REQUESTS FOR",
                "EXPLAIN REQUESTS FOR |#SELECT",
                // tables and schemas
                "SELECT * FROM |#Repositories",
                "SELECT * FROM we|#web",
                "SELECT * FROM WEB.|#PullRequests",
                "SELECT * FROM web.pull|#PullRequests",
                "SELECT * FROM web.prc|#PullRequestComments",
                "SELECT * FROM comm|#AllRepositories.PullRequestComments",
                "SELECT * FROM sys_t|#sys_tables",
                "SELECT * FROM my|#\"my-app\"",
                "SELECT * FROM ord|#\"order\"",
                "SELECT * FROM \"my|#\"my-app\"",
                "SELECT * FROM [my|#[my-app]",
                "SELECT * FROM `my|` WHERE 1 = 1#`my-app`",
                "SELECT * FROM \"my-app\".|#PullRequests",
                "SELECT * FROM web.PullRequests, |#web.PullRequestComments",
                "SELECT * FROM web.PullRequests p JOIN |#web.PullRequestComments",
                "SELECT * FROM (|#SELECT",
                "INSERT INTO web.|#PullRequests",
                "UPDATE web.|#PullRequests",
                "DELETE FROM web.|#PullRequests",
                "MERGE INTO web.|#PullRequests",
                "MERGE INTO web.Branches b USING web.|#PullRequests",
                // procedures
                "EXEC |#web",
                "EXEC web.|#DeclinePullRequest",
                "EXEC web.decl|#DeclinePullRequest",
                "CALL web.|#DeclinePullRequest",
                "EXPLAIN REQUESTS FOR EXEC web.|#DeclinePullRequest",
                "EXEC web.DeclinePullRequest |#@Id =",
                "EXEC web.DeclinePullRequest @|#@Id =",
                "EXEC web.DeclinePullRequest @Id = 1, @t|#@Tone =",
                "EXEC web.DeclinePullRequest @Id = 1, |#@Tone =",
                "EXEC web.DeclinePullRequest @Tone = |#'kind'",
                "EXEC web.DeclinePullRequest @Tone = 'cu|'#'curt'",
                // columns
                "SELECT | FROM web.PullRequests#Id",
                "SELECT st| FROM web.PullRequests#State",
                "SELECT Id, t| FROM web.PullRequests#Title",
                "SELECT COUNT(| FROM web.PullRequests#Id",
                "SELECT * FROM web.PullRequests WHERE cc|#CommentCount",
                "SELECT * FROM web.PullRequests WHERE Id = 1 AND tit|#Title",
                "SELECT * FROM web.PullRequests p WHERE p.|#Id",
                "SELECT p.| FROM web.PullRequests p#Id",
                "SELECT p.ti| FROM web.PullRequests AS p#Title",
                "SELECT web.| FROM web.PullRequests#PullRequests",
                "SELECT web.PullRequests.| FROM web.PullRequests#Id",
                "SELECT * FROM web.PullRequests ORDER BY upd|#UpdatedOn",
                "SELECT State, COUNT(*) FROM web.PullRequests GROUP BY st|#State",
                "SELECT i| FROM web.PullRequests p, web.PullRequestComments c#p.Id",
                "SELECT content| FROM web.PullRequests p, web.PullRequestComments c#ContentRaw",
                "SELECT * FROM web.Branches b WHERE EXISTS (SELECT 1 FROM web.PullRequests p WHERE p.SourceBranchName = targ|#b.Target",
                "SELECT * FROM web.Branches b WHERE EXISTS (SELECT 1 FROM web.PullRequests p WHERE b.|#Name",
                "SELECT x.| FROM (SELECT Id, COUNT(*) AS Total FROM web.PullRequests GROUP BY Id) x#Id",
                "SELECT to| FROM (SELECT Id, COUNT(*) AS Total FROM web.PullRequests GROUP BY Id) x#Total",
                "WITH o AS (SELECT Id AS Number FROM web.PullRequests) SELECT nu| FROM o#Number",
                "WITH o AS (SELECT 1 AS a), p AS (SELECT * FROM o) SELECT p.| FROM p#a",
                "WITH o AS (SELECT 1 AS a) SELECT * FROM |#o",
                "SELECT * FROM a.Branches UNION SELECT | FROM web.PullRequests#Id",
                "SELECT * FROM (web.PullRequests p JOIN web.Branches b ON 1 = 1) WHERE sou|#SourceBranchName",
                "SELECT * FROM web.PullRequests p JOIN web.PullRequestComments c USING (|#Id",
                "INSERT INTO web.PullRequests (|#Title, SourceBranchName",
                "INSERT INTO web.PullRequests (Title, |) VALUES ('a', 'b')#SourceBranchName",
                "INSERT INTO web.PullRequests |#(Title, SourceBranchName) VALUES (",
                "UPDATE web.PullRequests SET |#Title",
                "UPDATE Projects SET |#Name",
                "DELETE FROM web.Branches WHERE n|#Name",
                "SELECT * FROM web.PullRequests p JOIN web.PullRequestComments c ON |#c.PullRequestId = p.Id",
                "SELECT * FROM Repositories JOIN Projects ON |#Repositories.ProjectKey = Projects.Key",
                "SELECT * FROM AllRepositories.PullRequestComments c JOIN AllRepositories.PullRequests p ON |"
                        + "#c.RepositorySlug = p.RepositorySlug AND c.PullRequestId = p.Id",
                // values
                "SELECT * FROM web.PullRequests WHERE State = |#'OPEN'",
                "SELECT * FROM web.PullRequests WHERE State <> 'm|#'MERGED'",
                "SELECT * FROM web.PullRequests WHERE State = 'de|' AND Title = 'x'#'DECLINED'",
                "SELECT * FROM web.PullRequests p WHERE p.State IN (|#'OPEN'",
                "SELECT * FROM web.PullRequests p WHERE p.State NOT IN ('OPEN', |)#'OPEN'",
                "SELECT * FROM web.PullRequests WHERE Draft = |#TRUE",
                "UPDATE web.PullRequests SET Draft = f|#FALSE",
                // words
                "SELECT Id f|#FROM",
                "SELECT * FROM web.PullRequests |#WHERE",
                "SELECT * FROM web.PullRequests p JOIN web.Branches b |#ON",
                "SELECT * FROM web.PullRequests p LEFT |#JOIN",
                "SELECT * FROM web.PullRequests WHERE Id |#IN",
                "SELECT * FROM web.PullRequests WHERE Id = 1 |#AND",
                "SELECT * FROM web.PullRequests WHERE Id IS |#NULL",
                "SELECT * FROM web.PullRequests WHERE Id = 1 or|#OR",
                "SELECT * FROM web.PullRequests WHERE Id = 1 ord|#ORDER BY",
                "SELECT * FROM web.PullRequests ORDER |#BY",
                "SELECT * FROM web.PullRequests ORDER BY Id |#DESC",
                "SELECT * FROM web.PullRequests ORDER BY Id DESC l|#LIMIT",
                "SELECT CASE WHEN Id = 1 th|#THEN",
                "SELECT CASE WHEN Id = 1 THEN 2 e|#ELSE",
                "SELECT COUNT(*) OVER (|#PARTITION BY",
                "SELECT COUNT(*) OVER (PARTITION BY Id |) FROM web.PullRequests#ORDER BY",
                "SELECT 1 UNION |#ALL",
                "UPDATE web.PullRequests |#SET",
                "UPDATE web.PullRequests SET Title = 'a' |#WHERE",
                "DELETE FROM web.Branches |#WHERE",
                "SELECT 1\\n\\nup|\\n#UPDATE",
                // functions
                "SELECT coa|#COALESCE(",
                "SELECT coa|(Id, 1)#COALESCE",
            })
    void offersFirst(String marked, String expected) {
        assertThat(offers(marked)).extracting(Completion::text).first().isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT -- |",
                "SELECT /* | */ 1",
                "SELECT 'a|'",
                "SELECT 'a'|",
                "SELECT 12|",
                "SELECT * FROM web.PullRequests WHERE Id = :na|",
                "SELECT Id AS |",
                "WITH |",
                "SELECT * FROM nothing.nothing x WHERE x.|",
            })
    void offersNothing(String marked) {
        assertThat(offers(marked)).isEmpty();
    }

    @Test
    void leavesOutWhatIsSetAlready() {
        assertThat(offers("UPDATE Projects SET Name = 'a', |")).isEmpty();
        assertThat(offers("INSERT INTO Projects (Key, |"))
                .extracting(Completion::text)
                .containsExactly("Name");
    }

    @Test
    void aWriteIsOfferedOnlyWhatItMaySet() {
        assertThat(offers("UPDATE web.PullRequests SET |"))
                .extracting(Completion::text)
                .containsExactly("Title");
    }

    @Test
    void theRowsOfAnInsertNameNoColumn() {
        assertThat(offers("INSERT INTO Projects (Key, Name) VALUES (|"))
                .extracting(Completion::kind)
                .doesNotContain(Kind.COLUMN);
    }

    @Test
    void saysWhatAColumnIs() {
        assertThat(offers("SELECT i| FROM web.PullRequests"))
                .first()
                .isEqualTo(new Completion("Id", Kind.COLUMN, "BIGINT · key", 7, 1));
        assertThat(offers("INSERT INTO web.PullRequests (Title, so|"))
                .containsExactly(new Completion("SourceBranchName", Kind.COLUMN, "VARCHAR · required", 37, 2));
    }

    @Test
    void replacesTheWholeWordAroundTheCaret() {
        assertThat(offers("SELECT * FROM web.Pull|Req WHERE Id = 1"))
                .first()
                .isEqualTo(new Completion("PullRequests", Kind.TABLE, "Pull requests in every state.", 18, 7));
    }

    @Test
    void replacesNothingBehindTheCaretWhenAQuoteIsNotClosed() {
        assertThat(offers("SELECT * FROM web.PullRequests WHERE State = 'o| AND Title = 'x'"))
                .containsExactly(new Completion("'OPEN'", Kind.VALUE, "State", 45, 2));
    }

    @Test
    void readsTheStatementAtTheCaretOnly() {
        assertThat(offers("SELECT * FROM web.Branches; SELECT | FROM web.PullRequests; SELECT * FROM Projects"))
                .extracting(Completion::text)
                .contains("State")
                .doesNotContain("Target", "Key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "SELECT * FROM web.PullRequests p JOIN |" + "#web.PullRequestComments prc ON prc.PullRequestId = p.Id",
                "SELECT * FROM web.PullRequests p LEFT JOIN web.comm| WHERE p.Id = 1"
                        + "#PullRequestComments prc ON prc.PullRequestId = p.Id",
                "SELECT * FROM web.PullRequests prc JOIN web.|#PullRequestComments prc2 ON prc2.PullRequestId = prc.Id",
                "SELECT * FROM Repositories JOIN p|#Projects p ON Repositories.ProjectKey = p.Key",
            })
    void aJoinIsOfferedWithItsCondition(String marked, String join) {
        assertThat(offers(marked)).extracting(Completion::text).contains(join);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM web.PullRequests p CROSS JOIN |",
                "SELECT * FROM web.PullRequests p NATURAL JOIN web.|",
                "SELECT * FROM web.PullRequests p JOIN | ON 1 = 1",
                "SELECT * FROM web.PullRequests p JOIN web.| c ON 1 = 1",
                "SELECT * FROM web.PullRequests p JOIN \"|",
                "SELECT * FROM web.PullRequests p, |"
            })
    void whereAConditionCannotStandOrStandsAlreadyNoneIsOffered(String marked) {
        assertThat(offers(marked)).extracting(Completion::text).noneMatch(text -> text.contains(" ON "));
    }

    @Test
    void theDefaultSchemaNeedsNoName() {
        List<Completion> offers = completer.complete("SELECT * FROM p", 15, new SqlSession(Optional.of("web")));

        assertThat(offers).extracting(Completion::text).startsWith("PullRequests", "PullRequestComments", "Projects");
    }

    @Test
    void hiddenColumnsComeLast() {
        assertThat(offers("SELECT r.| FROM Repositories r"))
                .last()
                .extracting(Completion::text)
                .isEqualTo("Links");
    }

    @Test
    void neverAsks() {
        ScriptedCatalog unknown = new ScriptedCatalog("web");
        Completer blind = new Completer(new SysCatalog(unknown));

        assertThat(blind.complete("SELECT * FROM web.", 18, new SqlSession(Optional.empty())))
                .extracting(Completion::text)
                .contains("PullRequests");
        assertThat(blind.complete("SELECT * FROM ", 14, new SqlSession(Optional.empty())))
                .isNotEmpty();
        assertThat(unknown.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void survivesAnyText(long seed) {
        String[] pieces = {
            "SELECT",
            "FROM",
            "WHERE",
            "JOIN",
            "ON",
            "(",
            ")",
            ",",
            ".",
            "web",
            "PullRequests",
            "p",
            "'",
            "\"",
            "[",
            "]",
            "INSERT INTO",
            "VALUES",
            "UPDATE",
            "SET",
            "=",
            "IN",
            "WITH",
            "AS",
            "UNION",
            "*",
            "CASE",
            "END",
            ";",
            "\n\n",
            "ORDER",
            "USING",
            "OVER",
            "EXPLAIN",
            "--",
            "/*",
            "?",
            ":a",
            "1",
            "DELETE",
            "NOT"
        };
        Random random = new Random(seed);
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            int caret = random.nextInt(text.length() + 1);
            List<Completion> offers = completer.complete(text.toString(), caret, new SqlSession(Optional.empty()));
            assertThat(offers).as(text.toString()).allSatisfy(offer -> {
                assertThat(offer.replaceFrom()).isBetween(0, caret);
                assertThat(offer.replaceFrom() + offer.replaceLength()).isBetween(caret, text.length());
            });
        }
    }

    private List<Completion> offers(String marked) {
        String text = marked.replace("\\n", "\n");
        return completer.complete(text.replace("|", ""), text.indexOf('|'), new SqlSession(Optional.empty()));
    }
}
