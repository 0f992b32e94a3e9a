package org.bitquarry.ui.close;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.WaitingEdits;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * The application in a process of its own, as a person starts it, in which somebody types. What it prints is read by the test that
 * started it: {@link #TYPED} in the turn of the UI thread that typed, or what was found from the time before.
 */
public final class TypingApplication implements IApplication {
    static final String ID = "org.bitquarry.ui.typing";
    /** System property; {@link #LOOK} to tell what is there, anything else to type. */
    static final String TASK = "bitquarry.test.task";

    static final String LOOK = "look";
    static final String TYPED = "TYPED";
    static final String TEXT = "SELECT 1\n-- typed at last";
    static final EditTarget TARGET = new EditTarget("demo", "web", "Branches");

    /** Down once the window is there, or never will be. */
    private final CountDownLatch window = new CountDownLatch(1);

    @Override
    public Object start(IApplicationContext context) throws Exception {
        IApplication desktop = desktop();
        FrameworkUtil.getBundle(UiPlugin.class)
                .getBundleContext()
                .registerService(
                        EventHandler.class,
                        event -> window.countDown(),
                        new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)));
        Thread typist = new Thread(this::work, "typist");
        typist.setDaemon(true);
        typist.start();
        try {
            return desktop.start(context);
        } finally {
            window.countDown();
        }
    }

    private static IApplication desktop() throws CoreException {
        IConfigurationElement application = Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime.applications", "org.bitquarry.app.application")
                .getConfigurationElements()[0];
        return (IApplication) application.getChildren("run")[0].createExecutableExtension("class");
    }

    @Override
    public void stop() {
        // Whoever started the process ends it.
    }

    private void work() {
        try {
            window.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        UiBot bot = new UiBot();
        bot.waitUntil("the window", () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null);
        if (LOOK.equals(System.getProperty(TASK))) {
            look(bot);
        } else {
            type(bot);
        }
    }

    private static void type(UiBot bot) {
        // A person begins when the window says how to.
        bot.find(Composite.class, "welcome");
        WorkbenchCore core = UiPlugin.core();
        StagedEdits edits = core.pendingChanges().open(TARGET, table(core), false);
        bot.run(() -> new Commands(PlatformUI.getWorkbench())
                .run(CommandIds.NEW_SQL, Map.of(CommandIds.DATASOURCE, "demo", CommandIds.TEXT, "SELECT 1")));
        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.waitUntil("the text", () -> text.getText().equals("SELECT 1"));
        bot.run(() -> {
            edits.add(Map.of("Name", "kept"));
            text.append(TEXT.substring("SELECT 1".length()));
            say(TYPED);
        });
    }

    private static TableRef table(WorkbenchCore core) {
        RequestContext context = new RequestContext(new CancellationToken(), ExchangeListener.NONE);
        DataSource live =
                core.dataSources().connect(core.dataSources().profile("demo").orElseThrow(), context);
        Schema schema = live.catalog().schema(TARGET.schema(), context).orElseThrow();
        return new TableRef(
                schema, live.catalog().table(schema.kind(), TARGET.table()).orElseThrow());
    }

    /** Returns in one line what is told of a session's text and of edits that wait. */
    static String found(String text, List<WaitingEdits> waiting) {
        return "FOUND " + text.replace("\n", "⏎") + " and " + waiting;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void look(UiBot bot) {
        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.waitUntil("the text", () -> !text.getText().isEmpty());
        UiPlugin.core().pendingChanges().scan();
        say(found(bot.ask(text::getText), UiPlugin.core().pendingChanges().waiting()));
    }
}
