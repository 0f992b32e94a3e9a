package org.bitquarry.engine.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.bitquarry.engine.SqlName;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.internal.sys.SysCatalog;
import org.bitquarry.engine.testkit.ScriptedCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {
    private final Completer completer = new Completer(new SysCatalog(new ScriptedCatalog("web", "my-app").known()));
    private final SqlSession session = new SqlSession(Optional.of("web"));

    private String names(String sql) {
        return completer.names(sql, session).stream()
                .map(name -> sql.substring(name.offset(), name.end()) + ":"
                        + name.role().name().charAt(0))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "SELECT Id, Title FROM PullRequests#Id:C Title:C PullRequests:T",
                "SELECT p.Id AS n FROM web.PullRequests p WHERE p.State = 'OPEN' ORDER BY n#p:A Id:C n:A web:S PullRequests:T p:A p:A State:C n:A",
                "SELECT COUNT(*) c, LEFT(Title, 3) FROM PullRequests GROUP BY State#COUNT:F c:A LEFT:F Title:C PullRequests:T State:C",
                "SELECT Nme FROM PullRequests WHERE x.Id = 1#PullRequests:T",
                "WITH v AS (SELECT Id FROM PullRequests) SELECT v.Id FROM v#v:T Id:C PullRequests:T v:A Id:C v:T",
                "SELECT Id FROM PullRequests p WHERE EXISTS (SELECT 1 FROM Branches b WHERE b.Name = p.Title)#Id:C PullRequests:T p:A Branches:T b:A b:A Name:C p:A Title:C",
                "UPDATE PullRequests SET Title = 'x' WHERE Id = 1#PullRequests:T Title:C Id:C",
                "INSERT INTO PullRequests (Title) VALUES ('x')#PullRequests:T Title:C",
                "SELECT Id FROM (SELECT Id FROM PullRequests) q UNION SELECT Name FROM Branches#Id:C Id:C PullRequests:T q:A Name:C Branches:T",
                "EXEC web.DeclinePullRequest 1#web:S DeclinePullRequest:P",
                "SELECT Id FROM Nowhere#"
            })
    void namesHaveTheirRoles(String sql, String expected) {
        assertThat(names(sql)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void textsThatAreCutAnywhereAreRead() {
        String sql = "WITH v AS (SELECT Id, COUNT(*) c FROM web.PullRequests p JOIN Branches b ON (b.Name = p.Title)) "
                + "SELECT * FROM v, (SELECT 1) x WHERE Id IN (1, 2) UNION ALL SELECT LEFT('a', 2); UPDATE t SET x = 1";
        Random random = new Random(1);
        for (int i = 0; i <= sql.length(); i++) {
            int from = random.nextInt(i + 1);
            String piece = sql.substring(from, i);
            assertThat(completer.names(piece, session)).allMatch(name -> name.end() <= piece.length());
            completer.call(piece, random.nextInt(piece.length() + 1), session);
        }
    }

    @Test
    void namesOfEveryStatementAreFound() {
        assertThat(completer.names("SELECT 1; SELECT Id FROM PullRequests;", session))
                .extracting(SqlName::offset)
                .containsExactly(17, 25);
    }
}
