package org.bitquarry.app.tour;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.close.CloseQuestion;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.work.Stoppable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;

/** What the window shows while it waits, when nothing is there, when nobody answers, and when the hour is used up. */
final class StateShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";
    private static final Duration FOR_EVER = Duration.ofMinutes(10);
    private static final int ALL = 1_000;
    private static final int SMALL_BUDGET = 11;

    private StateShots() {}

    static List<Step> all() {
        return List.of(
                new Of("explorer-long", false, EmulatorOptions.huge(), (guide, world) -> longList(guide)),
                new Of("explorer-loading", true, EmulatorOptions.demo(), StateShots::explorerLoading),
                new Of("table-loading", true, EmulatorOptions.demo(), StateShots::tableLoading),
                new Of("table-offline", false, EmulatorOptions.demo(), StateShots::tableOffline),
                new Of("table-empty", false, EmulatorOptions.demo(), (guide, world) -> empty(guide)),
                new Of("rows-lost", false, EmulatorOptions.demo(), StateShots::rowsLost),
                new Of("log-failures", false, EmulatorOptions.demo(), StateShots::logFailures),
                new Of("sql-running", true, EmulatorOptions.demo(), StateShots::sqlRunning),
                new Of("close-question", true, EmulatorOptions.demo(), StateShots::closeQuestion),
                new Of("sql-staged", false, EmulatorOptions.demo(), (guide, world) -> staged(guide)),
                new Of("budget-low", false, EmulatorOptions.demo(), (guide, world) -> low(guide)));
    }

    /** A step in a workspace of its own, which goes after the picture with all that was opened in it. */
    private static final class Of implements Step {
        private final String name;
        private final boolean atWork;
        private final EmulatorOptions options;
        private final BiConsumer<Guide, OtherWorld> way;
        private Optional<OtherWorld> world = Optional.empty();

        Of(String name, boolean atWork, EmulatorOptions options, BiConsumer<Guide, OtherWorld> way) {
            this.name = name;
            this.atWork = atWork;
            this.options = options;
            this.way = way;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isAtWork() {
            return atWork;
        }

        @Override
        public void walk(Guide guide) {
            OtherWorld made = new OtherWorld(options);
            world = Optional.of(made);
            guide.settle();
            way.accept(guide, made);
            guide.look();
        }

        @Override
        public void leave(Guide guide) {
            Stream.of(Job.getJobManager().find(null))
                    .filter(Stoppable.class::isInstance)
                    .map(Stoppable.class::cast)
                    .forEach(Stoppable::stop);
            new DialogBot(guide.bot()).closeAll();
            guide.bot().run(() -> {
                UiPlugin.core().pendingChanges().pending().forEach(StagedEdits::revertAll);
                guide.bot().page().closeAllEditors(false);
            });
            world.ifPresent(OtherWorld::close);
            guide.settle();
        }
    }

    private static TreeWalk explorer(Guide guide) {
        Tree tree = guide.bot().find(Tree.class, "explorer.tree");
        TreeWalk walk = new TreeWalk(guide.bot(), tree);
        walk.select(OtherWorld.NAME);
        guide.bot().run(() -> tree.setTopItem(tree.getSelection()[0]));
        return walk;
    }

    private static void longList(Guide guide) {
        TreeWalk walk = explorer(guide);
        walk.expand(OtherWorld.NAME);
        walk.select(OtherWorld.NAME, "500 more…");
        guide.settle();
    }

    private static void explorerLoading(Guide guide, OtherWorld world) {
        world.faults().next(ALL).delay(FOR_EVER);
        TreeWalk walk = explorer(guide);
        walk.expand(OtherWorld.NAME);
        walk.select(OtherWorld.NAME);
    }

    private static void connect(Guide guide) {
        TreeWalk walk = explorer(guide);
        walk.expand(OtherWorld.NAME);
        walk.select(OtherWorld.NAME, "Information");
        guide.settle();
    }

    private static Map<String, String> table(String schema, String name) {
        return Map.of(".datasource", OtherWorld.NAME, ".schema", schema, ".table", name);
    }

    private static void tableLoading(Guide guide, OtherWorld world) {
        connect(guide);
        world.faults().next(ALL).delay(FOR_EVER);
        guide.begin(COMMAND + "opentable", table("web", "PullRequests"));
        guide.bot().find(ResultGrid.class, "grid");
    }

    private static void tableOffline(Guide guide, OtherWorld world) {
        connect(guide);
        world.faults().offline(true);
        guide.command(COMMAND + "opentable", table("web", "PullRequests"));
        guide.bot().find(Button.class, "grid.message.button");
    }

    private static void empty(Guide guide) {
        guide.command(
                COMMAND + "opentable",
                Map.of(
                        ".datasource",
                        OtherWorld.NAME,
                        ".schema",
                        "web",
                        ".table",
                        "PullRequests",
                        ".where",
                        "\"Id\" = 99999"));
        ResultGrid grid = guide.bot().find(ResultGrid.class, "grid");
        guide.bot().waitUntil("no rows", () -> grid.rows().isPresent());
        guide.settle();
    }

    private static void rowsLost(Guide guide, OtherWorld world) {
        guide.command(COMMAND + "opentable", table("web", "Commits"));
        ResultGrid grid = guide.bot().find(ResultGrid.class, "grid");
        guide.bot().waitUntil("rows", () -> grid.rows().isPresent());
        guide.settle();
        world.faults().offline(true);
        guide.command(COMMAND + "loadmore");
        guide.bot().find(Link.class, "grid.retry");
    }

    private static void logFailures(Guide guide, OtherWorld world) {
        connect(guide);
        world.faults().next(ALL).answer(503);
        guide.command(COMMAND + "opentable", table("web", "Branches"));
        guide.bot().find(Button.class, "grid.message.button");
        world.faults().clear();
        world.faults().offline(true);
        guide.command(COMMAND + "opentable", table("web", "Tags"));
        guide.bot().showView(PartIds.HTTP_LOG);
        Combo status = guide.bot().find(Combo.class, "httplog.status");
        guide.bot().run(() -> {
            status.select(status.getItemCount() - 1);
            status.notifyListeners(SWT.Selection, new Event());
        });
        guide.settle();
        guide.bot().run(() -> {
            status.select(0);
            status.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static StyledText session(Guide guide, String sql) {
        guide.command(COMMAND + "newsql", Map.of(".datasource", OtherWorld.NAME, ".schema", "web", ".text", sql));
        StyledText text = guide.bot().find(StyledText.class, "sql.text");
        guide.bot().waitUntil("the text", () -> text.getText().equals(sql));
        guide.bot().focus(text);
        return text;
    }

    private static void sqlRunning(Guide guide, OtherWorld world) {
        connect(guide);
        session(guide, "SELECT Id, Title, State\nFROM PullRequests\nWHERE State = 'OPEN';\n");
        world.faults().next(ALL).delay(FOR_EVER);
        guide.begin(COMMAND + "run", Map.of());
        guide.bot().find(Label.class, "grid.message.title");
    }

    /** A statement that writes is on its way: nobody can tell whether it arrives. */
    private static void closeQuestion(Guide guide, OtherWorld world) {
        connect(guide);
        session(guide, "UPDATE Hooks SET Description = 'Sent when the window closes'\nWHERE Active = TRUE;\n");
        world.faults().next(ALL).delay(FOR_EVER);
        guide.begin(COMMAND + "run", Map.of());
        guide.bot().waitUntil("the statement to write", () -> Stream.of(
                        Job.getJobManager().find(null))
                .anyMatch(job -> job instanceof QueryJob query && query.isWriting()));
        guide.bot().run(() -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> new CloseQuestion(UiPlugin.core())
                .mayClose(guide.bot().page().getWorkbenchWindow().getShell())));
        guide.bot().find(Label.class, "close.words");
    }

    private static void staged(Guide guide) {
        connect(guide);
        session(guide, "UPDATE Hooks SET Description = 'Staged by SQL'\nWHERE Active = TRUE;\n");
        ToolBar tools = guide.bot().find(ToolBar.class, "sql.tools");
        guide.bot().run(() -> Stream.of(tools.getItems())
                .filter(item -> "sql.stage".equals(item.getData("test.id")))
                .forEach(StateShots::press));
        guide.command(COMMAND + "run");
        Link said = guide.bot().find(Link.class, "sql.staged");
        guide.bot().waitUntil("what is staged", () -> said.getText().contains("staged"));
        guide.bot().showView(PartIds.PENDING_CHANGES);
    }

    private static void press(ToolItem item) {
        item.setSelection(true);
        item.notifyListeners(SWT.Selection, null);
    }

    private static void low(Guide guide) {
        DataSources dataSources = UiPlugin.core().dataSources();
        dataSources.save(dataSources
                .profile(OtherWorld.NAME)
                .orElseThrow()
                .with(ConnectionProperties.REQUEST_BUDGET, String.valueOf(SMALL_BUDGET)));
        connect(guide);
        guide.bot().showView(PartIds.BUDGET);
        for (String table : List.of("Branches", "Tags", "PullRequests", "Hooks", "Commits", "Pipelines", "Refs")) {
            guide.command(COMMAND + "opentable", table("web", table));
        }
        Table uses = guide.bot().find(Table.class, "budget.uses");
        guide.bot().run(() -> scrolled(uses).setOrigin(0, Short.MAX_VALUE));
        guide.settle();
    }

    /** The cards stand beside what used most; the last registered is the last. */
    private static ScrolledComposite scrolled(Table beside) {
        return UiBot.withDescendants(beside.getParent().getParent())
                .filter(ScrolledComposite.class::isInstance)
                .map(ScrolledComposite.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
