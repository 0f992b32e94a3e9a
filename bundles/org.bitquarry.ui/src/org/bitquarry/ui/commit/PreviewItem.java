package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.workbench.core.commit.UndoForecast;
import org.bitquarry.workbench.core.edit.RowEdit;
import org.bitquarry.workbench.core.edit.StagedChange;

/**
 * A request that a person looks at before it is sent.
 *
 * @param request what will be sent
 * @param change the pending edit that it is for; empty for one of a statement
 * @param access whether the credential may
 * @param undo what is known of the undo after it; empty where nothing is prepared for one
 */
record PreviewItem(PlannedRequest request, Optional<StagedChange> change, Access access, Optional<UndoForecast> undo) {
    /** Whether the credential has the scopes. */
    enum Access {
        /** It has all of them, or none is needed. */
        GRANTED,
        /** It lacks one. */
        MISSING,
        /** The source did not tell. */
        UNKNOWN
    }

    /**
     * Returns the requests of a statement.
     *
     * @param hasScopes tells of scopes whether the credential has them, if that is known
     */
    static List<PreviewItem> of(List<PlannedRequest> requests, Function<List<String>, Optional<Boolean>> hasScopes) {
        return requests.stream()
                .map(request -> new PreviewItem(
                        request, Optional.empty(), access(request.scopes(), hasScopes), Optional.empty()))
                .toList();
    }

    private static Access access(List<String> scopes, Function<List<String>, Optional<Boolean>> hasScopes) {
        return scopes.isEmpty()
                ? Access.GRANTED
                : hasScopes
                        .apply(scopes)
                        .map(has -> has ? Access.GRANTED : Access.MISSING)
                        .orElse(Access.UNKNOWN);
    }

    /** Says what it is for. Of a new row, whose path is that of all, it names the row. */
    String purpose() {
        String made = change.filter(staged -> writes())
                .map(staged -> PendingText.whole(staged.edits().table().table()).made(staged))
                .orElse("");
        return made.isEmpty() ? request.purpose() : request.purpose() + ": " + made;
    }

    /** Tells whether what it removes can't be brought back. */
    boolean isIrreversible() {
        return request.irreversible() && undo.filter(UndoForecast::isPossible).isEmpty();
    }

    /** Says whether it can be undone, and by what; empty where there is nothing to say. */
    String undoSentence() {
        String sign = isIrreversible() ? "⚠ " : "";
        return undo.map(UndoForecast::text)
                .or(() -> isIrreversible() ? Optional.of("can't be undone by Bitbucket") : Optional.empty())
                .map(text -> sign + text)
                .orElse("");
    }

    /** Says which scopes are needed, and by a sign whether they are there. */
    String scopes() {
        if (request.scopes().isEmpty()) {
            return "";
        }
        String names = String.join(", ", request.scopes());
        return switch (access) {
            case GRANTED -> "✓ " + names;
            case MISSING -> "✗ missing: " + names;
            case UNKNOWN -> "? " + names;
        };
    }

    /** Says in a sentence whether the credential has the scopes; empty when it needs none. */
    String scopeSentence() {
        if (request.scopes().isEmpty()) {
            return "";
        }
        String names = String.join(", ", request.scopes());
        return switch (access) {
            case GRANTED -> "needs " + names + ", which the credential has";
            case MISSING -> "needs " + names + ", which the credential lacks: it will be refused";
            case UNKNOWN -> "needs " + names + "; it isn't known whether the credential has it";
        };
    }

    /** Tells whether it changes something. */
    boolean writes() {
        return !request.method().equals("GET");
    }

    /** Returns what changes in the body, or the row that goes. */
    LineDiff difference() {
        if (request.body().isPresent()) {
            return LineDiff.of(request.before().orElse(""), request.body().get());
        }
        return request.method().equals("DELETE")
                ? change.map(PreviewItem::gone).orElse(LineDiff.of("", ""))
                : LineDiff.of("", "");
    }

    private static LineDiff gone(StagedChange deleted) {
        PendingText words = PendingText.whole(deleted.edits().table().table());
        String row = deleted.edits()
                .row(deleted.row())
                .map(pending -> pending.edit())
                .filter(edit -> edit.kind() == RowEdit.Kind.DELETED)
                .map(edit -> edit.base().entrySet().stream()
                        .filter(value -> value.getValue() != null)
                        .map(value -> value.getKey() + ": " + words.value(value.getKey(), value.getValue()))
                        .collect(Collectors.joining("\n")))
                .orElse("");
        return LineDiff.of(row, "");
    }
}
