package org.bitquarry.ui.commit;

import java.util.stream.Collectors;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;

/** Planned requests as text, for looking and for copying. */
final class PlanText {
    private PlanText() {}

    static String of(RequestPlan plan) {
        return plan.requests().stream().map(PlanText::of).collect(Collectors.joining("\n\n"));
    }

    /** Returns the request line, what it is for and needs, and the body. */
    static String of(PlannedRequest request) {
        StringBuilder text = new StringBuilder(request.method()).append(' ').append(request.target());
        text.append("\n# ").append(request.purpose());
        if (request.count() > 1) {
            text.append(", ").append(request.count()).append(" times");
        }
        if (!request.scopes().isEmpty()) {
            text.append("\n# needs ").append(String.join(", ", request.scopes()));
        }
        if (request.irreversible()) {
            text.append("\n# can't be undone");
        }
        request.body().ifPresent(body -> text.append("\n\n").append(body));
        return text.toString();
    }
}
