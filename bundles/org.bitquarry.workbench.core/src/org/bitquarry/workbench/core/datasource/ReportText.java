package org.bitquarry.workbench.core.datasource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.TableAccess;
import org.bitquarry.model.error.Problem;

/**
 * What testing a connection found, in words for a person.
 *
 * @param outcome how it went as a whole
 * @param headline one line
 * @param details lines below it, the most important first
 * @param tables what the credential can do with each table; empty when nobody knows
 */
public record ReportText(Outcome outcome, String headline, List<String> details, List<TableAccess> tables) {
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

    /** Copies the lists. */
    public ReportText {
        details = List.copyOf(details);
        tables = List.copyOf(tables);
    }

    /** Says something that knows of no tables. */
    public ReportText(Outcome outcome, String headline, List<String> details) {
        this(outcome, headline, details, List.of());
    }

    /** Says what a report holds. */
    public static ReportText of(ConnectionReport report) {
        ConnectionReport.Facts facts = report.facts();
        List<String> details = new ArrayList<>(report.problems());
        report.workspace().ifPresent(name -> details.add("Workspace: " + name));
        if (!facts.credential().isEmpty()) {
            details.add("Credential: " + facts.credential());
        }
        report.budget()
                .ifPresent(budget -> details.add(
                        String.format("%,d of %,d requests left this hour", budget.left(), budget.limit())));
        facts.serverLimit()
                .ifPresent(
                        limit -> details.add(String.format("Bitbucket named a limit of %,d requests an hour", limit)));
        facts.latency().ifPresent(took -> details.add("Latency: " + took.toMillis() + " ms"));
        facts.clockSkew().ifPresent(skew -> details.add("Clock: " + clock(skew)));
        if (!report.scopes().isEmpty()) {
            details.add("Scopes: " + String.join(", ", report.scopes()));
        }
        String who = "Connected as " + report.principal();
        return report.problems().isEmpty()
                ? new ReportText(Outcome.WELL, who + ".", details, facts.tables())
                : new ReportText(Outcome.LIMITED, who + ", with limits.", details, facts.tables());
    }

    private static String clock(Duration skew) {
        long seconds = skew.abs().toSeconds();
        return seconds < 2 ? "right" : seconds + " s " + (skew.isNegative() ? "behind" : "ahead");
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

    /** Joins all lines but those of the tables. */
    public String text() {
        return String.join("\n", headline, String.join("\n", details)).strip();
    }

    /** Joins all lines, those of the tables with columns divided by tabs, for the clipboard. */
    public String fullText() {
        return tables.isEmpty() ? text() : text() + "\n\n" + AccessWords.ofAll(tables);
    }

    private static String capitalized(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
