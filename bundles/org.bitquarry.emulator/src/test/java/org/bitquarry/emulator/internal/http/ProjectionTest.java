package org.bitquarry.emulator.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProjectionTest {
    private static final JsonNode PAGE = JsonMapper.builder().build().readTree("""
                    {"size":2,"next":"n","values":[{"id":1,"a":{"x":1,"y":2},"h":[{"u":1,"v":2}],"n":null},{"id":2}]}""");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "values.id | {\"values\":[{\"id\":1},{\"id\":2}]}",
                "values.id,next | {\"next\":\"n\",\"values\":[{\"id\":1},{\"id\":2}]}",
                "size | {\"size\":2}",
                "values.a.x | {\"values\":[{\"a\":{\"x\":1}},{}]}",
                "values.a | {\"values\":[{\"a\":{\"x\":1,\"y\":2}},{}]}",
                "values.*.x | {\"values\":[{\"a\":{\"x\":1},\"n\":null},{}]}",
                "values.h.u | {\"values\":[{\"h\":[{\"u\":1}]},{}]}",
                "values.n.deep | {\"values\":[{\"n\":null},{}]}",
                "nothing | {}",
                "-values.a,-values.n | {\"size\":2,\"next\":\"n\",\"values\":[{\"id\":1},{\"id\":2}]}",
                "values.a,-values.a.y | {\"values\":[{\"a\":{\"x\":1}},{}]}",
                "+values.h | {\"size\":2,\"next\":\"n\",\"values\":[{\"id\":1,\"a\":{\"x\":1,\"y\":2},\"h\":[{\"u\":1,\"v\":2}],\"n\":null},{\"id\":2}]}",
                "values.id,+values.h.u | {\"values\":[{\"id\":1,\"h\":[{\"u\":1}]},{\"id\":2}]}",
                "* | {\"size\":2,\"next\":\"n\",\"values\":[{\"id\":1,\"a\":{\"x\":1,\"y\":2},\"n\":null},{\"id\":2}]}"
            })
    void fieldsProjectAPageThatHidesOneOfThem(String fields, String expected) {
        assertThat(Projection.parse(fields).apply(PAGE, List.of("values.h"))).hasToString(expected);
    }

    @Test
    void aPlusThatTheUrlTurnedIntoASpaceKeepsOnly() {
        assertThat(Projection.parse(" values.id").apply(PAGE, List.of()))
                .hasToString("{\"values\":[{\"id\":1},{\"id\":2}]}");
    }

    @Test
    void theTreeItselfIsNotChanged() {
        String before = PAGE.toString();
        Projection.parse("-values.a,-size").apply(PAGE, List.of("values.h"));
        assertThat(PAGE).hasToString(before);
    }
}
