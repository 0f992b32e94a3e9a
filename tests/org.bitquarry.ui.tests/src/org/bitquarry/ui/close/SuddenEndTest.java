package org.bitquarry.ui.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.ScratchTexts;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The system ends the process: nobody closes the window, and nobody is asked. */
class SuddenEndTest {
    private final UiBot bot = new UiBot();
    private final WorkbenchCore core = UiPlugin.core();
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    @AfterEach
    void close() {
        bot.run(() -> bot.page().closeAllEditors(false));
    }

    private Thread begun() {
        Thread end = new Thread(new SuddenEnd(core, () -> display));
        end.start();
        return end;
    }

    @Test
    void whatWasTypedInTheSameMomentIsOnTheDisk() throws InterruptedException {
        bot.run(() -> new Commands(PlatformUI.getWorkbench())
                .run(CommandIds.NEW_SQL, Map.of(CommandIds.DATASOURCE, "demo", CommandIds.TEXT, "SELECT 1")));
        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.waitUntil("the text", () -> text.getText().equals("SELECT 1"));

        Thread end = bot.ask(() -> {
            text.append("\n-- typed at last");
            return begun();
        });
        end.join();

        assertThat(ScratchTexts.in(core.dataArea().resolve("sql")).list())
                .extracting(ScratchText::text)
                .contains("SELECT 1\n-- typed at last");
    }

    @Test
    void aWindowThatHangsIsNotWaitedForForEver() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        display.asyncExec(() -> {
            try {
                hangs.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });

        begun().join();

        hangs.countDown();
    }
}
