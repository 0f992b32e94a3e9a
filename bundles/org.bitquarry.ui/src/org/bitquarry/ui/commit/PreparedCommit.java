package org.bitquarry.ui.commit;

import java.util.List;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.StagedChange;

/**
 * Changes of one datasource, ready to be sent.
 *
 * @param dataSource where they go
 * @param changes in the order in which they are sent
 * @param plan the requests that they become
 */
record PreparedCommit(DataSource dataSource, List<StagedChange> changes, RequestPlan plan) {
    PreparedCommit {
        changes = List.copyOf(changes);
    }

    /** Tells whether a person must be asked first: what can't be undone, or is production. */
    boolean needsConsent() {
        return isIrreversible() || isProduction();
    }

    boolean isIrreversible() {
        return plan.requests().stream().anyMatch(PlannedRequest::irreversible);
    }

    boolean isProduction() {
        return dataSource
                .profile()
                .category()
                .filter(category -> CategoryRules.of(category).confirmsCommits())
                .isPresent();
    }

    /** Says in a line what will be sent where. */
    String summary() {
        long requests = plan.expectedRequests();
        return "%s as %s to %s"
                .formatted(count(changes.size(), "change"), count(requests, "request"), dataSource.name());
    }

    /** Says in a line what a person should know before it is sent. */
    String warning() {
        String kept = changes.size() > 1 ? "Sent one after another: if one fails, the earlier ones stay." : "";
        String forGood = isIrreversible() ? "What is marked can't be undone." : "";
        String production = isProduction() ? "This is production." : "";
        return String.join(" ", List.of(production, forGood, kept)).strip().replaceAll(" +", " ");
    }

    static String count(long number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
