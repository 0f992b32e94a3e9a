package org.bitquarry.app.tour;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.places.Place;
import org.bitquarry.workbench.core.query.ScratchTexts;
import org.bitquarry.workbench.core.query.SqlFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** Favourites, the filter of the explorer, and what finds anything. */
final class ExplorerShots {
    private static final String FIND = "org.bitquarry.ui.command.findanything";
    private static final Path FILE = Path.of("/home/ann/sql/monday.sql");
    private static final String CLOSED = "closed";
    private static final String PAGE = "acme/web/pull-requests/1";

    private ExplorerShots() {}

    static List<Step> all() {
        return List.of(
                new Plain("favourites", ExplorerShots::favourites, ExplorerShots::forget),
                new Plain("explorer-filter", ExplorerShots::filter, ExplorerShots::unfilter),
                new Plain("explorer-dotted", guide -> type(guide, "web.pull"), ExplorerShots::unfilter),
                new Plain("explorer-nothing", ExplorerShots::nothing, ExplorerShots::unfilter),
                new Plain("explorer-hover", ExplorerShots::hover, ExplorerShots::moveAway),
                new Plain("find-empty", guide -> find(guide, ""), ExplorerShots::leaveFinding),
                new Plain("find-typed", guide -> find(guide, "pr"), ExplorerShots::leaveFinding),
                new Plain("find-text", ExplorerShots::findText, ExplorerShots::forgetText),
                new Plain("find-address", guide -> find(guide, site() + PAGE), ExplorerShots::leaveFinding),
                new Plain(
                        "find-elsewhere",
                        guide -> find(guide, "https://bitbucket.org/" + PAGE),
                        ExplorerShots::leaveFinding));
    }

    /** A step of the explorer, and how it is put away. */
    private record Plain(String name, Consumer<Guide> way, Consumer<Guide> end) implements Step {
        @Override
        public void walk(Guide guide) {
            way.accept(guide);
        }

        @Override
        public void leave(Guide guide) {
            end.accept(guide);
        }
    }

    private static List<Place> starred() {
        return List.of(
                Place.of("demo", "web", "PullRequests"),
                Place.of("demo", "AllRepositories", "Pipelines"),
                Place.of("demo", "api"),
                Place.of("last year", "legacy", "Commits"));
    }

    private static void favourites(Guide guide) {
        UiPlugin.core().places().add(starred());
        Tree tree = guide.bot().find(Tree.class, "explorer.tree");
        new TreeWalk(guide.bot(), tree).select("Favourites", "PullRequests");
        guide.settle();
        guide.bot().run(() -> tree.setTopItem(tree.getItem(0)));
    }

    private static void forget(Guide guide) {
        UiPlugin.core().places().remove(starred());
        guide.settle();
    }

    private static void filter(Guide guide) {
        type(guide, "pull");
    }

    private static void type(Guide guide, String text) {
        UiBot bot = guide.bot();
        Text field = bot.find(Text.class, "explorer.filter");
        bot.run(() -> field.setText(text));
        guide.settle();
    }

    /** Nothing matches, and one datasource is not connected; the keyboard is in the lines that say so. */
    private static void nothing(Guide guide) {
        UiPlugin.core()
                .dataSources()
                .save(ConnectionProfile.named(CLOSED).with(ConnectionProperties.WORKSPACE, "acme"));
        type(guide, "nowhere");
        Tree tree = guide.bot().find(Tree.class, "explorer.tree");
        new TreeWalk(guide.bot(), tree).select("Clear the filter (Esc)");
    }

    private static void unfilter(Guide guide) {
        UiPlugin.core().dataSources().remove(CLOSED);
        type(guide, "");
    }

    private static void hover(Guide guide) {
        UiBot bot = guide.bot();
        Tree tree = bot.find(Tree.class, "explorer.tree");
        TreeWalk walk = new TreeWalk(bot, tree);
        walk.expand("demo", "web");
        walk.select("demo", "web", "PullRequests");
        bot.run(() -> tree.setTopItem(tree.getSelection()[0].getParentItem()));
        guide.look();
        int shells = bot.ask(() -> tree.getDisplay().getShells().length);
        bot.run(() -> {
            Rectangle line = tree.getSelection()[0].getBounds();
            Event rest = new Event();
            rest.x = line.x + line.width / 2;
            rest.y = line.y + line.height / 2;
            tree.notifyListeners(SWT.MouseHover, rest);
        });
        bot.waitUntil("the hover", () -> tree.getDisplay().getShells().length > shells);
        guide.look();
    }

    private static void moveAway(Guide guide) {
        Tree tree = guide.bot().find(Tree.class, "explorer.tree");
        guide.bot().run(() -> tree.notifyListeners(SWT.MouseExit, new Event()));
        guide.look();
    }

    private static void find(Guide guide, String text) {
        guide.command(FIND);
        UiBot bot = guide.bot();
        Text field = bot.find(Text.class, "find.text");
        Table table = bot.find(Table.class, "find.table");
        bot.run(() -> field.setText(text));
        bot.waitUntil("something that was found", () -> text.isEmpty() || table.getItemCount() > 0);
        guide.settle();
    }

    /** A file that was open once is found by what it says. */
    private static void findText(Guide guide) {
        String sql = "-- every Monday\nSELECT Id, Title\nFROM web.PullRequests\nWHERE State = 'OPEN' AND Draft = FALSE";
        ScratchTexts texts = UiPlugin.core().scratchTexts();
        texts.close(texts.open(SqlFile.of(FILE, false, sql), sql, "demo", Optional.empty())
                .id());
        find(guide, "draft =");
    }

    private static void forgetText(Guide guide) {
        leaveFinding(guide);
        ScratchTexts texts = UiPlugin.core().scratchTexts();
        texts.ofFile(FILE).ifPresent(text -> texts.remove(text.id()));
    }

    /** The demo's pages are where it answers. */
    private static String site() {
        return UiPlugin.core()
                .dataSources()
                .connected("demo")
                .flatMap(live -> live.connector().website())
                .map(URI::toString)
                .orElseThrow();
    }

    private static void leaveFinding(Guide guide) {
        Text field = guide.bot().find(Text.class, "find.text");
        guide.bot().run(() -> field.getShell().close());
    }
}
