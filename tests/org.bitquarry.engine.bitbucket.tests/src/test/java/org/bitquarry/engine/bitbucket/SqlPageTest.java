package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.engine.StatementSplitter;
import org.bitquarry.engine.StatementText;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.scan.Cursor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code docs/sql.md} and of the user guide runs. */
class SqlPageTest {
    private static final Pattern EXAMPLES = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final int LEAST = 15;

    @TestFactory
    Stream<DynamicTest> examplesRun() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            Matcher blocks = EXAMPLES.matcher(Files.readString(page));
            while (blocks.find()) {
                String block = blocks.group(1);
                tests.add(DynamicTest.dynamicTest(page.getFileName() + ": " + block, () -> {
                    try (EmulatedSql sql = new EmulatedSql()) {
                        for (StatementText statement : StatementSplitter.split(block)) {
                            run(sql, statement.text());
                        }
                    }
                }));
            }
        }
        assertThat(tests).hasSizeGreaterThan(LEAST);
        return tests.stream();
    }

    private static void run(EmulatedSql sql, String statement) {
        switch (sql.execute(statement)) {
            case StatementResult.Rows rows -> {
                try (Cursor cursor = rows.cursor()) {
                    while (cursor.next()) {
                        assertThat(cursor.row()).hasSameSizeAs(rows.columns());
                    }
                }
            }
            case StatementResult.Changed changed ->
                assertThat(changed.outcomes()).isNotEmpty().allMatch(RowOutcome.Applied.class::isInstance);
            case StatementResult.Plan plan -> assertThat(plan.plan().requests()).isNotEmpty();
        }
    }

    private static List<Path> pages() throws IOException {
        Path docs = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(folder -> folder.resolve("docs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        try (Stream<Path> guide = Files.list(docs.resolve("user-guide"))) {
            return Stream.concat(
                            Stream.of(docs.resolve("sql.md")),
                            guide.filter(page -> page.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }
}
