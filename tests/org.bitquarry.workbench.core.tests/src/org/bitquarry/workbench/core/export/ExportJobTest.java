package org.bitquarry.workbench.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However an export ends, a file is there whole or not at all. */
class ExportJobTest {
    private static final TableDefinition HOOKS = table("Webhooks")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Hooks.")
            .listedAt("/hooks")
            .columns(
                    varchar("Url").at("/url").key().describedAs("Address."),
                    varchar("Secret").insertable().sensitive().describedAs("Secret."))
            .build();
    private static final TableRef TABLE =
            new TableRef(new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), ""), HOOKS);
    private static final List<ResultColumn> COLUMNS = HOOKS.columns().stream()
            .map(column -> new ResultColumn(
                    column.name(), SqlType.VARCHAR, true, Optional.of(new ColumnOrigin(TABLE, column))))
            .toList();

    @TempDir
    Path folder;

    /** Rows of which some step runs before each. */
    private static RowSource rows(int count, Runnable beforeEach) {
        return context -> new StatementResult.Rows(COLUMNS, new Cursor() {
            private int at;

            @Override
            public boolean next() {
                beforeEach.run();
                return at++ < count;
            }

            @Override
            public @Nullable Object[] row() {
                return new @Nullable Object[] {"ü" + at, "hush"};
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.empty();
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        });
    }

    private static RowSource rows(int count) {
        return rows(count, () -> {
            // Nothing happens between rows.
        });
    }

    private static ExportJob job(ExportFormat format, ExportTarget target, RowSource rows) {
        return new ExportJob("Export", format, WriterOptions.standard(), target, rows, ExchangeListener.NONE);
    }

    private ExportTarget file(TextEncoding encoding) {
        return new ExportTarget.ToFile(folder.resolve("rows.csv"), encoding);
    }

    private ExportTarget keepingPart(String name) {
        return new ExportTarget.ToFile(folder.resolve(name), TextEncoding.UTF_8, true);
    }

    private static ExportOutcome ran(ExportJob job) {
        job.schedule();
        try {
            job.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        assertThat(job.getResult().isOK()).isTrue();
        return job.outcome().orElseThrow();
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void writesEachRowAndNoSecret() throws IOException {
        ExportJob job = job(ExportFormat.CSV, file(TextEncoding.UTF_8), rows(2));

        assertThat(ran(job)).isEqualTo(new ExportOutcome.Written(2, folder.resolve("rows.csv")));
        assertThat(Files.readString(folder.resolve("rows.csv"))).isEqualTo("Url,Secret\r\nü1,••••••\r\nü2,••••••\r\n");
        assertThat(job.rows()).isEqualTo(2);
        assertThat(files()).hasSize(1);
    }

    @Test
    void anInsertLeavesTheSecretsColumnOut() {
        ExportOutcome outcome = ran(job(ExportFormat.SQL_INSERT, new ExportTarget.ToText(1_000), rows(1)));

        assertThat(outcome)
                .isEqualTo(new ExportOutcome.Made(1, "INSERT INTO \"web\".\"Webhooks\" (\"Url\") VALUES ('ü1');\n"));
    }

    @Test
    void takesTheWantedColumnsInTheWantedOrder() {
        ExportOutcome outcome =
                ran(job(ExportFormat.CSV, new ExportTarget.ToText(1_000), rows(1).showing(new int[] {1, 0})));

        assertThat(outcome).isEqualTo(new ExportOutcome.Made(1, "Secret,Url\r\n••••••,ü1\r\n"));
    }

    @Test
    void marksAndWidensLettersAsTheEncodingSays() throws IOException {
        ran(job(ExportFormat.CSV, file(TextEncoding.UTF_8_MARKED), rows(0)));
        assertThat(Files.readString(folder.resolve("rows.csv"))).isEqualTo("\uFEFFUrl,Secret\r\n");

        ran(job(ExportFormat.CSV, file(TextEncoding.UTF_16), rows(0)));
        assertThat(Files.readString(folder.resolve("rows.csv"), StandardCharsets.UTF_16LE))
                .isEqualTo("\uFEFFUrl,Secret\r\n");
    }

    @Test
    void aLetterThatTheEncodingLacksIsToldNotReplaced() {
        ExportOutcome outcome = ran(job(ExportFormat.CSV, file(TextEncoding.LATIN_1), rows(1)));

        assertThat(outcome)
                .isEqualTo(new ExportOutcome.Failed(
                        new Problem("Export", "a text has a character that the encoding lacks.", "Choose UTF-8.")));
        assertThat(files()).isEmpty();
    }

    @Test
    void aStopInTheMiddleLeavesWhatWasThere() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "before");
        AtomicReference<ExportJob> job = new AtomicReference<>();
        RowSource stopping = rows(1_000, () -> {
            if (job.get().rows() == 500) {
                job.get().stop();
            }
        });
        job.set(job(ExportFormat.CSV, file(TextEncoding.UTF_8), stopping));

        assertThat(ran(job.get())).isEqualTo(new ExportOutcome.Stopped());
        assertThat(Files.readString(folder.resolve("rows.csv"))).isEqualTo("before");
        assertThat(files()).hasSize(1);
    }

    @Test
    void aSourceThatFailsLeavesNoHalfFile() {
        Problem gone = new Problem("GET /hooks", "no answer.", "Check the network.");
        RowSource failing = rows(10, () -> {
            throw new UnreachableException(gone, null);
        });

        assertThat(ran(job(ExportFormat.XLSX, file(TextEncoding.UTF_8), failing)))
                .isEqualTo(new ExportOutcome.Failed(gone));
        assertThat(files()).isEmpty();
    }

    @Test
    void whatWasWrittenBeforeAStopIsKeptBesideTheFileWhereAPersonWantsThat() throws IOException {
        Files.writeString(folder.resolve("rows.json"), "before");
        AtomicReference<ExportJob> job = new AtomicReference<>();
        RowSource stopping = rows(1_000, () -> {
            if (job.get().rows() == 2) {
                job.get().stop();
            }
        });
        job.set(job(ExportFormat.JSON, keepingPart("rows.json"), stopping));

        ExportOutcome outcome = ran(job.get());

        Path part = folder.resolve("rows.part.json");
        assertThat(outcome).isEqualTo(new ExportOutcome.Partly(2, part, Optional.empty()));
        assertThat(((ExportOutcome.Partly) outcome).text()).isEqualTo("Stopped: 2 rows are in " + part + ", not all.");
        assertThat(Files.readString(part)).contains("ü2").endsWith("]\n");
        assertThat(Files.readString(folder.resolve("rows.json"))).isEqualTo("before");
        assertThat(files()).hasSize(2);
    }

    @Test
    void whatWasWrittenBeforeTheSourceWentIsKeptWithTheReasonWhereAPersonWantsThat() {
        Problem gone = new Problem("GET /hooks", "no answer.", "Check the network.");
        AtomicReference<ExportJob> job = new AtomicReference<>();
        RowSource failing = rows(10, () -> {
            if (job.get().rows() == 1) {
                throw new UnreachableException(gone, null);
            }
        });
        job.set(job(ExportFormat.CSV, keepingPart("rows"), failing));

        ExportOutcome outcome = ran(job.get());

        Path part = folder.resolve("rows.part");
        assertThat(outcome).isEqualTo(new ExportOutcome.Partly(1, part, Optional.of(gone)));
        assertThat(((ExportOutcome.Partly) outcome).text())
                .isEqualTo("GET /hooks: no answer. Check the network. 1 row is in " + part + ", not all.");
        assertThat(files()).containsExactly(part);
    }

    @Test
    void whereNoRowCameThereIsNoPart() {
        Problem gone = new Problem("GET /hooks", "no answer.", "Check the network.");
        RowSource failing = rows(10, () -> {
            throw new UnreachableException(gone, null);
        });

        assertThat(ran(job(ExportFormat.CSV, keepingPart("rows.csv"), failing)))
                .isEqualTo(new ExportOutcome.Failed(gone));
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("none").resolve("rows.csv");

        assertThat(ran(job(ExportFormat.CSV, new ExportTarget.ToFile(nowhere, TextEncoding.UTF_8), rows(1))))
                .isEqualTo(new ExportOutcome.Failed(new Problem(
                        "Export", "there is no folder " + folder.resolve("none") + ".", "Choose another file.")));
    }

    @Test
    void moreThanTheClipboardTakesIsRefused() {
        ExportOutcome outcome = ran(job(ExportFormat.JSON, new ExportTarget.ToText(100), rows(1_000)));

        assertThat(outcome)
                .isEqualTo(new ExportOutcome.Failed(new Problem(
                        "Export", "the text is longer than 100 characters; write it to a file instead.", "")));
    }
}
