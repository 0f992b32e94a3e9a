package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UiExecutorTest {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final UiBot bot = new UiBot();
    private final Shell owner = bot.ask(() -> new Shell(Display.getCurrent()));
    private final UiExecutor ui = bot.ask(() -> new UiExecutor(owner));
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        bot.run(owner::dispose);
    }

    @Test
    void whatCanWaitComesOnceAndBehindWhatIsAskedLater() {
        Runnable patient = ui.merging(MOMENT, () -> done.add("patient"));
        bot.run(() -> {
            patient.run();
            patient.run();
            ui.later(() -> done.add("soon"));
        });
        bot.waitUntil("both", () -> done.size() == 2);
        assertThat(done).containsExactly("soon", "patient");

        patient.run();
        bot.waitUntil("it once more", () -> done.size() == 3);
        assertThat(done).endsWith("patient");
    }

    @Test
    void nothingIsDoneForWhatIsGone() {
        bot.run(() -> {
            ui.merging(MOMENT, () -> done.add("late")).run();
            ui.later(owner::dispose);
        });
        Shell other = bot.ask(() -> new Shell(Display.getCurrent()));
        bot.run(() ->
                new UiExecutor(other).merging(MOMENT, () -> done.add("other")).run());
        bot.waitUntil("the other one's work", () -> !done.isEmpty());
        bot.run(other::dispose);
        assertThat(done).containsExactly("other");
    }
}
