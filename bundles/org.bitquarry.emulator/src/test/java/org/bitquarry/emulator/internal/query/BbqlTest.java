package org.bitquarry.emulator.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.query.Filter.EqualityRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BbqlTest {
    private record Row(
            int id, String name, Optional<String> note, boolean draft, Instant time, List<String> reviewers) {}

    private static final Fields<Row> FIELDS = Fields.<Row>none()
            .number("id", Row::id)
            .text("name", Row::name)
            .optionalText("note", Row::note)
            .bool("draft", Row::draft)
            .time("created_on", Row::time)
            .texts("reviewers.nickname", Row::reviewers)
            .object("parent", row -> row.note());

    private static final List<Row> ROWS = List.of(
            new Row(1, "Fix the cart", Optional.of("x"), false, Instant.parse("2026-01-01T10:00:00Z"), List.of("ben")),
            new Row(2, "fix \"quotes\"", Optional.empty(), true, Instant.parse("2026-01-02T00:00:00Z"), List.of()),
            new Row(3, "Größe", Optional.of("X"), false, Instant.parse("2026-01-02T01:30:00Z"), List.of("ben", "lea")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "id = 1 | 1",
                "id != 1 | 2 3",
                "id > 1 | 2 3",
                "id >= 2.0 | 2 3",
                "id < 2 | 1",
                "id <= 2 | 1 2",
                "id IN (1, 3) | 1 3",
                "id NOT IN (1, 3) | 2",
                "id=1 OR id=2 AND draft=false | 1",
                "(id=1 OR id=2) AND draft=true | 2",
                "id=1 or id=3 and draft=false | 1 3",
                "((id = 3)) | 3",
                "name = \"Fix the cart\" | 1",
                "name = \"fix the cart\" | ''",
                "name ~ \"FIX\" | 1 2",
                "name ~ \"größe\" | 3",
                "name ~ \"\" | 1 2 3",
                "name !~ \"fix\" | 3",
                "name = \"fix \\\"quotes\\\"\" | 2",
                "name > \"G\" | 2 3",
                "note = null | 2",
                "note != null | 1 3",
                "note = \"x\" | 1",
                "note != \"x\" | 2 3",
                "note !~ \"x\" | 2",
                "note NOT IN (\"x\") | 2 3",
                "note IN (\"x\", null) | 1 2",
                "parent = null | 2",
                "draft = true | 2",
                "draft != true | 1 3",
                "created_on > 2026-01-02 | 3",
                "created_on >= 2026-01-02 | 2 3",
                "created_on < 2026-01-01T10:00:01 | 1",
                "created_on = 2026-01-02T02:30:00+01:00 | 3",
                "created_on = 2026-01-02T01:30:00.000000Z | 3",
                "reviewers.nickname = \"lea\" | 3",
                "reviewers.nickname != \"lea\" | 1 2",
                "reviewers.nickname ~ \"BE\" | 1 3",
                "reviewers.nickname = null | 2"
            })
    void expressionsSelectRows(String q, String ids) {
        assertThat(select(q, EqualityRule.CASE_SENSITIVE)).isEqualTo(ids);
    }

    @Test
    void equalityCanDisregardCase() {
        assertThat(select("note = \"x\"", EqualityRule.CASE_INSENSITIVE)).isEqualTo("1 3");
        assertThat(select("note IN (\"x\")", EqualityRule.CASE_INSENSITIVE)).isEqualTo("1 3");
        assertThat(select("note != \"x\"", EqualityRule.CASE_INSENSITIVE)).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "id =",
                "id = 1 AND",
                "id = 1 id = 2",
                "= 1",
                "NOT id = 1",
                "id IN ()",
                "id IN 1",
                "id NOT 1",
                "(id = 1",
                "id = 1)",
                "name = \"open",
                "name = unquoted",
                "name = 'single'",
                "id == 1",
                "id = 1 && id = 2",
                "created_on > 2026-13-01",
                "created_on > 2026-01-01T00:00:00 00:00",
                "colour = \"red\"",
                "id = \"1\"",
                "id ~ 1",
                "name = 1",
                "name ~ null",
                "draft = 1",
                "draft > false",
                "created_on = \"2026-01-01\"",
                "id > null",
                "parent = \"x\"",
                "$id = 1"
            })
    void whatTheLanguageDoesNotKnowIsABadRequest(String q) {
        assertThatExceptionOfType(ApiFailure.class)
                .isThrownBy(() -> select(q, EqualityRule.CASE_SENSITIVE))
                .satisfies(failure -> assertThat(failure.answer().status()).isEqualTo(400));
    }

    @Test
    void nestingHasAnEnd() {
        assertThatExceptionOfType(ApiFailure.class)
                .isThrownBy(() -> Bbql.parse("(".repeat(5_000) + "id = 1" + ")".repeat(5_000)));
    }

    @Test
    void anErrorNamesItsPosition() {
        assertThatExceptionOfType(ApiFailure.class)
                .isThrownBy(() -> Bbql.parse("id = 1 XOR id = 2"))
                .satisfies(failure -> assertThat(failure.answer()
                                .json()
                                .orElseThrow()
                                .at("/error/message")
                                .asString())
                        .isEqualTo("Invalid query: expected AND, OR or the end but found 'XOR' at position 7"));
    }

    @Test
    void textsAskedForAreFoundAnywhere() {
        assertThat(Filter.textsAskedFor(Bbql.parse("a = \"1\" OR (b = 2 AND a IN (\"2\", \"3\")) OR a != \"4\""), "a"))
                .containsExactly("1", "2", "3");
    }

    private static String select(String q, EqualityRule rule) {
        var filter = new Filter<>(FIELDS, rule).compile(Bbql.parse(q));
        return String.join(
                " ",
                ROWS.stream()
                        .filter(filter)
                        .map(row -> Integer.toString(row.id()))
                        .toList());
    }
}
