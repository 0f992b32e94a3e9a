package org.bitquarry.workbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON as a tree. */
class JsonValueTest {
    @Test
    void membersKeepTheirOrderAndNumbersTheirDigits() {
        JsonValue read = whole("{\"z\": 1.50, \"a\": [true, null, \"x\"], \"long\": 12345678901234567890}");

        assertThat(read)
                .isEqualTo(new JsonValue.Members(List.of(
                        new JsonValue.Member("z", new JsonValue.Digits("1.50")),
                        new JsonValue.Member(
                                "a",
                                new JsonValue.Items(List.of(
                                        new JsonValue.Truth(true), new JsonValue.Nothing(), new JsonValue.Text("x")))),
                        new JsonValue.Member("long", new JsonValue.Digits("12345678901234567890")))));
        assertThat(read.size()).isEqualTo(3);
    }

    @Test
    void aValueIsWrittenAsItCanBeCopied() {
        assertThat(whole("{ \"a\" : [ 1, \"b\" ] }").text()).isEqualTo("{\"a\":[1,\"b\"]}");
        assertThat(whole("\"say \\\"hi\\\"\"").text()).isEqualTo("say \"hi\"");
        assertThat(whole("null").text()).isEqualTo("null");
    }

    @Test
    void whatIsNoJsonSaysWhere() {
        assertThat(JsonValue.read("{\"a\": 1,\n oops}"))
                .isInstanceOfSatisfying(JsonValue.Read.Broken.class, broken -> assertThat(broken.problem())
                        .startsWith("This is no JSON at line 2")
                        .endsWith("."));
        assertThat(JsonValue.read("{} {}")).isInstanceOf(JsonValue.Read.Broken.class);
        assertThat(JsonValue.read("")).isInstanceOf(JsonValue.Read.Broken.class);
        assertThat(JsonValue.read("[".repeat(5_000))).isInstanceOf(JsonValue.Read.Broken.class);
    }

    @Test
    void aPathIsAPointerAndNamesAColumn() {
        JsonPath path = JsonPath.ROOT.then("links").then("a/b~c").then("0");

        assertThat(path.pointer()).isEqualTo("/links/a~1b~0c/0");
        assertThat(path.columnName()).isEqualTo("links.a/b~c.0");
        assertThat(JsonPath.ROOT.pointer()).isEmpty();
    }

    private static JsonValue whole(String text) {
        return ((JsonValue.Read.Whole) JsonValue.read(text)).value();
    }
}
