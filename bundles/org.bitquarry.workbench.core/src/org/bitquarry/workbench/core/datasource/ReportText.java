package org.bitquarry.workbench.core.datasource;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.error.Problem;

/**
 * What testing a connection found, in words for a person.
 *
 * @param outcome how it went as a whole
 * @param headline one line
 * @param details lines below it, the most important first
 */
public record ReportText(Outcome outcome, String headline, List<String> details) {
    private static final int SHOWN_SCOPES = 40;

    /** How a test went. */
    public enum Outcome {
        /** All is well. */
        WELL,
        /** Connected, but something will not work. */
        LIMITED,
        /** Not connected. */
        FAILED,
        /** Ended by the person. */
        STOPPED
    }

    /** Copies the lines. */
    public ReportText {
        details = List.copyOf(details);
    }

    /** Says what a report holds. */
    public static ReportText of(ConnectionReport report) {
        List<String> details = new ArrayList<>(report.problems());
        report.workspace().ifPresent(name -> details.add("Workspace: " + name));
        if (!report.scopes().isEmpty()) {
            details.add("Scopes: " + scopes(report.scopes()));
        }
        report.budget()
                .ifPresent(budget -> details.add(
                        String.format("%,d of %,d requests left this hour", budget.left(), budget.limit())));
        String who = "Connected as " + report.principal();
        return report.problems().isEmpty()
                ? new ReportText(Outcome.WELL, who + ".", details)
                : new ReportText(Outcome.LIMITED, who + ", with limits.", details);
    }

    /** Says why a test failed. */
    public static ReportText of(Problem problem) {
        List<String> details = new ArrayList<>();
        if (!problem.remedy().isEmpty()) {
            details.add(problem.remedy());
        }
        if (!problem.asked().isEmpty()) {
            details.add("While: " + problem.asked());
        }
        return new ReportText(Outcome.FAILED, capitalized(problem.cameBack()), details);
    }

    /** Says that the person ended the test. */
    public static ReportText stopped() {
        return new ReportText(Outcome.STOPPED, "The test was stopped.", List.of());
    }

    /** Joins all lines, for the clipboard. */
    public String text() {
        return String.join("\n", headline, String.join("\n", details)).strip();
    }

    private static String scopes(List<String> scopes) {
        String shown = String.join(", ", scopes.subList(0, Math.min(SHOWN_SCOPES, scopes.size())));
        return scopes.size() > SHOWN_SCOPES ? shown + " and " + (scopes.size() - SHOWN_SCOPES) + " more" : shown;
    }

    private static String capitalized(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
