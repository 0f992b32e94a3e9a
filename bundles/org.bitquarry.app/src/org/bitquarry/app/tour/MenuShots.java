package org.bitquarry.app.tour;

import java.util.List;
import java.util.Map;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** The menus below the pointer, small questions, and the pages of preferences that no other step shows. */
final class MenuShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";

    private MenuShots() {}

    static List<Step> all() {
        return List.of(
                new Look("menu-explorer", MenuShots::explorerMenu, MenuShots::away),
                new Look("menu-grid", MenuShots::gridMenu, MenuShots::away),
                new Shot("go-to-row", (guide, walk) -> grid(guide, "gotorow")),
                new Shot("find-column", (guide, walk) -> grid(guide, "gotocolumn")),
                new Shot("reset-demo", (guide, walk) -> question(guide, "resetdemo")),
                new Shot("sql-preferences", (guide, walk) -> preferences(guide, "org.bitquarry.ui.preferences.sql")));
    }

    private static void explorerMenu(Guide guide) {
        Tree tree = guide.bot().find(Tree.class, "explorer.tree");
        TreeWalk walk = new TreeWalk(guide.bot(), tree);
        walk.expand("demo", "web");
        walk.select("demo", "web", "PullRequests");
        guide.bot().run(() -> tree.setTopItem(tree.getSelection()[0]));
        guide.look();
        open(guide, tree, guide.bot().ask(() -> middle(tree.getSelection()[0].getBounds())));
    }

    private static Point middle(Rectangle line) {
        return new Point(line.x + line.width / 2, line.y + line.height / 2);
    }

    /** The pointer stands nowhere: a menu is opened as its key does. */
    private static void open(Guide guide, Control control, Point at) {
        Menu menu = guide.bot().ask(control::getMenu);
        guide.bot().run(() -> {
            menu.setLocation(control.toDisplay(at));
            menu.setVisible(true);
        });
        guide.bot().waitUntil("the menu", menu::isVisible);
        guide.look();
    }

    private static void away(Guide guide) {
        guide.bot().press(SWT.ESC);
        guide.look();
    }

    private static NatTable table(Guide guide) {
        guide.command(COMMAND + "opentable", Map.of(".datasource", "demo", ".schema", "web", ".table", "PullRequests"));
        NatTable table = guide.bot().find(NatTable.class, "grid.table");
        new GridWalk(guide.bot(), table).select("25", "Title");
        guide.settle();
        return table;
    }

    private static void gridMenu(Guide guide) {
        NatTable table = table(guide);
        Rectangle cell = guide.bot().ask(() -> table.getBoundsByPosition(2, 3));
        open(guide, table, new Point(cell.x + cell.width / 3, cell.y + cell.height / 2));
    }

    private static void grid(Guide guide, String command) {
        table(guide);
        guide.begin(COMMAND + command, Map.of());
        guide.look();
    }

    private static void question(Guide guide, String command) {
        guide.begin(COMMAND + command, Map.of());
        guide.look();
    }

    private static void preferences(Guide guide, String page) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), page, null, null)
                .open());
        guide.waitForDialog("Preferences");
    }
}
