package org.bitquarry.workbench.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {
    private static final List<ResultColumn> COLUMNS =
            List.of(new ResultColumn("Title", SqlType.VARCHAR, true, Optional.empty()));

    @TempDir
    Path folder;

    /** Texts, and behind them the end or a failure. */
    private static Cursor rows(boolean fails, String... texts) {
        return new Cursor() {
            private int next = -1;

            @Override
            public boolean next() {
                next++;
                if (next == texts.length && fails) {
                    throw new UnreachableException(new Problem("GET", "gone", ""), null);
                }
                return next < texts.length;
            }

            @Override
            public @Nullable Object[] row() {
                return new Object[] {texts[next]};
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.empty();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Test
    void rowsAreWrittenAndFormulasAreTexts() throws IOException {
        assertThat(new CsvFiles(folder).write("csv://a.csv", COLUMNS, rows(false, "x", "=1+1")))
                .isEqualTo(2);
        assertThat(Files.readString(folder.resolve("a.csv"))).isEqualTo("Title\r\nx\r\n'=1+1\r\n");
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "mine");
        assertThatThrownBy(() -> new CsvFiles(folder).write("csv://a.csv", COLUMNS, rows(false, "x")))
                .isInstanceOf(QueryRejectedException.class)
                .hasMessageContaining("already");
        assertThat(Files.readString(folder.resolve("a.csv"))).isEqualTo("mine");
    }

    @Test
    void aFailureLeavesNothing() throws IOException {
        assertThatThrownBy(() -> new CsvFiles(folder).write("csv://a.csv", COLUMNS, rows(true, "x")))
                .isInstanceOf(UnreachableException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.csv", "csv://", "csv://../a.csv", "csv:///etc/a.csv", "csv://none/a.csv", "file://a.csv"})
    void otherPlacesAreRefused(String target) {
        assertThatThrownBy(() -> new CsvFiles(folder).write(target, COLUMNS, rows(false, "x")))
                .isInstanceOf(QueryRejectedException.class);
    }
}
