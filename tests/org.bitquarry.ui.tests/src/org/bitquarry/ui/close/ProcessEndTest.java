package org.bitquarry.ui.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.edit.ChangeJournal;
import org.bitquarry.workbench.core.edit.WaitingEdits;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.ScratchTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process with something typed and something staged is ended from outside. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ProcessEndTest {
    private static final List<WaitingEdits> STAGED = List.of(new WaitingEdits(TypingApplication.TARGET, 1));

    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private SecondProcess start(String task) throws IOException {
        return SecondProcess.start(data(), folder.resolve("configuration-" + task), task);
    }

    private List<String> texts() {
        return Files.isDirectory(data().resolve("sql"))
                ? ScratchTexts.in(data().resolve("sql")).list().stream()
                        .map(ScratchText::text)
                        .toList()
                : List.of();
    }

    private List<WaitingEdits> staged() {
        try (ChangeJournal journal = new ChangeJournal(data().resolve("pending"))) {
            return journal.waiting();
        }
    }

    @Test
    void whenTheSystemEndsItEvenTheLastLetterIsKept() throws Exception {
        try (SecondProcess typing = start("type")) {
            typing.await(TypingApplication.TYPED);
            typing.terminate();
        }

        assertThat(texts()).containsExactly(TypingApplication.TEXT);
        assertThat(staged()).isEqualTo(STAGED);
    }

    @Test
    void afterAKillWhatHadReachedTheDiskComesBackInTheWindow() throws Exception {
        try (SecondProcess typing = start("type")) {
            typing.await(TypingApplication.TYPED);
            new UiBot()
                    .waitUntil(
                            "both on the disk",
                            () -> texts().equals(List.of(TypingApplication.TEXT)) && staged().equals(STAGED));
            typing.kill();
        }

        try (SecondProcess again = start(TypingApplication.LOOK)) {
            assertThat(again.await("FOUND ")).isEqualTo(TypingApplication.found(TypingApplication.TEXT, STAGED));
        }
    }
}
