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
    }

    @Test
    void aNameIsAskedForOnce() {
        StatementParameters parameters = StatementParameters.of("SELECT :Slug FROM x WHERE a = @slug AND b = ?");
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("slug", "web");

        assertThat(parameters.asked()).containsExactly("slug", "Parameter 1");
        assertThat(parameters.values(given)).containsExactly("web", null);
    }

    @Test
    void theNamesOfArgumentsAreNotAskedFor() {
        assertThat(StatementParameters.of("EXEC web.Merge @Id = 7, @Message = @text, @Strategy = :how")
                        .asked())
                .containsExactly("text", "how");
        assertThat(StatementParameters.of("SELECT 1 WHERE @a = @b").asked()).containsExactly("a", "b");
    }

    @Test
    void textsAndCommentsHaveNoPlaces() {
        assertThat(StatementParameters.of("SELECT '?', \":a\" -- :b\n FROM x").asked())
                .isEmpty();
    }
}
