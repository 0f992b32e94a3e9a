package org.bitquarry.ui.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.ui.theme.Themes;
import org.bitquarry.workbench.core.export.FileJob;
import org.bitquarry.workbench.core.work.NoticeSettings;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotifierTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T14:05:00Z");

    @TempDir
    Path folder;

    private final List<Notice> shown = new ArrayList<>();
    private final AtomicInteger back = new AtomicInteger();
    private boolean focus;
    private NoticeSettings settings = NoticeSettings.usual();
    private final Notifier notifier =
            new Notifier(shown::add, () -> focus, () -> settings, () -> back::incrementAndGet);

    private FileJob written(Path file) throws InterruptedException {
        FileJob job = new FileJob("Export  the log", file, (out, stop) -> {
            out.write("x".getBytes(StandardCharsets.UTF_8));
            return 1;
        });
        job.schedule();
        job.join();
        return job;
    }

    private void lasts(Job job, int seconds) {
        notifier.begun(job, BEGIN);
        notifier.ended(job, BEGIN.plus(Duration.ofSeconds(seconds)));
    }

    @Test
    void theEndOfLongWorkIsToldAndLeadsBack() throws InterruptedException {
        Path file = folder.resolve("log.har");
        lasts(written(file), 10);

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().title()).isEqualTo("Export the log");
        assertThat(shown.getFirst().text()).isEqualTo("Written to " + file + ".");
        assertThat(shown.getFirst().failed()).isFalse();
        shown.getFirst().click().run();
        assertThat(back).hasValue(1);
    }

    @Test
    void aFailureSaysWhy() throws InterruptedException {
        lasts(written(folder.resolve("nowhere").resolve("log.har")), 30);

        assertThat(shown).hasSize(1).allMatch(Notice::failed);
        assertThat(shown.getFirst().text()).contains("there is no folder");
    }

    @Test
    void nobodyIsToldWhoLooksOrWaitedShortlyOrDoesNotWantTo() throws InterruptedException {
        FileJob job = written(folder.resolve("log.har"));
        lasts(job, 9);
        focus = true;
        lasts(job, 60);
        focus = false;
        settings = new NoticeSettings(false, Duration.ofSeconds(10));
        lasts(job, 60);
        lasts(Job.create("Housekeeping", monitor -> Status.OK_STATUS), 60);

        assertThat(shown).isEmpty();
    }

    @Test
    void theSmallWindowTakesNoFocusAndDoesWhatAClickMeans() {
        UiBot bot = new UiBot();
        AtomicInteger clicked = new AtomicInteger();
        Shell window = bot.ask(() -> bot.page().getWorkbenchWindow().getShell());
        bot.run(() -> NoticePopup.show(
                window,
                new Notice("Open web.Commits", "200 rows · 3 requests · 12 s", false, clicked::incrementAndGet)));
        Label text = bot.find(Label.class, "notice.text");
        assertThat(bot.<Boolean>ask(() -> withinScreen(text.getShell()))).isTrue();
        assertThat(bot.<Boolean>ask(() -> UiBot.withDescendants(text.getShell()).noneMatch(Control::isFocusControl)))
                .isTrue();

        bot.click(text, new Point(5, 5));
        bot.waitUntil("the click", () -> clicked.get() == 1);
        bot.waitUntil("the window to go", () -> Stream.of(Display.getCurrent().getShells())
                .noneMatch(shell -> "notice".equals(shell.getData("test.id"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {Themes.LIGHT, Themes.DARK})
    void theSmallWindowIsOneGroundInAHairline(String theme) {
        UiBot bot = new UiBot();
        bot.run(() -> Themes.set(theme));
        Shell window = bot.ask(() -> bot.page().getWorkbenchWindow().getShell());
        Notice waits = new Notice(
                "4 changes wait",
                "Nothing of it is sent yet.",
                false,
                Optional.of("Show pending changes"),
                back::incrementAndGet);
        bot.run(() -> NoticePopup.show(window, waits));
        Label text = bot.find(Label.class, "notice.text");
        Shell notice = bot.ask(text::getShell);

        assertThat(bot.<List<RGB>>ask(() -> UiBot.withDescendants(notice)
                        .filter(control -> control != notice)
                        .map(control -> control.getBackground().getRGB())
                        .distinct()
                        .toList()))
                .containsExactly(bot.<RGB>ask(Palette.WINDOW::rgb));
        assertThat(bot.<Point>ask(() -> {
                    Point all = notice.getSize();
                    Point inside = notice.getChildren()[0].getSize();
                    return new Point(all.x - inside.x, all.y - inside.y);
                }))
                .as("the frame")
                .isEqualTo(new Point(2, 2));
        assertThat(bot.<RGB>ask(() -> text.getForeground().getRGB())).isEqualTo(bot.<RGB>ask(Palette.SECONDARY::rgb));
        bot.run(notice::dispose);
    }

    private static boolean withinScreen(Shell shell) {
        return shell.getMonitor().getBounds().contains(shell.getLocation())
                && shell.getLocation().x + shell.getSize().x
                        <= shell.getMonitor().getBounds().width;
    }
}
