package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.query.ConsentQuestion;

/**
 * Changes of one datasource, ready to be sent.
 *
 * @param dataSource where they go
 * @param planned in the order in which they are sent
 * @param rules what the datasource's category wants
 */
record PreparedCommit(DataSource dataSource, List<PlannedChange> planned, Optional<CategoryRules> rules) {
    PreparedCommit {
        planned = List.copyOf(planned);
    }

    /** Plans changes in their order; asks nothing. */
    static PreparedCommit of(DataSource dataSource, List<StagedChange> changes, Optional<CategoryRules> rules) {
        return new PreparedCommit(
                dataSource,
                changes.stream()
                        .map(change -> PlannedChange.of(change, dataSource.connector()))
                        .toList(),
                rules);
    }

    List<StagedChange> changes() {
        return planned.stream().map(PlannedChange::change).toList();
    }

    private Stream<PreviewItem> items() {
        return planned.stream().flatMap(PlannedChange::items);
    }

    RequestPlan plan() {
        return planned.stream().map(PlannedChange::plan).reduce(RequestPlan.empty(), RequestPlan::and);
    }

    /** Returns why a person must be asked first; empty when nobody must. */
    Optional<ConsentQuestion> question() {
        return ConsentQuestion.of(dataSource.profile(), rules, plan(), items().anyMatch(PreviewItem::isIrreversible));
    }

    /** Returns what a person looks at, who has wished for the commit already or only wants to see it. */
    Proposal proposal(boolean asks) {
        return new Proposal(
                asks ? "Commit to " + dataSource.name() : "Preview",
                summary(),
                warning(),
                items().toList(),
                dataSource.profile().value(ConnectionProperties.URL).orElse(""),
                planned.size(),
                "Commit " + count(planned.size(), "change"),
                asks,
                question());
    }

    /** Says in a line what will be sent where. */
    String summary() {
        return "%s as %s to %s"
                .formatted(
                        count(planned.size(), "change"),
                        count(plan().expectedRequests(), "request"),
                        dataSource.name());
    }

    /** Says in a line what a person should know before it is sent. */
    String warning() {
        long requests = plan().expectedRequests();
        String kept = planned.size() > 1
                ? count(requests, "request") + ", one after another; if one fails, the earlier ones stay."
                : "";
        String why = question().map(ConsentQuestion::warning).orElse("");
        return Stream.of(why, removed(), kept)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Says of rows that are deleted and can be made anew why a person is asked all the same. */
    private String removed() {
        long rows = items().filter(item -> item.request().irreversible() && !item.isIrreversible())
                .count();
        if (rows == 0) {
            return "";
        }
        return rows == 1
                ? "1 row is deleted; Undo commit makes it anew."
                : rows + " rows are deleted; Undo commit makes them anew.";
    }

    static String count(long number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
