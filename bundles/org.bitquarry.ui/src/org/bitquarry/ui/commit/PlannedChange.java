package org.bitquarry.ui.commit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.Connector;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.Verb;
import org.bitquarry.workbench.core.commit.UndoBook;
import org.bitquarry.workbench.core.commit.UndoForecast;
import org.bitquarry.workbench.core.edit.StagedChange;

/**
 * A pending edit with the requests that it becomes.
 *
 * @param change the edit
 * @param plan its requests
 * @param missing scopes that the credential is known to lack for it
 * @param scopesAreKnown whether the source told which it has
 */
record PlannedChange(StagedChange change, RequestPlan plan, List<String> missing, boolean scopesAreKnown) {
    /** Plans an edit; asks nothing. */
    static PlannedChange of(StagedChange change, Connector connector) {
        Verb verb = change.change().verb();
        return new PlannedChange(
                change,
                UndoBook.reading(change)
                        .map(connector::plan)
                        .orElseGet(RequestPlan::empty)
                        .and(connector.plan(StagedChange.preview(List.of(change)))),
                connector.missingScopes(change.change().table().table(), verb),
                connector.knowsScopes());
    }

    Stream<PreviewItem> items() {
        UndoForecast undo = UndoForecast.of(change.change());
        return plan.requests().stream()
                .map(request -> new PreviewItem(
                        request,
                        Optional.of(change),
                        access(request.scopes()),
                        request.method().equals("GET") ? Optional.empty() : Optional.of(undo)));
    }

    private PreviewItem.Access access(List<String> needed) {
        if (!Collections.disjoint(needed, missing)) {
            return PreviewItem.Access.MISSING;
        }
        return needed.isEmpty() || scopesAreKnown ? PreviewItem.Access.GRANTED : PreviewItem.Access.UNKNOWN;
    }
}
