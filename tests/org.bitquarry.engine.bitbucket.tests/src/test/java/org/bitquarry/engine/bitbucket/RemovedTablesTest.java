package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.bitquarry.model.error.QueryRejectedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that there were once say since when they are gone, wherever a statement names them. */
class RemovedTablesTest {
    private static EmulatedSql sql;

    @BeforeAll
    static void start() {
        sql = new EmulatedSql();
    }

    @AfterAll
    static void stop() {
        sql.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Issues", "IssueComments", "Milestones", "Components", "Versions", "Wiki"})
    void aRemovedTableTellsItsDate(String table) {
        for (String statement : new String[] {
            "SELECT * FROM " + table,
            "SELECT * FROM web." + table.toLowerCase(Locale.ROOT),
            "SELECT * FROM AllRepositories." + table,
            "DELETE FROM " + table + " WHERE Id = 1"
        }) {
            assertThatThrownBy(() -> sql.prepare(statement))
                    .as(statement)
                    .isInstanceOf(QueryRejectedException.class)
                    .hasMessageContaining("20 August 2026");
        }
    }
}
