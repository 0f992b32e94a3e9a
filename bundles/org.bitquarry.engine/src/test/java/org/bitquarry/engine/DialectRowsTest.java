package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code dialect.txt}: what people write, and the rows that it gives. */
class DialectRowsTest {
    private static final String ARROW = " => ";

    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));
    private final Sql local = new Sql(Data.of(Ability.NOTHING));

    @TestFactory
    Stream<DynamicTest> linesGiveTheirRows() throws IOException {
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    int arrow = line.lastIndexOf(ARROW);
                    String statement = line.substring(0, arrow);
                    String rows = line.substring(arrow + ARROW.length());
                    assertThat(shown(sql.rows(statement))).isEqualTo(rows);
                    assertThat(shown(local.rows(statement))).isEqualTo(rows);
                }));
    }

    private static List<String> lines() throws IOException {
        try (InputStream text = Objects.requireNonNull(DialectRowsTest.class.getResourceAsStream("dialect.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static String shown(List<List<@Nullable Object>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(value -> value == null ? "NULL" : value.toString())
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("|"));
    }
}
