package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.bitquarry.workbench.core.work.Stoppable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridExportTest extends GridWindow {
    @TempDir
    Path folder;

    private void select(int row, int column, int toRow, int toColumn) {
        bot.run(() -> {
            grid.table().select(row, column);
            grid.table().layers.selection.selectRegion(column, row, toColumn - column + 1, toRow - row + 1);
        });
    }

    private String copiedAs(ExportFormat format) {
        bot.run(() -> {
            grid.hint("");
            grid.copyAs(format);
        });
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        bot.waitUntil("the copy", () -> String.valueOf(hint.getText()).endsWith(" copied."));
        return bot.ask(GridExportTest::clipboard);
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    private void openDialog() {
        bot.run(() -> shell.getDisplay().asyncExec(grid::export));
        bot.find(Button.class, "export.export");
    }

    private void press(String testId) {
        Button button = bot.find(Button.class, testId);
        bot.run(() -> {
            if ((button.getStyle() & SWT.RADIO) != 0) {
                for (var other : button.getParent().getChildren()) {
                    if (other instanceof Button radio && (radio.getStyle() & SWT.RADIO) != 0) {
                        radio.setSelection(radio == button);
                        radio.notifyListeners(SWT.Selection, new Event());
                    }
                }
            } else {
                button.notifyListeners(SWT.Selection, new Event());
            }
        });
    }

    private void format(ExportFormat format) {
        Combo formats = bot.find(Combo.class, "export.format");
        bot.run(() -> {
            formats.select(format.ordinal());
            formats.notifyListeners(SWT.Selection, new Event());
        });
    }

    private void file(Path path) {
        Text file = bot.find(Text.class, "export.file");
        bot.run(() -> file.setText(path.toString()));
    }

    private void waitForHint(String words) {
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        bot.waitUntil(words, () -> words.equals(hint.getText()));
    }

    @Test
    void aSelectionIsCopiedWithWhatIsPending() {
        showing(3);
        bot.run(() -> grid.rows().orElseThrow().set(0, GridFixture.TITLE, "A | B"));
        select(0, GridFixture.ID, 1, GridFixture.TITLE);

        assertThat(copiedAs(ExportFormat.CSV)).isEqualTo("Id,Title\r\n1,A | B\r\n2,Title 2\r\n");
        assertThat(copiedAs(ExportFormat.MARKDOWN))
                .isEqualTo("| Id | Title |\n| ---: | --- |\n| 1 | A \\| B |\n| 2 | Title 2 |\n");
    }

    @Test
    void insertsNameTheTableAndTheColumnsThatItsInsertTakes() {
        showing(3);
        select(1, GridFixture.ID, 1, GridFixture.TITLE);

        assertThat(copiedAs(ExportFormat.SQL_INSERT))
                .isEqualTo("INSERT INTO \"web\".\"PullRequests\" (\"Title\") VALUES ('Title 2');\n");
    }

    @Test
    void allRowsAreReadAnewAndTheCostIsToldBefore() throws IOException {
        showing(450);
        openDialog();
        Label cost = bot.find(Label.class, "export.cost");
        bot.waitUntil("the cost", () -> cost.getText().startsWith("≈0 requests."));
        assertThat(bot.<String>ask(bot.find(Button.class, "export.all")::getText))
                .isEqualTo("All rows: ≈450");
        press("export.all");
        format(ExportFormat.JSON_LINES);
        Path file = folder.resolve("all.jsonl");
        file(file);
        press("export.export");

        waitForHint("450 rows written to " + file + ".");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(450);
        assertThat(lines.getLast()).startsWith("{\"Id\":450,\"Title\":\"Title 450\",");
        assertThat(bot.<Integer>ask(() -> grid.rows().orElseThrow().count())).isEqualTo(200);
    }

    @Test
    void theNameFollowsTheFormatAndAFileThatIsThereIsNamed() throws IOException {
        showing(3);
        openDialog();
        Text name = bot.find(Text.class, "export.file");
        assertThat(bot.<String>ask(name::getText)).endsWith("web.PullRequests.csv");
        format(ExportFormat.XLSX);
        assertThat(bot.<String>ask(name::getText)).endsWith("web.PullRequests.xlsx");
        assertThat(bot.<Boolean>ask(bot.find(Button.class, "export.toClipboard")::getEnabled))
                .isFalse();
        Path there = Files.writeString(folder.resolve("there.xlsx"), "before");
        file(there);
        Label message = bot.find(Label.class, "export.message");
        bot.waitUntil(
                "the warning", () -> message.getText().equals("This file is there already and will be replaced."));

        press("export.export");
        waitForHint("3 rows written to " + there + ".");
        assertThat(Files.readAllBytes(there)).startsWith('P', 'K');
    }

    @Test
    void aPlaceThatCannotBeIsToldWhileTheDialogIsOpen() throws IOException {
        showing(3);
        openDialog();
        Label message = bot.find(Label.class, "export.message");
        Button export = bot.find(Button.class, "export.export");
        file(folder.resolve("none").resolve("rows.csv"));
        String missing = "There is no folder " + folder.resolve("none") + ".";
        bot.waitUntil("no folder", () -> missing.equals(message.getToolTipText()) && !export.getEnabled());
        file(folder);
        bot.waitUntil(
                "a folder",
                () -> message.getText().equals("This is a folder: name a file in it.") && !export.getEnabled());

        file(Files.createDirectory(folder.resolve("there")).resolve("rows.csv"));
        bot.waitUntil("nothing wrong", () -> message.getText().isEmpty() && export.getEnabled());
        press("export.export");
        waitForHint("3 rows written to " + folder.resolve("there").resolve("rows.csv") + ".");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBelowTheRows() throws IOException {
        showing(3);
        Path none = Files.createDirectory(folder.resolve("none"));
        openDialog();
        file(none.resolve("rows.csv"));
        bot.waitUntil("it can be", bot.find(Button.class, "export.export")::getEnabled);
        Files.delete(none);
        press("export.export");

        waitForHint("Export web.PullRequests: there is no folder " + folder.resolve("none") + ". Choose another file.");
    }

    @Test
    void onePageIsExported() throws IOException {
        showing(450);
        openDialog();
        assertThat(hasButton("export.page")).as("all that is here is one page").isFalse();
        press("export.cancel");
        bot.waitUntil("the dialog to close", () -> shell.getShells().length == 0);
        bot.run(grid::loadMore);
        bot.waitUntil("two pages", () -> rows().count() == 400);
        select(250, GridFixture.ID, 250, GridFixture.ID);
        openDialog();
        Button page = bot.find(Button.class, "export.page");
        assertThat(bot.<String>ask(page::getText)).isEqualTo("This page: rows 201–400");
        press("export.page");
        format(ExportFormat.JSON_LINES);
        Path file = folder.resolve("page.jsonl");
        file(file);
        press("export.export");

        waitForHint("200 rows written to " + file + ".");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(200);
        assertThat(lines.getFirst()).startsWith("{\"Id\":201,");
        assertThat(lines.getLast()).startsWith("{\"Id\":400,");
    }

    private boolean hasButton(String testId) {
        return bot.ask(() -> Stream.of(shell.getShells())
                .flatMap(UiBot::withDescendants)
                .anyMatch(control -> testId.equals(control.getData("test.id"))));
    }

    @Test
    void theKeyboardIsAtWhatIsChosen() {
        showing(3);
        select(1, GridFixture.ID, 2, GridFixture.TITLE);
        openDialog();

        Button loaded = bot.find(Button.class, "export.loaded");
        bot.waitUntil("the keyboard there", loaded::isFocusControl);
        assertThat(bot.<Boolean>ask(loaded::getSelection)).isTrue();
    }

    @Test
    void textIsExportedToTheClipboard() {
        showing(3);
        select(1, GridFixture.ID, 2, GridFixture.TITLE);
        openDialog();
        press("export.selection");
        format(ExportFormat.TSV);
        press("export.toClipboard");
        assertThat(bot.<Boolean>ask(bot.find(Text.class, "export.file")::isEnabled))
                .isFalse();
        press("export.export");

        waitForHint("2 rows copied.");
        assertThat(bot.<String>ask(GridExportTest::clipboard).lines())
                .containsExactly("Id\tTitle", "2\tTitle 2", "3\tTitle 3");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStopInTheMiddleLeavesWhatWasThereBefore() throws Exception {
        FakeRows slow = FakeRows.stopping(450, 300);
        showing(slow.job(), 450);
        openDialog();
        Path there = Files.writeString(folder.resolve("rows.csv"), "before");
        press("export.all");
        file(there);
        press("export.export");
        slow.awaitRow();
        bot.run(() -> Stream.of(Job.getJobManager().find(null))
                .filter(job -> job.getName().equals("Export web.PullRequests"))
                .forEach(job -> ((Stoppable) job).stop()));

        waitForHint("Export web.PullRequests: stopped; no file was written.");
        assertThat(there).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
    }

    @Test
    void whatWasWrittenBeforeTheSourceWentIsKeptWhereAPersonWantsThat() throws IOException {
        FakeRows lost = FakeRows.stopping(450, 300);
        lost.lose();
        showing(lost.job(), 450);
        openDialog();
        press("export.all");
        format(ExportFormat.JSON_LINES);
        file(folder.resolve("rows.jsonl"));
        Button keep = bot.find(Button.class, "export.keepsPart");
        bot.run(() -> keep.setSelection(true));
        press("export.export");

        Path part = folder.resolve("rows.part.jsonl");
        waitForHint("GET /rows: nobody answers. Look whether you are online, then try again. 300 rows are in " + part
                + ", not all.");
        assertThat(Files.readAllLines(part)).hasSize(300).last().asString().startsWith("{\"Id\":300,");
    }

    @Test
    void aSourceThatGoesLeavesWhatWasThereBefore() throws IOException {
        FakeRows lost = FakeRows.stopping(450, 300);
        lost.lose();
        showing(lost.job(), 450);
        openDialog();
        Path there = Files.writeString(folder.resolve("rows.csv"), "before");
        press("export.all");
        file(there);
        press("export.export");

        waitForHint("GET /rows: nobody answers. Look whether you are online, then try again.");
        assertThat(there).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
        assertThat(bot.<Integer>ask(() -> rows().count())).isEqualTo(200);
    }

    @Test
    void cancellingWritesNothing() {
        showing(3);
        openDialog();
        file(folder.resolve("rows.csv"));
        press("export.cancel");
        bot.waitUntil("the dialog to close", () -> shell.getShells().length == 0);

        assertThat(folder).isEmptyDirectory();
    }
}
