package org.bitquarry.workbench.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalInt;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.bitquarry.workbench.core.inspect.PathColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnLayoutsTest {
    @TempDir
    private Path folder;

    private ColumnLayouts layouts(int most) {
        return new ColumnLayouts(folder, most, Runnable::run);
    }

    private static ColumnLayout layout(String name) {
        return new ColumnLayout(
                List.of(
                        new ColumnLayout.Place(name, OptionalInt.of(77), false, true),
                        new ColumnLayout.Place("\"odd\"\n#2", OptionalInt.empty(), true, false)),
                List.of(new ColumnLayout.Order(name, true)),
                List.of(new PathColumn(name, new JsonPath(List.of("a b", "0")), SqlType.DOUBLE)));
    }

    @Test
    void aLayoutOutlivesARestart() {
        layouts(9).put("a", layout("Id"));

        assertThat(layouts(9).find("a")).isEqualTo(layout("Id"));
        assertThat(layouts(9).find("b")).isEqualTo(ColumnLayout.NONE);
    }

    @Test
    void takingALayoutAwayOutlivesARestartToo() {
        layouts(9).put("a", layout("Id"));
        ColumnLayouts later = layouts(9);
        later.find("a");
        later.put("a", ColumnLayout.NONE);

        assertThat(layouts(9).find("a")).isEqualTo(ColumnLayout.NONE);
    }

    @Test
    void theFileKeepsThoseThatChangedLast() throws IOException {
        ColumnLayouts few = layouts(2);
        few.put("a", layout("A"));
        few.put("b", layout("B"));
        few.put("a", layout("C"));
        few.put("d", layout("D"));

        assertThat(Files.readAllLines(folder.resolve("columns.jsonl"))).hasSize(2);
        assertThat(layouts(2).find("a")).isEqualTo(layout("C"));
        assertThat(layouts(2).find("b").isNone()).isTrue();
    }

    @Test
    void twoProcessesKeepEachOthersLayouts() {
        ColumnLayouts one = layouts(9);
        ColumnLayouts other = layouts(9);
        one.find("a");
        other.find("a");
        one.put("a", layout("A"));
        other.put("b", layout("B"));

        assertThat(layouts(9).find("a")).isEqualTo(layout("A"));
        assertThat(layouts(9).find("b")).isEqualTo(layout("B"));
    }

    @Test
    void linesThatAreNoneOfOursAreLeftOut() throws IOException {
        layouts(9).put("a", layout("A"));
        Files.writeString(
                folder.resolve("columns.jsonl"),
                "{\"rows\": \"b\"}\nhalf a li\n{\"rows\":\"c\",\"columns\":[{\"name\":\"Id\",\"width\":-5}]}\n",
                StandardOpenOption.APPEND);

        assertThat(layouts(9).find("a")).isEqualTo(layout("A"));
        assertThat(layouts(9).find("b").isNone()).isTrue();
        assertThat(layouts(9).find("c").places().getFirst().width()).isEmpty();
    }
}
