package org.bitquarry.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePlaceTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNameAloneIsInTheFolderOfThePerson() {
        assertThat(FilePlace.read(" rows.csv ")).contains(Path.of(System.getProperty("user.home"), "rows.csv"));
        assertThat(FilePlace.read(folder.resolve("rows.csv").toString())).contains(folder.resolve("rows.csv"));
        assertThat(FilePlace.read(" ")).isEmpty();
    }

    @Test
    void whatCannotBeAFileSaysWhy() {
        assertThat(FilePlace.of(folder)).isEqualTo(new FilePlace(false, "This is a folder: name a file in it."));
        assertThat(FilePlace.of(folder.resolve("no").resolve("rows.csv")))
                .isEqualTo(new FilePlace(false, "There is no folder " + folder.resolve("no") + "."));
    }

    @Test
    void aFileThatIsThereIsNamed() throws IOException {
        Path rows = folder.resolve("rows.csv");
        assertThat(FilePlace.of(rows)).isEqualTo(new FilePlace(true, ""));
        Files.writeString(rows, "before");
        assertThat(FilePlace.of(rows))
                .isEqualTo(new FilePlace(true, "This file is there already and will be replaced."));
    }

    @Test
    void aFileThatMayNotBeWrittenIsToldBefore() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.csv"), "before");
        assumeTrue(rows.toFile().setReadOnly());
        assumeFalse(Files.isWritable(rows), "whoever may write everything is kept from nothing");
        assertThat(FilePlace.of(rows))
                .isEqualTo(new FilePlace(false, "This file is there already, and you may not write it."));
    }
}
