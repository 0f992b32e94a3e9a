package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.workbench.core.query.ConsentQuestion;

/**
 * Requests that a person looks at before they are sent, or not.
 *
 * @param title of the dialog
 * @param summary says in a line what is sent where
 * @param warning says in a line what to know before; empty when there is nothing
 * @param items the requests
 * @param api where they go, without a slash at its end
 * @param rows how many rows it is about; of several it matters what happens when one is refused
 * @param verb on the button that sends
 * @param asks whether the person has already wished for it
 * @param question what the person must be asked before; empty when nothing
 */
record Proposal(
        String title,
        String summary,
        String warning,
        List<PreviewItem> items,
        String api,
        int rows,
        String verb,
        boolean asks,
        Optional<ConsentQuestion> question) {
    Proposal {
        items = List.copyOf(items);
    }

    /** Returns what has to be typed before it can be sent; empty when nothing has. */
    Optional<String> word() {
        return question.flatMap(ConsentQuestion::word);
    }

    boolean accepts(String typed) {
        return question.map(asked -> asked.accepts(typed)).orElse(true);
    }
}
