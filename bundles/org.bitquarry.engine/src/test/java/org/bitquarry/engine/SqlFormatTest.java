package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFormatTest {
    private static String formatted(String sql) {
        String once = SqlFormat.USUAL.script(sql);
        assertThat(SqlFormat.same(sql, once)).isTrue();
        assertThat(SqlFormat.USUAL.script(once)).isEqualTo(once);
        return once;
    }

    @Test
    void eachClauseHasItsLine() {
        assertThat(
                        formatted(
                                "select  Id,Title from web.PullRequests p left   outer join PullRequestComments c on c.PullRequestId=p.Id"
                                        + " where State='OPEN' and Id between 1 and 5 group by Id,Title having count ( * )>1 order by 1 desc limit 5 offset 2"))
                .isEqualTo("""
                        SELECT Id, Title
                        FROM web.PullRequests p
                        LEFT OUTER JOIN PullRequestComments c ON c.PullRequestId = p.Id
                        WHERE State = 'OPEN' AND Id BETWEEN 1 AND 5
                        GROUP BY Id, Title
                        HAVING count(*) > 1
                        ORDER BY 1 DESC
                        LIMIT 5 OFFSET 2""");
    }

    @Test
    void whatDoesNotFitIsBrokenAtItsCommasAndConditions() {
        assertThat(
                        formatted(
                                "SELECT p.Id, p.Title, p.SourceBranchName, p.DestinationBranchName, p.AuthorNickname, p.CreatedOn, p.UpdatedOn"
                                        + " FROM PullRequests p WHERE p.State = 'OPEN' AND p.AuthorNickname <> 'robot' AND (p.Title LIKE '%fix%' OR p.Title LIKE '%feature%')"))
                .isEqualTo("""
                        SELECT
                          p.Id,
                          p.Title,
                          p.SourceBranchName,
                          p.DestinationBranchName,
                          p.AuthorNickname,
                          p.CreatedOn,
                          p.UpdatedOn
                        FROM PullRequests p
                        WHERE p.State = 'OPEN'
                          AND p.AuthorNickname <> 'robot'
                          AND (p.Title LIKE '%fix%' OR p.Title LIKE '%feature%')""");
    }

    @Test
    void viewsSubqueriesAndCasesAreIndented() {
        assertThat(
                        formatted(
                                "with waiting as (select Id, Title, case when CommentCount > 10 then 'much discussed by everybody' when CommentCount > 0 then 'discussed' else 'silent' end as Talk from PullRequests where State = 'OPEN')"
                                        + " select * from waiting w where exists (select 1 from Branches b where b.Name = w.Title) union all select 1,2,3"))
                .isEqualTo("""
                        WITH waiting AS (
                          SELECT
                            Id,
                            Title,
                            CASE
                              WHEN CommentCount > 10 THEN 'much discussed by everybody'
                              WHEN CommentCount > 0 THEN 'discussed'
                              ELSE 'silent'
                            END AS Talk
                          FROM PullRequests
                          WHERE State = 'OPEN'
                        )
                        SELECT *
                        FROM waiting w
                        WHERE EXISTS (SELECT 1 FROM Branches b WHERE b.Name = w.Title)
                        UNION ALL
                        SELECT 1, 2, 3""");
    }

    @Test
    void commentsAndHintsStayWhereTheyAre() {
        assertThat(formatted("""
                -- name: Open ones
                select /*+ ALLOW_REQUESTS(5) */ Id, -- the number
                  /* inside */ Title
                  -- where from
                from PullRequests -- all of them
                where Id = 1 /* last */;   -- done



                /* another
                   one */
                select 1
                """)).isEqualTo("""
                -- name: Open ones
                SELECT /*+ ALLOW_REQUESTS(5) */
                  Id, -- the number
                  /* inside */ Title
                -- where from
                FROM PullRequests -- all of them
                WHERE Id = 1 /* last */; -- done

                /* another
                   one */
                SELECT 1
                """);
    }

    @Test
    void changesHaveTheirClausesToo() {
        assertThat(
                        formatted(
                                "insert into PullRequests(Title,SourceBranchName) values('a','b'),('c','d');update PullRequests set Title='x',State='OPEN' where Id=1;delete from Tags where Name='v'"))
                .isEqualTo("""
                        INSERT INTO PullRequests (Title, SourceBranchName)
                        VALUES ('a', 'b'), ('c', 'd');
                        UPDATE PullRequests
                        SET Title = 'x', State = 'OPEN'
                        WHERE Id = 1;
                        DELETE FROM Tags
                        WHERE Name = 'v'""");
        assertThat(
                        formatted(
                                "merge into G g using (values ('a','b')) as s (Slug,Level) on g.GroupSlug=s.Slug when matched then update set Permission=s.Level when not matched then insert (GroupSlug,Permission) values (s.Slug,s.Level)"))
                .isEqualTo("""
                        MERGE INTO G g
                        USING (VALUES ('a', 'b')) AS s(Slug, Level)
                        ON g.GroupSlug = s.Slug
                        WHEN MATCHED THEN UPDATE SET Permission = s.Level
                        WHEN NOT MATCHED THEN INSERT (GroupSlug, Permission) VALUES (s.Slug, s.Level)""");
    }

    @Test
    void keywordsKeepTheirCaseWhenThatIsWished() {
        assertThat(new SqlFormat(false, 4, 100).script("Select Id from T")).isEqualTo("Select Id\nfrom T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT - -1, a - -b, -x, +1, a.b::VARCHAR, x[1], [quoted name], a:b:c, ?, :p, @q, 1e3, .5",
                "EXEC web.DeclinePullRequest @PullRequestId = 24, @Message = 'it''s'",
                "{call proc(?, 1)}",
                "SELECT TOP 5 DISTINCT a FROM t",
                "SELECT a FROM t WHERE b IS DISTINCT FROM c AND EXTRACT(YEAR FROM d) = 1",
                "SELECT SUM(a) OVER (PARTITION BY b ORDER BY c ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t",
                "SELECT LISTAGG(a, ', ') WITHIN GROUP (ORDER BY a) FROM t",
                "SELECT 'several\n  lines' AS a, \"quoted\" FROM t",
                "SELECT (a",
                "SELECT a)",
                "SELECT CASE WHEN a",
                "END",
                "((",
                "'open",
                "/* open",
                "SELECT 1 -- end",
                "SELECT a FROM t ORDER BY a OFFSET 10 ROWS FETCH FIRST 5 ROWS ONLY",
                "SELECT a INTO 'csv://x.csv' FROM t",
                "GETDELETED FROM C WHERE Id = 3",
                "EXPLAIN REQUESTS FOR SELECT a FROM t",
                "SELECT 1\n\nSELECT 2",
                ";;",
                "",
                "-- only",
                " \n SELECT 1 ; \n"
            })
    void oddTextsKeepTheirTokensAndSettleAtOnce(String sql) {
        formatted(sql);
    }

    @Test
    void randomStatementsKeepTheirTokensAndSettleAtOnce() {
        for (int seed = 0; seed < 400; seed++) {
            formatted(new RandomStatements(seed).statement());
        }
    }

    @Test
    void piecesOfStatementsWithCommentsAnywhereKeepThem() {
        Random random = new Random(7);
        for (int seed = 0; seed < 300; seed++) {
            String sql = new RandomStatements(seed).statement();
            StringBuilder text = new StringBuilder();
            for (SqlToken token : SqlTokens.of(sql)) {
                text.append(token.in(sql));
                switch (random.nextInt(12)) {
                    case 0 -> text.append(" -- note\n");
                    case 1 -> text.append(" /* n */ ");
                    case 2 -> text.append("\n  /* two\n lines */\n");
                    case 3 -> text.append("\n\n");
                    default -> {}
                }
            }
            formatted(text.substring(0, random.nextInt(text.length() + 1)));
            formatted(text.toString());
        }
    }
}
