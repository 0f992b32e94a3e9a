package org.bitquarry.ui.commit;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.model.plan.PlannedRequest;

/** Planned requests as text, for looking and for copying. */
final class PreviewText {
    private PreviewText() {}

    static String of(List<PreviewItem> items) {
        return items.stream().map(item -> head(item) + body(item.request())).collect(Collectors.joining("\n\n"));
    }

    /** Returns the request line, what it is for and needs. */
    static String head(PreviewItem item) {
        PlannedRequest request = item.request();
        StringBuilder text = new StringBuilder(request.method()).append(' ').append(request.target());
        text.append("\n# ").append(request.purpose());
        if (request.count() > 1) {
            text.append(", ").append(request.count()).append(" times");
        }
        if (!request.scopes().isEmpty()) {
            text.append("\n# ").append(item.scopeSentence());
        }
        if (!item.undoSentence().isEmpty()) {
            text.append("\n# ").append(item.undoSentence());
        }
        return text.toString();
    }

    private static String body(PlannedRequest request) {
        return request.body().map(body -> "\n\n" + body).orElse("");
    }
}
