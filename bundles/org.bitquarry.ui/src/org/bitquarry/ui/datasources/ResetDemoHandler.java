package org.bitquarry.ui.datasources;

import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ResetDemoJob;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Brings the demo workspace back to its first day, after asking. */
public final class ResetDemoHandler extends AbstractHandler {
    private static final String TITLE = "Reset demo";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        String question = "Bring the demo workspace back to its first day?\n\n"
                + "Every change that was committed to it is lost. Changes that are still pending stay pending.";
        if (new MessageDialog(shell, TITLE, null, question, MessageDialog.QUESTION, 1, "&Reset", "&Keep").open() == 0) {
            reset(shell);
        }
        return null;
    }

    private static void reset(Shell shell) {
        WorkbenchCore core = UiPlugin.core();
        UiExecutor ui = new UiExecutor(shell);
        ResetDemoJob job = new ResetDemoJob(core.demo(), core.dataSources(), core.httpLog());
        job.onOutcome(outcome -> outcome.map(Problem::text)
                .ifPresent(text -> ui.execute(() -> MessageDialog.openError(shell, TITLE, text))));
        job.schedule();
    }
}
