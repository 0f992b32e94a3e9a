package org.bitquarry.app.tour;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.PartIds;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** What the text of a session knows: marks and their fixes, outline and folds, snippets, hovers, the gallery, keys. */
final class SqlTextShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";
    private static final String MISSPELT = """
            -- Who waits for whom
            SELECT Id, Titel, AuthorDisplayName, UPER(State)
            FROM PullRequests
            WHERE State = 'OPEN' AND UpdatdOn < L_TODAY();

            UPDATE PullRequests SET Draft = FALSE;
            """;
    private static final String SCRIPT = """
            /* Two questions about the storefront,
               asked every Monday. */

            -- name: Waiting for a review
            WITH waiting AS (
              SELECT p.Id, p.Title, p.AuthorNickname, p.UpdatedOn
              FROM web.PullRequests p
              WHERE p.State = 'OPEN' AND p.UpdatedOn < :since
            )
            SELECT /*+ ALLOW_REQUESTS(20) */ w.Id, w.Title, COUNT(c.Id) AS Comments
            FROM waiting w
            LEFT JOIN web.PullRequestComments c ON c.PullRequestId = w.Id
            GROUP BY w.Id, w.Title
            ORDER BY Comments DESC;

            -- name: Branches without an owner
            SELECT b.Name, b.TargetDate
            FROM web.Branches b
            WHERE b.TargetAuthorUUID IS NULL;

            UPDATE PullRequests
            SET Title = TRIM(Title)
            WHERE Id = 24;
            """;
    private static final String SNIPPET = "-- The first words of a statement\nsel";
    private static final String COLUMN = "SELECT Id, UpdatedOn\nFROM PullRequests\nWHERE UpdatedOn > L_TODAY();\n";
    private static final String CALL = "SELECT Id, REPLACE(Title, 'fix', )\nFROM PullRequests;\n";

    private SqlTextShots() {}

    static List<Step> all() {
        return List.of(
                new TextShot("sql-marks", MISSPELT, SqlTextShots::fixes),
                new TextShot("sql-colours", SCRIPT, SqlTextShots::outline),
                new TextShot("sql-folded", SCRIPT, SqlTextShots::folded),
                new TextShot("sql-snippet", SNIPPET, SqlTextShots::snippet),
                new TextShot("sql-hover", COLUMN, SqlTextShots::hover),
                new TextShot("sql-call", CALL, SqlTextShots::call),
                new Shot("query-gallery", (guide, walk) -> gallery(guide)),
                new Shot("snippets", (guide, walk) -> preferences(guide, "org.bitquarry.ui.templates.page")),
                new Shot("keys", (guide, walk) -> preferences(guide, "org.bitquarry.ui.preferences.keys")));
    }

    private static void fixes(Guide guide, StyledText text) {
        guide.bot()
                .waitUntil(
                        "the marks",
                        () -> Stream.of(text.getStyleRanges())
                                        .filter(style -> style.underline)
                                        .count()
                                > 2);
        opens(guide, text, MISSPELT.indexOf("Titel") + 2, SWT.CTRL | '1');
    }

    private static void opens(Guide guide, StyledText text, int caret, int key) {
        int shells = guide.bot().ask(() -> text.getDisplay().getShells().length);
        guide.bot().run(() -> text.setSelection(caret));
        guide.bot().press(key);
        guide.bot().waitUntil("what opens", () -> text.getDisplay().getShells().length > shells);
        guide.look();
    }

    private static void outline(Guide guide, StyledText text) {
        guide.bot().showView(PartIds.OUTLINE);
        Tree tree = guide.bot().find(Tree.class, "outline.tree");
        guide.bot().waitUntil("the statements", () -> tree.getItemCount() == 3);
        guide.bot().focus(text);
        guide.bot().run(() -> text.setSelection(SCRIPT.indexOf("COUNT(") + 6));
        guide.settle();
    }

    private static void folded(Guide guide, StyledText text) {
        outline(guide, text);
        guide.command(COMMAND + "foldall");
        guide.bot().run(() -> text.setSelection(0));
    }

    private static void snippet(Guide guide, StyledText text) {
        opens(guide, text, SNIPPET.length(), SWT.CTRL | ' ');
    }

    private static void hover(Guide guide, StyledText text) {
        opens(guide, text, COLUMN.indexOf("UpdatedOn") + 3, SWT.F2);
    }

    private static void call(Guide guide, StyledText text) {
        opens(guide, text, CALL.indexOf(", )") + 2, SWT.CTRL | SWT.SHIFT | ' ');
    }

    private static void gallery(Guide guide) {
        guide.command(COMMAND + "gallery");
        guide.bot().find(Text.class, "gallery.search");
    }

    private static void preferences(Guide guide, String page) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), page, null, null)
                .open());
        guide.waitForDialog("Preferences");
    }
}
