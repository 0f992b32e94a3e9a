package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {
    @ParameterizedTest
    @EnumSource(Ability.class)
    void readsATableOfTheDefaultSchema(Ability ability) {
        Sql sql = new Sql(Data.of(ability));

        assertThat(sql.rows("select id, TITLE from pullrequests where state = 'OPEN'"))
                .containsExactly(List.of(1L, "Fix login"), List.of(3L, "100% done_it"));
        assertThat(sql.prepare("select id, TITLE as T from pullrequests").columns())
                .extracting(ResultColumn::name)
                .containsExactly("Id", "T");
    }

    @ParameterizedTest
    @EnumSource(Ability.class)
    void joinsAndGroups(Ability ability) {
        Sql sql = new Sql(Data.of(ability));

        assertThat(sql.rows("""
                SELECT r.Slug, COUNT(*), MAX(p.Id)
                FROM Information.Repositories r CROSS JOIN web.PullRequests p
                WHERE r.Slug IN ('web', 'docs')
                GROUP BY r.Slug ORDER BY 1
                """)).containsExactly(List.of("docs", 4L, 4L), List.of("web", 4L, 4L));
    }
}
