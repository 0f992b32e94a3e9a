package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StageModeTest {
    private static final Path FILE = Platform.getLocation()
            .append(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.bitquarry.ui.prefs")
            .toPath();

    private final UiBot bot = new UiBot();
    private final StageMode mode = StageMode.of("killed");

    @AfterEach
    void forget() {
        mode.set(false);
    }

    private static boolean isWritten() {
        try {
            return Files.exists(FILE) && Files.readString(FILE).contains("sql.staged.killed=true");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void itIsWrittenAtOnceSoThatNothingIsSentAfterACrash() {
        mode.set(true);
        bot.waitUntil("it is on the disk", StageModeTest::isWritten);

        mode.set(false);
        bot.waitUntil("it is gone there", () -> !isWritten());
        assertThat(mode.isOn()).isFalse();
    }
}
