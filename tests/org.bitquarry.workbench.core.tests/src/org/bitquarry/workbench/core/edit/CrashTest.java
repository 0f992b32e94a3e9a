package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.query.ResultRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was pending when the application died is laid over fresh rows by the next one, which has only the files. */
class CrashTest {
    private static final TableRef TABLE = new TableRef(EditFixture.WEB, PULL_REQUESTS);
    private static final EditTarget TARGET = new EditTarget("demo", "web", "PullRequests");
    private static final int TITLE = 1;
    private static final int DUE_ON = 6;

    @TempDir
    private Path folder;

    private static GridRows rows(StagedEdits edits) {
        ResultRows loaded = new ResultRows(PULL_REQUESTS.columns().stream()
                .map(column -> new ResultColumn(
                        column.name(), column.type(), column.nullable(), Optional.of(new ColumnOrigin(TABLE, column))))
                .toList());
        for (long id = 1; id <= 3; id++) {
            loaded.append(new Object[] {id, "Title " + id, null, "OPEN", "squash", false, null, EditFixture.UPDATED});
        }
        return new GridRows(loaded, Optional.of(edits), Runnable::run);
    }

    /** Copies what is on the disk at this moment; the journal that wrote it is never closed. */
    private Path died(ChangeJournal journal) throws IOException {
        journal.of(TARGET).flush();
        Path left = Files.createDirectory(folder.resolve("left"));
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            for (Path file : files.toList()) {
                Path copy = Files.copy(file, left.resolve(file.getFileName()));
                Files.writeString(copy, "{\"row\":{\"Id\":1},\"is\":\"pen", StandardOpenOption.APPEND);
            }
        }
        return left;
    }

    @Test
    void cellsNewRowsAndDeletedRowsComeBack() throws IOException {
        ChangeJournal lost = new ChangeJournal(folder.resolve("journal"));
        GridRows before = rows(new PendingChanges(lost).open(TARGET, TABLE, false));
        before.set(0, TITLE, "typed");
        before.type(0, DUE_ON, new CellParser(ZoneOffset.UTC).kept(PULL_REQUESTS.requireColumn("DueOn"), "noon"));
        before.edits().orElseThrow().toggleDelete(before.source(1).orElseThrow());
        before.edits().orElseThrow().add(Map.of("Title", "new"));
        before.edits().orElseThrow().together("paste", batch -> {
            batch.set(before.source(3).orElseThrow(), "Title", "pasted");
            batch.add(Map.of("Title", "pasted too"));
        });
        Path left = died(lost);

        try (ChangeJournal journal = new ChangeJournal(left)) {
            PendingChanges changes = new PendingChanges(journal);
            changes.scan();
            assertThat(changes.waiting()).containsExactly(new WaitingEdits(TARGET, 5));
            GridRows after = rows(changes.open(TARGET, TABLE, false));

            assertThat(after.addedCount()).isEqualTo(2);
            assertThat(List.of(after.value(0, TITLE), after.value(1, TITLE))).containsExactly("new", "pasted too");
            assertThat(after.value(2, TITLE)).isEqualTo("typed");
            assertThat(after.value(2, DUE_ON)).hasToString("noon").isInstanceOf(TypedText.class);
            assertThat(after.problem(2, DUE_ON)).isPresent();
            assertThat(after.base(2, TITLE)).describedAs("the fresh row").isEqualTo("Title 1");
            assertThat(after.pending(3).orElseThrow().edit().kind()).isEqualTo(RowEdit.Kind.DELETED);
            assertThat(after.value(4, TITLE)).isEqualTo("pasted");
        } finally {
            lost.close();
        }
    }
}
