package org.bitquarry.app.tour;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** What is seldom met: the menus of heads and texts, what can't be drawn or read, the guide's search, other preferences. */
final class CornerShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";
    private static final String WORDS = "SELECT DisplayName, Nickname FROM Information.Users;\n";
    private static final String TEXT = "SELECT Id, Title\nFROM PullRequests\nWHERE State = 'OPEN';\n";

    private CornerShots() {}

    static List<Step> all() {
        return List.of(
                new Look("menu-head", CornerShots::headMenu, CornerShots::away),
                new TextShot("menu-sql", TEXT, CornerShots::textMenu),
                new Look("chart-nothing", CornerShots::noChart, CornerShots::closeEditor),
                new Look("inspector-json-broken", CornerShots::brokenJson, guide -> as(guide, "TEXT")),
                new Look("guide-found", CornerShots::guide, CornerShots::hideGuide),
                new Look("outline-nothing", guide -> guide.bot().showView(PartIds.OUTLINE), guide -> guide.bot()
                        .showView(PartIds.INSPECTOR)),
                new Shot("grid-preferences", (guide, walk) -> preferences(guide, "org.bitquarry.ui.preferences.grids")),
                new Shot(
                        "colours",
                        (guide, walk) -> preferences(guide, "org.eclipse.ui.preferencePages.ColorsAndFonts")));
    }

    private static NatTable table(Guide guide) {
        guide.command(COMMAND + "opentable", Map.of(".datasource", "demo", ".schema", "web", ".table", "PullRequests"));
        NatTable table = guide.bot().find(NatTable.class, "grid.table");
        new GridWalk(guide.bot(), table).select("27", "Title");
        guide.settle();
        return table;
    }

    private static void headMenu(Guide guide) {
        NatTable table = table(guide);
        Rectangle head = guide.bot().ask(() -> table.getBoundsByPosition(2, 0));
        open(guide, table, new Point(head.x + head.width / 3, head.y + head.height / 2));
    }

    /** Which menu it is follows from where the pointer stands. */
    private static void open(Guide guide, Control control, Point at) {
        Menu menu = guide.bot().ask(control::getMenu);
        guide.bot().run(() -> {
            Point place = control.toDisplay(at);
            control.getDisplay().setCursorLocation(place);
            menu.setLocation(place);
            menu.setVisible(true);
        });
        guide.bot().waitUntil("the menu", menu::isVisible);
        guide.look();
    }

    private static void away(Guide guide) {
        guide.bot().press(SWT.ESC);
        guide.unpoint();
        guide.look();
    }

    private static void textMenu(Guide guide, StyledText text) {
        guide.bot().run(() -> text.setSelection(TEXT.indexOf("PullRequests") + 2));
        open(guide, text, new Point(120, 20));
    }

    private static void noChart(Guide guide) {
        guide.command(
                COMMAND + "newsql", Map.of(".datasource", "demo", ".schema", "web", ".text", WORDS, ".run", "true"));
        guide.bot().find(NatTable.class, "grid.table");
        guide.settle();
        guide.command(COMMAND + "chart");
        Combo kinds = guide.bot().find(Combo.class, "chart.kind");
        guide.bot().run(() -> {
            kinds.select(kinds.getItemCount() - 1);
            kinds.notifyListeners(SWT.Selection, new Event());
        });
        guide.bot().find(Label.class, "chart.empty");
        guide.look();
    }

    private static void closeEditor(Guide guide) {
        guide.bot().run(() -> guide.bot().page().closeEditor(guide.bot().page().getActiveEditor(), false));
        guide.settle();
    }

    private static void brokenJson(Guide guide) {
        guide.bot().showView(PartIds.INSPECTOR);
        guide.bot().focus(table(guide));
        // Another step may have left the References in front.
        CTabFolder tabs = guide.bot().find(CTabFolder.class, "inspector.tabs");
        guide.bot().run(() -> {
            tabs.setSelection(0);
            tabs.notifyListeners(SWT.Selection, new Event());
        });
        as(guide, "JSON");
        guide.bot().find(Label.class, "inspector.json.broken");
    }

    private static void as(Guide guide, String form) {
        ToolBar forms = guide.bot().find(ToolBar.class, "inspector.value.forms");
        guide.bot().run(() -> Stream.of(forms.getItems()).forEach(item -> {
            boolean wanted = ("inspector.value.as." + form).equals(item.getData("test.id"));
            item.setSelection(wanted);
            if (wanted) {
                item.notifyListeners(SWT.Selection, new Event());
            }
        }));
        guide.look();
    }

    private static void guide(Guide guide) {
        guide.command(CommandIds.GUIDE, Map.of(".page", "README.md"));
        Text search = guide.bot().find(Text.class, "guide.search");
        guide.bot().run(() -> search.setText("cost gate"));
        guide.look();
    }

    private static void hideGuide(Guide guide) {
        Text search = guide.bot().find(Text.class, "guide.search");
        guide.bot().run(() -> {
            search.setText("");
            guide.bot().page().hideView(guide.bot().page().findView(PartIds.GUIDE));
        });
    }

    private static void preferences(Guide guide, String page) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), page, null, null)
                .open());
        guide.waitForDialog("Preferences");
        guide.look();
    }
}
