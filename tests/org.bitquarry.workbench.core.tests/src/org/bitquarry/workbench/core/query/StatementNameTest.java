package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementNameTest {
    private static Optional<String> name(String script, String statement) {
        return StatementName.of(script, script.indexOf(statement));
    }

    @Test
    void aCommentBeforeTheStatementNamesIt() {
        assertThat(name("-- name: open PRs \n-- who waits?\nSELECT 1", "SELECT"))
                .contains("open PRs");
    }

    @Test
    void blanksAndCaseOfTheWordDoNotMatter() {
        assertThat(name("  --NAME :  Stale branches\n\nSELECT 1", "SELECT")).contains("Stale branches");
    }

    @Test
    void aNameBelongsToTheNextStatementOnly() {
        assertThat(name("-- name: first\nSELECT 1;\nUPDATE x", "UPDATE")).isEmpty();
    }

    @Test
    void aStatementWithoutCommentsHasNoName() {
        assertThat(name("SELECT '-- name: x'; UPDATE x", "UPDATE")).isEmpty();
        assertThat(name("SELECT 1", "SELECT")).isEmpty();
    }
}
