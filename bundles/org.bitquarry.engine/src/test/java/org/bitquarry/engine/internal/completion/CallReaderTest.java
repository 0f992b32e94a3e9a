package org.bitquarry.engine.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.internal.sys.SysCatalog;
import org.bitquarry.engine.testkit.ScriptedCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bar in a text is the caret. */
class CallReaderTest {
    private final Completer completer = new Completer(new SysCatalog(new ScriptedCatalog("web").known()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "SELECT REPLACE(|#REPLACE 0 text",
                "SELECT REPLACE(Title, |'a', 'b') FROM web.PullRequests#REPLACE 1 from",
                "SELECT REPLACE(UPPER(|Title), 'a', 'b')#UPPER 0 text",
                "SELECT REPLACE(Title, (1 + |2))#REPLACE 1 from",
                "SELECT LEFT(Title, |#LEFT 1 length",
                "SELECT |REPLACE(Title, 'a', 'b')#",
                "SELECT (|1)#",
                "EXEC web.DeclinePullRequest |#DeclinePullRequest 0 @Id BIGINT",
                "EXEC DeclinePullRequest @Id = |1#DeclinePullRequest 0 @Id BIGINT",
                "CALL web.DeclinePullRequest(|1)#DeclinePullRequest 0 @Id BIGINT",
                "|#"
            })
    void theCallAroundTheCaretTellsWhatItTakes(String marked, String expected) {
        Optional<SqlCall> call =
                completer.call(marked.replace("|", ""), marked.indexOf('|'), new SqlSession(Optional.of("web")));

        assertThat(call.map(found -> found.name() + " " + found.current() + " "
                                + found.parameters().get(found.current()))
                        .orElse(null))
                .isEqualTo(expected);
    }
}
