package org.bitquarry.app.tour;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.ui.changes.WaitingHint;
import org.bitquarry.ui.notify.Notice;
import org.bitquarry.ui.notify.NoticePopup;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.WaitingEdits;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** The pages that describe a table beside its rows, and a notice of work that has ended. */
final class TableShots {
    private static final int PAGES = 6;
    private static final int CORNER = 16;

    private TableShots() {}

    static List<Step> all() {
        return List.of(
                new Look("table-columns", guide -> page(guide, "PullRequests", 1)),
                new Look("table-ddl", guide -> page(guide, "PullRequests", 2)),
                new Look("table-relations", guide -> page(guide, "PullRequests", 3)),
                new Look("table-requests", guide -> page(guide, "PullRequests", 4)),
                new Look("table-documentation", guide -> page(guide, "PullRequests", 5), TableShots::close),
                new Look("table-relations-many", guide -> pageOf(guide, "Information", "Users", 3), TableShots::close),
                new Look("notice", TableShots::notice, TableShots::dismiss),
                new Look("notice-waiting", TableShots::waiting, TableShots::dismiss));
    }

    private static void page(Guide guide, String table, int page) {
        pageOf(guide, "web", table, page);
    }

    private static void pageOf(Guide guide, String schema, String table, int page) {
        guide.command(
                "org.bitquarry.ui.command.opentable",
                Map.of(".datasource", "demo", ".schema", schema, ".table", table));
        CTabFolder pages = guide.bot().find(CTabFolder.class, "table.pages");
        guide.bot().run(() -> {
            pages.setSelection(page % PAGES);
            Event event = new Event();
            event.item = pages.getSelection();
            pages.notifyListeners(SWT.Selection, event);
        });
        guide.look();
    }

    private static void close(Guide guide) {
        guide.bot().run(() -> guide.bot().page().closeEditor(guide.bot().page().getActiveEditor(), false));
    }

    private static void notice(Guide guide) {
        tell(
                guide,
                new Notice(
                        "SELECT * FROM AllRepositories.Commits",
                        "12,480 rows · 126 requests · 41 s",
                        false,
                        () -> dismiss(guide)));
    }

    private static void waiting(Guide guide) {
        List<WaitingEdits> waiting = List.of(
                new WaitingEdits(new EditTarget("demo", "web", "PullRequests"), 3),
                new WaitingEdits(new EditTarget("acme", "api", "Hooks"), 1));
        tell(guide, WaitingHint.notice(waiting, () -> dismiss(guide)).orElseThrow());
    }

    private static void tell(Guide guide, Notice told) {
        Shell window = guide.bot()
                .ask(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
        guide.bot().run(() -> NoticePopup.show(window, told));
        Shell notice = guide.bot().ask(guide.bot().find(Label.class, "notice.text")::getShell);
        // The corner of the screen is no part of the window's picture.
        guide.bot().run(() -> {
            Rectangle bounds = window.getBounds();
            Rectangle client = window.getClientArea();
            Point end = window.toDisplay(client.x + client.width, client.y + client.height);
            notice.setLocation(
                    Math.min(end.x, bounds.x + bounds.width) - notice.getSize().x - CORNER,
                    end.y - notice.getSize().y - CORNER);
        });
        guide.look();
    }

    private static void dismiss(Guide guide) {
        guide.bot().run(() -> Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> "notice".equals(shell.getData("test.id")))
                .forEach(Shell::dispose));
    }
}
