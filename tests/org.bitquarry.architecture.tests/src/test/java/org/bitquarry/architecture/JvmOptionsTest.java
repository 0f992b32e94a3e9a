package org.bitquarry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is written when the product dies. */
class JvmOptionsTest {
    private static final Path OPTIONS =
            Path.of("..", "..", "features", "org.bitquarry.feature", "rootfiles", "all", "jvm.options");

    @Test
    void noOptionWritesTheMemoryToADisk() throws IOException {
        assertThat(Files.readAllLines(OPTIONS))
                .contains("-XX:-CreateCoredumpOnCrash")
                .noneMatch(option -> option.contains("HeapDump"))
                .noneMatch(option -> option.contains("FlightRecord"))
                .noneMatch(option -> option.startsWith("-agent"));
    }
}
