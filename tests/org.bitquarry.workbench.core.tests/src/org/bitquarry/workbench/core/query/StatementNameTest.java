package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementNameTest {
    @Test
    void aCommentBeforeTheStatementNamesIt() {
        assertThat(StatementName.of("-- who waits?\n-- name: open PRs \nSELECT 1"))
                .contains("open PRs");
    }

    @Test
    void blanksAndCaseOfTheWordDoNotMatter() {
        assertThat(StatementName.of("  --NAME :  Stale branches\nSELECT 1")).contains("Stale branches");
    }

    @Test
    void aCommentInsideTheStatementIsNoName() {
        assertThat(StatementName.of("SELECT 1\n-- name: late\n")).isEmpty();
    }

    @Test
    void aStatementWithoutCommentsHasNoName() {
        assertThat(StatementName.of("SELECT '-- name: x'")).isEmpty();
        assertThat(StatementName.of("")).isEmpty();
    }
}
