package org.bitquarry.ui.commit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.query.Consent;
import org.bitquarry.workbench.core.query.ConsentQuestion;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Asks in a dialog before a statement changes something; the statement's job waits. Made on the UI thread, asks from any
 * other one.
 */
public final class StatementConsent implements Consent {
    private final Control owner;
    private final Display display;

    /** Asks in front of the window of a control; once that is gone, the answer is no. */
    public StatementConsent(Control owner) {
        this.owner = owner;
        this.display = owner.getDisplay();
    }

    @Override
    public boolean isGiven(ConsentQuestion question, RequestPlan plan, CancellationToken cancellation) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        try (CancellationToken.Registration stopped = cancellation.onCancel(() -> answer.complete(false))) {
            display.asyncExec(() -> ask(proposal(question, plan), answer));
            return answer.join();
        } catch (SWTException closed) {
            if (display.isDisposed()) {
                return false;
            }
            throw closed;
        }
    }

    private void ask(Proposal proposal, CompletableFuture<Boolean> answer) {
        if (owner.isDisposed() || answer.isDone()) {
            answer.complete(false);
            return;
        }
        PreviewDialog dialog = new PreviewDialog(owner.getShell(), proposal);
        dialog.setBlockOnOpen(false);
        dialog.open();
        dialog.getShell().addListener(SWT.Dispose, gone -> answer.complete(dialog.getReturnCode() == Window.OK));
        // Whoever stops the statement takes the question back.
        answer.thenRun(() -> display.asyncExec(dialog::close));
    }

    private static Proposal proposal(ConsentQuestion question, RequestPlan plan) {
        String least = plan.isOpen() ? "at least " : "";
        return new Proposal(
                "Change " + question.datasource(),
                "The statement sends " + least + PreparedCommit.count(plan.expectedRequests(), "request") + " to "
                        + question.datasource(),
                question.warning(),
                plan,
                1,
                "Run the statement",
                true,
                Optional.of(question));
    }
}
