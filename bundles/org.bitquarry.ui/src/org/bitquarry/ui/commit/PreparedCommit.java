package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.query.ConsentQuestion;

/**
 * Changes of one datasource, ready to be sent.
 *
 * @param dataSource where they go
 * @param changes in the order in which they are sent
 * @param plan the requests that they become
 * @param rules what the datasource's category wants
 */
record PreparedCommit(
        DataSource dataSource, List<StagedChange> changes, RequestPlan plan, Optional<CategoryRules> rules) {
    PreparedCommit {
        changes = List.copyOf(changes);
    }

    /** Returns why a person must be asked first; empty when nobody must. */
    Optional<ConsentQuestion> question() {
        return ConsentQuestion.of(dataSource.profile(), rules, plan);
    }

    /** Returns what a person looks at, who has wished for the commit already or only wants to see it. */
    Proposal proposal(boolean asks) {
        Optional<ConsentQuestion> question = question();
        return new Proposal(
                asks ? "Commit to " + dataSource.name() : "Preview",
                summary(),
                warning(),
                plan,
                changes.size(),
                "Commit " + count(changes.size(), "change"),
                asks,
                question);
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
        String why = question().map(ConsentQuestion::warning).orElse("");
        return (why + " " + kept).strip();
    }

    static String count(long number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
