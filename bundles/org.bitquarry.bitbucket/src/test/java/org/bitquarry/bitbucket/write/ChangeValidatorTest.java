package org.bitquarry.bitbucket.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.bitbucket.write.Fixtures.PULLS_OF_WEB;

import java.util.HashMap;
import java.util.Map;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.error.MissingKeyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeValidatorTest {
    private static final Map<String, @Nullable Object> KEY = Map.of("Id", 7L);

    @Test
    void acceptsWhatTheDefinitionAllows() {
        assertThat(ChangeValidator.problem(update(Map.of("Title", "Twenty characters 😀"))))
                .isEmpty();
    }

    @Test
    void countsCharactersNotUnits() {
        assertThat(message(update(Map.of("Title", "😀".repeat(21)))))
                .isEqualTo("UPDATE web.PullRequests: Title has at most 20 characters; this text has 21.");
    }

    @Test
    void saysWhyAColumnIsReadOnly() {
        assertThat(message(update(Map.of("State", "MERGED"))))
                .isEqualTo("UPDATE web.PullRequests: State is read-only: use MergePullRequest.");
        assertThat(message(update(Map.of("Id", 8L)))).contains("computed by the server");
    }

    @Test
    void refusesNullWhereTheServerAlwaysHasAValue() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("Title", null);
        assertThat(message(update(values))).contains("Title can't be NULL");
    }

    @Test
    void refusesTheWrongTypeAndAnUnknownColumn() {
        assertThat(message(update(Map.of("Title", 1L)))).contains("Title is VARCHAR, not Long");
        assertThat(message(update(Map.of("Titel", "x")))).contains("no column Titel");
    }

    @Test
    void namesTheFirstRequiredColumnThatIsMissing() {
        assertThat(message(new RowChange.Insert(PULLS_OF_WEB, Map.of("Title", "x"))))
                .contains("SourceBranchName must be given");
    }

    @Test
    void namesWhatDoesAnImpossibleVerb() {
        assertThat(message(new RowChange.Delete(PULLS_OF_WEB, KEY, Map.of())))
                .isEqualTo("DELETE web.PullRequests: not possible: use DeclinePullRequest.");
    }

    @Test
    void asksForTheKey() {
        RowChange keyless = new RowChange.Update(PULLS_OF_WEB, Map.of(), Map.of(), Map.of("Title", "x"));
        assertThat(ChangeValidator.problem(keyless)).get().isInstanceOf(MissingKeyException.class);
    }

    private static RowChange update(Map<String, @Nullable Object> values) {
        return new RowChange.Update(PULLS_OF_WEB, KEY, Map.of(), values);
    }

    private static String message(RowChange change) {
        return ChangeValidator.problem(change).orElseThrow().getMessage();
    }
}
