package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.query.RunSummary;

/** Says in words what a plan costs. */
final class PlanWords {
    private PlanWords() {}

    /** Says how many requests are expected. */
    static String headline(List<RequestPlan> plans) {
        long expected = expected(plans);
        String requests = expected == 0
                ? "No request"
                : (isOpen(plans) ? "At least " : "About ") + RunSummary.counted(expected, "request");
        boolean irreversible =
                plans.stream().flatMap(plan -> plan.requests().stream()).anyMatch(PlannedRequest::irreversible);
        return requests + " expected; nothing was sent." + (irreversible ? " What this does can't be undone." : "");
    }

    static long expected(List<RequestPlan> plans) {
        return plans.stream().mapToLong(RequestPlan::expectedRequests).sum();
    }

    private static boolean isOpen(List<RequestPlan> plans) {
        return plans.stream().anyMatch(RequestPlan::isOpen);
    }

    /** Says what is left of the hour, and whether that is enough. */
    static String budget(Optional<Budget> budget, long expected) {
        return budget.map(known -> number(known.left()) + " of " + number(known.limit())
                        + " requests are left this hour"
                        + (expected > known.left() ? "; that is not enough: it waits until some are free." : "."))
                .orElse("What is left of the hour's requests is known once the datasource is connected.");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns a plan as text, for the clipboard. */
    static String text(String title, RequestPlan plan) {
        StringBuilder text = new StringBuilder("# ")
                .append(title)
                .append("\n# ")
                .append(headline(List.of(plan)))
                .append("\n\n")
                .append(plan.requests().stream().map(PlanWords::request).collect(Collectors.joining("\n\n")));
        section(text, "Done here", plan.checkedLocally());
        section(text, "Advice", plan.advice());
        return text.append('\n').toString();
    }

    /** Returns a request as text: what is sent, what for, and what it needs. */
    static String request(PlannedRequest request) {
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

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n\n# ")
                    .append(title)
                    .append(lines.stream().map(line -> "\n# - " + line).collect(Collectors.joining()));
        }
    }
}
