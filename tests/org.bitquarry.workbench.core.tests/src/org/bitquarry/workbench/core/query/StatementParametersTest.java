package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementParametersTest {
    @Test
    void eachQuestionMarkIsAskedFor() {
        StatementParameters parameters = StatementParameters.of("SELECT * FROM x WHERE a = ? AND b = ?");

        assertThat(parameters.asked()).containsExactly("Parameter 1", "Parameter 2");
        assertThat(parameters.sql()).isEqualTo("SELECT * FROM x WHERE a = ? AND b = ?");
    }

    @Test
    void aNameIsAskedForOnceAndGivenTwice() {
        StatementParameters parameters = StatementParameters.of("SELECT :Slug FROM x WHERE a = @slug AND b = ?");
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("slug", "web");

        assertThat(parameters.asked()).containsExactly("slug", "Parameter 1");
        assertThat(parameters.values(given)).containsExactly("web", "web", null);
    }

    @Test
    void thePositionsOfAllElseStay() {
        String statement = "SELECT :slug, Nme FROM x";
        StatementParameters parameters = StatementParameters.of(statement);

        assertThat(parameters.sql()).isEqualTo("SELECT ?    , Nme FROM x");
        assertThat(parameters.sql().indexOf("Nme")).isEqualTo(statement.indexOf("Nme"));
    }

    @Test
    void textsAndCommentsHaveNoPlaces() {
        assertThat(StatementParameters.of("SELECT '?', \":a\" -- :b\n FROM x").places())
                .isEmpty();
    }
}
