package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are derived and committed. Compared; written anew with {@code -Dbitquarry.golden=write}. */
final class Golden {
    private static final boolean WRITING = "write".equals(System.getProperty("bitquarry.golden"));

    private Golden() {}

    /** Returns the folder {@code docs} of the project. */
    static Path docs() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("docs/CONTRIBUTING.md"))) {
                return folder.resolve("docs");
            }
        }
        throw new IllegalStateException(
                "there is no folder docs above " + Path.of("").toAbsolutePath());
    }

    static boolean isWriting() {
        return WRITING;
    }

    /** Compares a file with what it should hold, or writes it. */
    static void check(Path file, String text) {
        try {
            if (WRITING) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.isRegularFile(file) ? Files.readString(file) : "")
                    .describedAs(
                            "%s is derived. Write it anew: mvn verify -pl tests/org.bitquarry.engine.bitbucket.tests -am"
                                    + " -Dtest=TablePagesTest,CoverageTest -Dsurefire.failIfNoSpecifiedTests=false"
                                    + " -Dbitquarry.golden=write",
                            file)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
