package org.bitquarry.ui.commit;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.query.Consent;
import org.bitquarry.workbench.core.query.ConsentQuestion;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Control;

/**
 * Asks in a dialog before a statement changes something; the statement's job waits. Made on the UI thread, asks from any
 * other one.
 */
public final class StatementConsent implements Consent {
    private final UiQuestion window;

    /** Asks in front of the window of a control; once that is gone, the answer is no. */
    public StatementConsent(Control owner) {
        this.window = new UiQuestion(owner);
    }

    @Override
    public boolean isGiven(ConsentQuestion question, RequestPlan plan, CancellationToken cancellation) {
        return window.ask(
                shell -> new PreviewDialog(shell, proposal(question, plan), PolicyMemory.ofWindow()),
                dialog -> dialog.getReturnCode() == Window.OK,
                false,
                cancellation);
    }

    private static Proposal proposal(ConsentQuestion question, RequestPlan plan) {
        String least = plan.isOpen() ? "at least " : "";
        return new Proposal(
                "Change " + question.datasource(),
                "The statement sends " + least + PreparedCommit.count(plan.expectedRequests(), "request") + " to "
                        + question.datasource(),
                question.warning(),
                PreviewItem.of(plan.requests()),
                ConnectionProperties.URL.defaultValue().orElse(""),
                1,
                "Run the statement",
                true,
                Optional.of(question));
    }
}
