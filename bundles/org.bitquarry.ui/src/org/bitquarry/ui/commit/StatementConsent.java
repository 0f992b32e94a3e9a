package org.bitquarry.ui.commit;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.DataSources;
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
    private final DataSources dataSources;

    /**
     * Asks in front of the window of a control; once that is gone, the answer is no.
     *
     * @param dataSources tell what the credential may
     */
    public StatementConsent(Control owner, DataSources dataSources) {
        this.window = new UiQuestion(owner);
        this.dataSources = dataSources;
    }

    @Override
    public boolean isGiven(ConsentQuestion question, RequestPlan plan, CancellationToken cancellation) {
        return window.ask(
                shell -> new PreviewDialog(shell, proposal(question, plan), PolicyMemory.ofWindow()),
                dialog -> dialog.getReturnCode() == Window.OK,
                false,
                cancellation);
    }

    private Proposal proposal(ConsentQuestion question, RequestPlan plan) {
        Optional<DataSource> live = dataSources.connected(question.datasource());
        String least = plan.isOpen() ? "at least " : "";
        return new Proposal(
                "Change " + question.datasource(),
                "The statement sends " + least + PreparedCommit.count(plan.expectedRequests(), "request") + " to "
                        + question.datasource(),
                question.warning(),
                PreviewItem.of(
                        plan.requests(),
                        scopes -> live.flatMap(source -> source.connector().hasScopes(scopes))),
                live.map(DataSource::profile)
                        .flatMap(profile -> profile.value(ConnectionProperties.URL))
                        .or(ConnectionProperties.URL::defaultValue)
                        .orElse(""),
                1,
                "Run the statement",
                true,
                Optional.of(question));
    }
}
