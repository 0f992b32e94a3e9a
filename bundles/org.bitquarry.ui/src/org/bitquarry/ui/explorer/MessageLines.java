package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Message.Kind;

/** Breaks sentences into lines that fit a side bar, since a tree doesn't wrap. */
final class MessageLines {
    private static final int WIDTH = 44;

    private MessageLines() {}

    /** Says in the place of a node's children what went wrong, what to do, and how to try again. */
    static List<ExplorerNode> of(ExplorerNode above, SourceState.Failed failed) {
        Problem problem = failed.problem();
        List<ExplorerNode> lines = new ArrayList<>();
        add(lines, above, Kind.PROBLEM, capitalized(problem.cameBack()));
        if (failed.signIn()) {
            add(lines, above, Kind.SIGN_IN, "Sign in…");
        } else {
            add(lines, above, Kind.REMEDY, problem.remedy());
        }
        add(lines, above, Kind.RETRY, "Try again");
        return lines;
    }

    /** Says behind a node's children what went wrong, in lines of numbers that begin with one. */
    static List<ExplorerNode> problem(ExplorerNode above, Problem problem, int from) {
        List<ExplorerNode> lines = new ArrayList<>();
        add(lines, above, Kind.PROBLEM, capitalized(problem.cameBack()));
        add(lines, above, Kind.REMEDY, problem.remedy());
        return lines.stream()
                .map(Message.class::cast)
                .<ExplorerNode>map(line -> new Message(line.above(), line.kind(), from + line.line(), line.name()))
                .toList();
    }

    /** Says in the place of all lines that a filter lets nothing through, and what to do about it. */
    static List<ExplorerNode> nothingFound(long closed) {
        List<ExplorerNode> lines = new ArrayList<>();
        add(lines, Optional.empty(), Kind.NOTHING, "Nothing that is loaded has such a name.");
        if (closed > 0) {
            String sources = closed == 1 ? "1 datasource is" : closed + " datasources are";
            add(lines, Optional.empty(), Kind.REMEDY, sources + " not connected: connect to look there, too.");
        }
        add(lines, Optional.empty(), Kind.CLEAR, "Clear the filter (Esc)");
        return lines;
    }

    /** Counts requests in words. */
    static String requests(long count) {
        return count == 1 ? "1 request" : "%,d requests".formatted(count);
    }

    /** Says one thing in the place of a node's children. */
    static List<ExplorerNode> of(ExplorerNode above, Kind kind, String text) {
        return List.of(new Message(Optional.of(above), kind, 0, text));
    }

    private static void add(List<ExplorerNode> lines, ExplorerNode above, Kind kind, String sentence) {
        add(lines, Optional.of(above), kind, sentence);
    }

    private static void add(List<ExplorerNode> lines, Optional<ExplorerNode> above, Kind kind, String sentence) {
        Kind next = kind;
        for (String line : wrapped(sentence)) {
            lines.add(new Message(above, next, lines.size(), line));
            next = Kind.MORE;
        }
    }

    static List<String> wrapped(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static String capitalized(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
