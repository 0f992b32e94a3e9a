package org.bitquarry.app.tour;

import java.util.List;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.preferences.RequestsPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** What shows which requests were sent, and what they used. */
final class TransparencyShots {
    private TransparencyShots() {}

    static List<Step> all() {
        return List.of(
                new Look("httplog-filter", TransparencyShots::filter, TransparencyShots::showAll),
                new Look("httplog-nothing", TransparencyShots::nothing, TransparencyShots::showAll),
                new Look("budget", TransparencyShots::budget),
                new Shot("requests-preferences", (guide, walk) -> preferences(guide)));
    }

    private static void filter(Guide guide) {
        guide.bot().showView(PartIds.HTTP_LOG);
        Text words = guide.bot().find(Text.class, "httplog.filter");
        Combo method = guide.bot().find(Combo.class, "httplog.method");
        guide.bot().run(() -> {
            words.setText("pullrequests");
            method.select(1);
            method.notifyListeners(SWT.Selection, new Event());
        });
        guide.look();
    }

    private static void nothing(Guide guide) {
        Text words = guide.bot().find(Text.class, "httplog.filter");
        guide.bot().run(() -> words.setText("nothing like that"));
        guide.bot().find(Button.class, "httplog.showall");
    }

    private static void showAll(Guide guide) {
        Text words = guide.bot().find(Text.class, "httplog.filter");
        Combo method = guide.bot().find(Combo.class, "httplog.method");
        guide.bot().run(() -> {
            words.setText("");
            method.select(0);
            method.notifyListeners(SWT.Selection, new Event());
        });
        guide.look();
    }

    private static void budget(Guide guide) {
        guide.bot().showView(PartIds.BUDGET);
        Table uses = guide.bot().find(Table.class, "budget.uses");
        guide.bot().waitUntil("what used the budget", () -> uses.getItemCount() > 0);
    }

    private static void preferences(Guide guide) {
        guide.bot().run(() -> PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(null, RequestsPage.ID, null, null)
                        .open()));
        guide.bot().find(Spinner.class, "requests.kept");
    }
}
