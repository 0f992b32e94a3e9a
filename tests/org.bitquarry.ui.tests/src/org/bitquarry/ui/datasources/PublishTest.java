package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.export.ExportOutcome;
import org.bitquarry.workbench.core.export.FileJob;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {
    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();

    private FileJob publish(Path file) throws InterruptedException {
        Shell shell = bot.ask(() -> bot.page().getWorkbenchWindow().getShell());
        ConnectionProfile demo = UiPlugin.core().dataSources().profile("demo").orElseThrow();
        FileJob job = bot.ask(() -> new PublishHandler().publish(demo, Optional.empty(), file, shell));
        job.join();
        return job;
    }

    @Test
    void theDictionaryIsWrittenAndToldQuietly() throws InterruptedException {
        Path file = folder.resolve("demo.html");
        FileJob job = publish(file);

        assertThat(job.outcome().orElseThrow()).isInstanceOf(ExportOutcome.Written.class);
        assertThat(file)
                .content(StandardCharsets.UTF_8)
                .contains("<title>demo · data dictionary</title>", "PullRequests");
        Label text = bot.find(Label.class, "notice.text");
        assertThat(bot.<String>ask(text::getText)).contains("tables written to " + file);
        bot.run(() -> text.getShell().dispose());
    }

    @Test
    void aPlaceThatCantBeWrittenIsTold() throws InterruptedException {
        Path missing = folder.resolve("nowhere");
        publish(missing.resolve("demo.html"));

        assertThat(told())
                .isEqualTo("Publish the data dictionary of demo: there is no folder " + missing
                        + ". Choose another file.");
        assertThat(missing).doesNotExist();
    }

    @Test
    void aFolderInThePlaceOfTheFileIsToldAndStays() throws InterruptedException, IOException {
        Path taken = Files.createDirectory(folder.resolve("demo.html"));
        Files.writeString(taken.resolve("mine.txt"), "mine");
        publish(taken);

        assertThat(told()).startsWith("Publish the data dictionary of demo: ").contains(taken.toString());
        assertThat(taken).isDirectoryContaining("glob:**/mine.txt");
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
    }

    /** Returns what the dialog says. */
    private String told() {
        new DialogBot(bot).waitFor("Publish the data dictionary of demo");
        return bot.ask(() -> Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell.getText().equals("Publish the data dictionary of demo"))
                .flatMap(UiBot::withDescendants)
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining()));
    }
}
