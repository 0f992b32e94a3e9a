package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.engine.SqlPart.Kind;
import org.junit.jupiter.api.Test;

class SqlOutlineTest {
    private static final String SCRIPT = """
            -- name: Open pull requests
            WITH waiting AS (
              SELECT Id FROM web.PullRequests
            )
            SELECT * FROM waiting, Branches b WHERE Id IN (
              SELECT Id FROM Tags);

            /* several
               lines */
            UPDATE PullRequests SET Title = 'x';
            EXEC web.Decline 1;
            EXPLAIN REQUESTS FOR SELECT 1
            """;

    private static String told(SqlPart part) {
        return part.kind() + " " + part.title() + (part.detail().isEmpty() ? "" : " / " + part.detail())
                + (part.parts().isEmpty()
                        ? ""
                        : part.parts().stream().map(SqlOutlineTest::told).collect(Collectors.joining("; ", " [", "]")));
    }

    @Test
    void statementsShowTheirNameTheirViewsAndTheirTables() {
        assertThat(SqlOutline.of(SCRIPT))
                .extracting(SqlOutlineTest::told)
                .containsExactly(
                        "QUERY Open pull requests / WITH waiting, Branches ["
                                + "VIEW waiting / web.PullRequests [TABLE web.PullRequests]; "
                                + "TABLE waiting; TABLE Branches; SUBQUERY query / Tags [TABLE Tags]]",
                        "CHANGE UPDATE / PullRequests [TABLE PullRequests]",
                        "CALL EXEC",
                        "OTHER EXPLAIN");
    }

    @Test
    void whatHasSeveralLinesCanBeFolded() {
        assertThat(SqlOutline.folds(SCRIPT))
                .extracting(fold -> SCRIPT.substring(fold.offset(), fold.offset() + fold.length())
                        .lines()
                        .findFirst()
                        .orElse(""))
                .containsExactly("WITH waiting AS (", "waiting AS (", "(", "/* several");
    }

    @Test
    void anyTextHasAnOutline() {
        for (int i = 0; i <= SCRIPT.length(); i++) {
            String piece = SCRIPT.substring(i);
            String head = SCRIPT.substring(0, i);
            for (String text : List.of(piece, head)) {
                assertThat(SqlOutline.of(text)).allMatch(part -> part.end() <= text.length() && part.length() > 0);
                assertThat(SqlOutline.folds(text)).allMatch(fold -> fold.offset() + fold.length() <= text.length());
            }
        }
        assertThat(SqlOutline.of("SELECT 1").getFirst().kind()).isEqualTo(Kind.QUERY);
    }
}
