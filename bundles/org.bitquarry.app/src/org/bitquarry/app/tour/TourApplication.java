package org.bitquarry.app.tour;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.app.DesktopApplication;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Opens the real window, walks through it, and saves a picture of each step to a folder. Arguments: the folder, and the
 * name of the theme with which the window was started. Exit code 1 when a step could not be done.
 */
public final class TourApplication implements IApplication {
    /** The platform's own arguments, such as the theme's, may stand before them. */
    private static final int OWN_ARGUMENTS = 2;

    /** The first statement of a process waits for the planner's classes, on a busy machine for half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int USUAL_ZOOM = 100;
    private static final Integer EXIT_FAILED = 1;
    private static final Integer EXIT_USAGE = 3;

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        int own = arguments.length - OWN_ARGUMENTS;
        if (own < 0 || arguments[own].isBlank()) {
            System.err.println("usage: bitquarry screenshot DIRECTORY");
            return EXIT_USAGE;
        }
        Path folder = Path.of(arguments[own]);
        String theme = arguments[own + 1];
        List<String> failures = new CopyOnWriteArrayList<>();
        Object exit = DesktopApplication.open(() -> {
            String look = look(theme);
            Tour tour = new Tour(Steps.all(), look);
            Thread.ofPlatform().name("Tour").start(() -> failures.addAll(walk(tour, folder, look)));
        });
        failures.forEach(System.err::println);
        return failures.isEmpty() ? exit : EXIT_FAILED;
    }

    /** Names what the pictures show: the theme, and how much larger than usual everything is. */
    private static String look(String theme) {
        int zoom = Display.getCurrent().getPrimaryMonitor().getZoom();
        return zoom == USUAL_ZOOM ? theme : theme + "-" + zoom;
    }

    private static List<String> walk(Tour tour, Path folder, String look) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        try {
            UiBot bot = new UiBot(folder, PATIENCE);
            List<String> failures = tour.walk(new Guide(bot));
            bot.run(() -> new ContactSheet(workbench.getDisplay(), folder).write(look));
            return failures;
        } finally {
            workbench.getDisplay().asyncExec(workbench::close);
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
