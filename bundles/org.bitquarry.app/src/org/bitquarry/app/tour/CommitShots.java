package org.bitquarry.app.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** What a commit asks and tells: conflicts, refused rows, and the way back. */
final class CommitShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";
    private static final String COLUMN = "Description";
    private static final String NOWHERE = "0123456789012345678901234567890123456789";

    private CommitShots() {}

    static List<Step> all() {
        return List.of(
                new WaitingShot("conflict", CommitShots::conflict),
                new WaitingShot("conflict-decided", CommitShots::decided),
                new WaitingShot("row-gone", CommitShots::gone),
                new WaitingShot("commit-asks", CommitShots::asks),
                new Shot("commit-refused", (guide, walk) -> refused(guide)),
                new Look("pending-refused", CommitShots::stillPending),
                new Shot("undo-commit", (guide, walk) -> undo(guide)));
    }

    /** Opens a table with nothing pending. */
    private static GridRows open(Guide guide, String schema, String table) {
        UiPlugin.core().pendingChanges().pending().forEach(StagedEdits::revertAll);
        guide.command(COMMAND + "opentable", Map.of(".datasource", "demo", ".schema", schema, ".table", table));
        guide.command("org.eclipse.ui.file.refresh");
        UiBot bot = guide.bot();
        bot.waitUntil("the rows", () -> grid(guide)
                .flatMap(ResultGrid::rows)
                .filter(rows -> rows.count() > 0)
                .isPresent());
        return bot.ask(() -> grid(guide).flatMap(ResultGrid::rows).orElseThrow());
    }

    private static Optional<ResultGrid> grid(Guide guide) {
        return Optional.ofNullable(Adapters.adapt(guide.bot().page().getActiveEditor(), ResultGrid.class));
    }

    /** Changes the first row, and does something to it behind the window's back. */
    private static void change(Guide guide, String mine, boolean deletes) {
        GridRows rows = open(guide, "web", "Hooks");
        StagedEdits edits = rows.edits().orElseThrow();
        guide.bot().run(() -> edits.set(rows.source(0).orElseThrow(), COLUMN, mine));
        StagedChange staged = edits.changes().getFirst();
        RowId.Existing row = (RowId.Existing) staged.row();
        someoneElse(
                deletes
                        ? new RowChange.Delete(staged.change().table(), row.key(), Map.of())
                        : new RowChange.Update(
                                staged.change().table(),
                                row.key(),
                                Map.of(),
                                Map.of(COLUMN, "For release branches too: not " + mine, "Active", false)));
        begin("commit");
    }

    /** Runs a command whose job waits for an answer. */
    private static void begin(String command) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> new Commands(
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0])
                .run(COMMAND + command));
    }

    private static void someoneElse(RowChange change) {
        RequestContext context = new RequestContext(new CancellationToken(), ExchangeListener.NONE);
        DataSource live = UiPlugin.core()
                .dataSources()
                .connect(UiPlugin.core().dataSources().profile("demo").orElseThrow(), context);
        live.connector().commit(new ChangeSet(List.of(change)), (index, sent, outcome) -> true, context);
    }

    private static void conflict(Guide guide) {
        change(guide, "Deploy preview for every pull request", false);
        guide.bot().find(Table.class, "merge.fields");
        guide.look();
    }

    private static void decided(Guide guide) {
        change(guide, "Deploy preview, unless it is a draft", false);
        press(guide, "merge.mine");
        guide.look();
    }

    private static void gone(Guide guide) {
        change(guide, "Deploy preview once more", true);
        guide.bot().find(Button.class, "gone.anew");
        guide.look();
    }

    /** Adds branches of which the second points at no commit. */
    private static void branches(Guide guide) {
        GridRows rows = open(guide, "web", "Branches");
        StagedEdits edits = rows.edits().orElseThrow();
        guide.bot().run(() -> {
            Object hash = rows.source(0).orElseThrow().base().get("TargetHash");
            edits.add(branch("release/2.0", hash));
            edits.add(branch("release/2.1", NOWHERE));
            edits.add(branch("release/2.2", hash));
        });
    }

    /** In one order, so that the pictures of two walks show the same. */
    private static Map<String, @Nullable Object> branch(String name, @Nullable Object hash) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("Name", name);
        values.put("TargetHash", hash);
        return values;
    }

    private static void press(Guide guide, String testId) {
        Button button = guide.bot().find(Button.class, testId);
        guide.bot().focus(button);
        guide.bot().press(' ');
    }

    private static void asks(Guide guide) {
        branches(guide);
        begin("preview");
        press(guide, "preview.ask");
        press(guide, "preview.commit");
        guide.bot().find(Button.class, "goon.stop");
        guide.look();
    }

    private static void refused(Guide guide) {
        branches(guide);
        begin("preview");
        press(guide, "preview.stop");
        press(guide, "preview.commit");
        Label head = guide.bot().find(Label.class, "committing.head");
        guide.bot().waitUntil("the end", () -> head.getText().contains("stays pending"));
        guide.look();
    }

    /** What was refused says why beside what was not sent. */
    private static void stillPending(Guide guide) {
        guide.bot().showView(PartIds.PENDING_CHANGES);
        Tree tree = guide.bot().find(Tree.class, "pendingchanges.tree");
        guide.bot().waitUntil("what was refused", () -> tree.getItemCount() > 0);
    }

    private static void undo(Guide guide) {
        GridRows rows = open(guide, "api", "Branches");
        guide.bot().run(() -> {
            rows.edits().orElseThrow().toggleDelete(rows.source(1).orElseThrow());
        });
        begin("commit");
        Button commit = guide.bot().find(Button.class, "preview.commit");
        guide.bot().focus(commit);
        guide.bot().press(SWT.CR);
        guide.bot().waitUntil("the preview to close", commit::isDisposed);
        guide.settle();
        guide.command(COMMAND + "undocommit");
        new DialogBot(guide.bot()).waitFor("Undo a commit");
    }
}
