package org.bitquarry.ui.changes;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.ui.grid.RowOpener;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.edit.CellProblem;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.work.RequestJob;
import org.eclipse.ui.IWorkbenchPartSite;

/** Leads from a pending change to its row, and from what an earlier session left to what can be sent. */
final class PendingOpener {
    private final WorkbenchCore core;
    private final IWorkbenchPartSite site;
    private final Consumer<String> report;

    PendingOpener(WorkbenchCore core, IWorkbenchPartSite site, Consumer<String> report) {
        this.core = core;
        this.site = site;
        this.report = report;
    }

    /** Opens the table of a node; a row is selected, as soon as it is there. */
    void open(PendingNode.InTable node) {
        RowOpener opener = new RowOpener(site, report);
        if (node instanceof PendingNode.OfRow row) {
            Optional<String> wrong = row.edits().problems().stream()
                    .filter(problem -> problem.row().equals(row.id()))
                    .map(CellProblem::column)
                    .findFirst();
            opener.open(node.target(), row.id(), wrong);
        } else {
            opener.open(node.target());
        }
    }

    /** Takes up what an earlier session left, so that it can be looked at, sent or dropped row by row. */
    void load(PendingNode.OfWaiting waiting) {
        UiExecutor ui = new UiExecutor(site.getShell());
        EditTarget target = waiting.target();
        new RequestJob(
                        "Take up the changes of " + target,
                        core.httpLog()
                                .begin(target.datasource(), "Take up pending changes")
                                .listener(),
                        context -> new PendingLoader(core).open(target, context),
                        problem -> ui.execute(() -> report.accept(problem.text())))
                .schedule();
    }

    /** Throws away what an earlier session left. */
    void discard(PendingNode.OfWaiting waiting) {
        core.pendingChanges().discard(waiting.waiting());
    }
}
