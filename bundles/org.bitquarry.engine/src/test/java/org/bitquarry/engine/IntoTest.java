package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntoTest {
    private final List<List<@Nullable Object>> written = new ArrayList<>();
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));
    private final SqlSession session = new SqlSession(Optional.of("web")).writingTo((target, columns, rows) -> {
        assertThat(target).isEqualTo("csv://prs.csv");
        while (rows.next()) {
            written.add(Arrays.asList(rows.row()));
        }
        return written.size();
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id INTO 'csv://prs.csv' FROM PullRequests WHERE Id < 3 ORDER BY Id",
                "SELECT TOP 2 Id INTO 'csv://prs.csv' FROM PullRequests ORDER BY Id",
                "WITH p AS (SELECT Id FROM PullRequests) SELECT Id INTO 'csv://prs.csv' FROM p ORDER BY Id LIMIT 2",
            })
    void theRowsGoIntoTheFile(String statement) {
        StatementResult result = sql.engine
                .prepare(statement, session, RequestContext.unobserved())
                .execute(List.of(), RequestContext.unobserved());
        assertThat(Sql.rows(result)).containsExactly(List.of("csv://prs.csv", 2L));
        assertThat(written).containsExactly(List.of(1L), List.of(2L));
        assertThat(sql.connector.cursors).allMatch(cursor -> cursor.closed);
    }

    @Test
    void othersMayNotWriteFiles() {
        assertThatThrownBy(() -> sql.prepare("SELECT Id INTO 'csv://prs.csv' FROM PullRequests"))
                .isInstanceOfSatisfying(QueryRejectedException.class, error -> {
                    assertThat(error).hasMessageContaining("only the command line and the window");
                    assertThat(error.position())
                            .hasValueSatisfying(at -> assertThat(at.column()).isEqualTo(11));
                });
    }

    @Test
    void onlyTheOutermostQueryWrites() {
        assertThatThrownBy(() -> sql.prepare("SELECT * FROM (SELECT Id INTO 'csv://prs.csv' FROM PullRequests) p"))
                .hasMessageContaining("only the outermost SELECT");
        assertThatThrownBy(() -> sql.prepare(
                        "INSERT INTO PullRequests (Title, SourceBranch) SELECT Title INTO 'csv://a' FROM PullRequests"))
                .isInstanceOf(QueryRejectedException.class);
    }
}
