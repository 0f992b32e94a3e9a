package org.bitquarry.app.tour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** What a step has at hand. Belongs to the tour's thread, which is not the UI thread. */
final class Guide {
    /** Looks in a row that must find no job at work and nothing left to paint. */
    private static final int QUIET_LOOKS = 30;

    private final UiBot bot;

    Guide(UiBot bot) {
        this.bot = bot;
    }

    UiBot bot() {
        return bot;
    }

    /** Runs a command where the active part handles it, without waiting for a dialog that it opens. */
    void command(String id) {
        command(id, Map.of());
    }

    /**
     * Runs a command.
     *
     * @param values by what follows the command's identifier, such as {@code .datasource}
     */
    void command(String id, Map<String, String> values) {
        begin(id, values);
        settle();
    }

    /** Runs a command whose job goes on for longer than the picture takes. */
    void begin(String id, Map<String, String> values) {
        bot.run(() -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> execute(id, values)));
    }

    private static void execute(String id, Map<String, String> values) {
        Map<String, String> parameters = new LinkedHashMap<>();
        values.forEach((suffix, value) -> parameters.put(id + suffix, value));
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        try {
            ParameterizedCommand command = ParameterizedCommand.generateCommand(
                    window.getService(ICommandService.class).getCommand(id), parameters);
            window.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException refused) {
            throw new IllegalStateException(id + " can't be run here", refused);
        }
    }

    /** Waits until nothing works any more, so that a picture shows what a person sees who has waited, too. */
    void settle() {
        AtomicInteger quiet = new AtomicInteger();
        bot.waitUntil("the jobs to end", () -> {
            boolean busy = Stream.of(Job.getJobManager().find(null))
                    .anyMatch(job -> job.getState() == Job.RUNNING || job.getState() == Job.WAITING);
            return (busy ? quiet.updateAndGet(looks -> 0) : quiet.incrementAndGet()) > QUIET_LOOKS;
        });
    }

    /** Waits until what was told is painted, whatever goes on. */
    void look() {
        AtomicInteger looks = new AtomicInteger();
        bot.waitUntil("the window to be painted", () -> looks.incrementAndGet() > QUIET_LOOKS);
    }

    /** Takes the pointer out of the way: where it rests on something it shows a hover. */
    void unpoint() {
        bot.run(() -> PlatformUI.getWorkbench().getDisplay().setCursorLocation(0, 0));
    }

    /** Waits for a dialog by its title. */
    void waitForDialog(String title) {
        bot.waitUntil(
                title, () -> Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                        .anyMatch(shell -> shell.isVisible() && shell.getText().equals(title)));
    }

    /** Saves what the screen shows at the window's place. */
    void picture(String name) {
        bot.save(
                bot.screen(bot.ask(
                        () -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell())),
                name);
    }
}
