package org.bitquarry.app.cli;

import java.util.stream.Collectors;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;

/** A request plan as text. */
final class PlanText {
    private static final String INDENT = "    ";

    private PlanText() {}

    /** Returns the requests, what is left to do here, and advice; each line ended. */
    static String of(RequestPlan plan) {
        StringBuilder text = new StringBuilder();
        for (PlannedRequest request : plan.requests()) {
            request(text, request);
        }
        plan.checkedLocally()
                .forEach(what -> text.append("After the answers: ").append(what).append('\n'));
        plan.advice().forEach(advice -> text.append("Advice: ").append(advice).append('\n'));
        long count = plan.expectedRequests();
        return text.append(plan.isOpen() ? "At least " : "")
                .append(count == 1 ? "1 request" : count + " requests")
                .append(" expected, none sent.\n")
                .toString();
    }

    private static void request(StringBuilder text, PlannedRequest request) {
        text.append(request.method()).append(' ').append(request.target()).append('\n');
        if (!request.purpose().isBlank()) {
            text.append(INDENT).append(request.purpose());
            text.append(request.count() == 1 ? "" : ", " + request.count() + " times")
                    .append(request.open() ? ", how many is unknown" : "")
                    .append('\n');
        }
        if (!request.scopes().isEmpty()) {
            text.append(INDENT)
                    .append("needs ")
                    .append(String.join(", ", request.scopes()))
                    .append('\n');
        }
        if (request.irreversible()) {
            text.append(INDENT).append("can't be undone\n");
        }
        request.body()
                .ifPresent(body -> text.append(
                        body.lines().map(line -> INDENT + line + "\n").collect(Collectors.joining())));
    }
}
