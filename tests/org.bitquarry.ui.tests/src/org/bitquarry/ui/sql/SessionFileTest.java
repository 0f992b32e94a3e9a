package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.SqlFile;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that belongs to a file, and what others do to the file. */
class SessionFileTest extends SqlWindow {
    @TempDir
    private Path folder;

    private Path file(String content) {
        return write(folder.resolve("open-prs.sql"), content);
    }

    private static Path write(Path path, String content) {
        try {
            return Files.writeString(path, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SqlPane opened(String text) {
        Path path = file(text);
        return open(new ScratchText("file-1", "x", "demo", Optional.empty(), text, 0, true)
                .withFile(SqlFile.of(path, false, text)));
    }

    private void waitForNotice(String words) {
        Label label = bot.find(Label.class, "sql.notice.words");
        bot.waitUntil(words, () -> label.getText().contains(words));
    }

    private void press(String testId) {
        Button button = bot.find(Button.class, testId);
        bot.run(() -> button.notifyListeners(SWT.Selection, new Event()));
    }

    private void type(SqlPane pane, String text) {
        bot.run(() -> pane.text().widget().insert(text));
    }

    @Test
    void aSessionWithoutAFileIsSavedToOneThatAPersonNames() {
        SqlPane pane = open("SELECT 1", 0);
        bot.run(() -> pane.file().onAsk(name -> Optional.of(folder.resolve("mine"))));
        bot.run(pane.file()::save);
        bot.waitUntil("it is saved", () -> pane.scratch().file().isPresent());

        assertThat(folder.resolve("mine.sql")).hasContent("SELECT 1");
        assertThat(bot.<String>ask(() -> pane.scratch().title())).isEqualTo("mine.sql");
        assertThat(kept.getLast().isUnsaved()).isFalse();
    }

    @Test
    void whatIsTypedIsUnsavedUntilItIsSaved() {
        SqlPane pane = opened("SELECT 1");
        type(pane, "-- ");
        bot.waitUntil("it is kept", () -> !kept.isEmpty() && kept.getLast().isUnsaved());
        assertThat(folder.resolve("open-prs.sql")).hasContent("SELECT 1");

        bot.run(pane.file()::save);
        bot.waitUntil("it is saved", () -> !kept.getLast().isUnsaved());
        assertThat(folder.resolve("open-prs.sql")).hasContent("-- SELECT 1");
    }

    @Test
    void aFileThatSomebodyElseChangedIsLoadedAnewAndCanBeUndone() {
        SqlPane pane = opened("SELECT 1");
        file("SELECT 'theirs'");
        bot.run(pane.file()::look);
        waitForNotice("was changed outside and loaded anew");
        assertThat(bot.<String>ask(() -> pane.text().text())).isEqualTo("SELECT 'theirs'");

        bot.focus(pane.text().widget());
        bot.run(() -> pane.operate(ITextOperationTarget.UNDO));
        assertThat(bot.<String>ask(() -> pane.text().text())).isEqualTo("SELECT 1");
    }

    @Test
    void twoChangesAreAQuestion() {
        SqlPane pane = opened("SELECT 1");
        type(pane, "-- mine ");
        file("SELECT 'theirs'");
        bot.run(pane.file()::look);
        waitForNotice("and you have changed it here");
        press("sql.notice.keep");
        assertThat(bot.<String>ask(() -> pane.text().text())).isEqualTo("-- mine SELECT 1");
        bot.run(pane.file()::save);
        bot.waitUntil("it is saved", () -> !kept.getLast().isUnsaved());
        assertThat(folder.resolve("open-prs.sql")).hasContent("-- mine SELECT 1");
    }

    @Test
    void savingNeverWritesOverAnothersWorkUnasked() {
        SqlPane pane = opened("SELECT 1");
        type(pane, "-- mine ");
        file("SELECT 'theirs'");
        bot.run(pane.file()::save);
        waitForNotice("nothing was saved");
        assertThat(folder.resolve("open-prs.sql")).hasContent("SELECT 'theirs'");
        press("sql.notice.load");
        assertThat(bot.<String>ask(() -> pane.text().text())).isEqualTo("SELECT 'theirs'");
        assertThat(kept.getLast().isUnsaved()).isFalse();
    }

    @Test
    void aFileThatIsGoneIsSaidAndWrittenAgain() throws IOException {
        SqlPane pane = opened("SELECT 1");
        Files.delete(folder.resolve("open-prs.sql"));
        bot.run(pane.file()::look);
        waitForNotice("open-prs.sql is no longer there. The session keeps its text.");
        press("sql.notice.save");
        bot.waitUntil("it is there", () -> Files.exists(folder.resolve("open-prs.sql")));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndTheTextIsKept() {
        SqlPane pane = open("SELECT 1", 0);
        bot.run(() -> pane.file().onAsk(name -> Optional.of(folder.resolve("no/such/folder/a.sql"))));
        bot.run(pane.file()::save);
        waitForNotice("there is no such file or folder.");

        bot.run(() -> pane.file().onAsk(name -> Optional.of(folder.resolve("a.sql"))));
        press("sql.notice.saveas");
        bot.waitUntil("it is saved", () -> pane.scratch().file().isPresent());
        assertThat(folder.resolve("a.sql")).hasContent("SELECT 1");
    }
}
