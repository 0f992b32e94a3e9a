package org.bitquarry.app.cli;

import java.util.Optional;
import org.bitquarry.engine.StatementText;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.workbench.core.export.DisplayWidth;

/** Says why something failed: what was asked and came back, the line with a caret under the place, what to do. */
final class FailureText {
    private static final String INDENT = "  ";

    private FailureText() {}

    /** Says it without a place. */
    static String of(Problem problem) {
        return head(problem) + remedy(problem);
    }

    /**
     * Says it with the place in the script, instead of what was asked: that names the place in the statement.
     *
     * @param position in the text of the statement
     */
    static String of(Problem problem, String script, StatementText statement, TextRange position) {
        int line = statement.line() + position.line() - 1;
        int column = position.line() == 1 ? column(script, statement.offset()) + position.column() : position.column();
        String text = line(script, line);
        int marked = position.endLine() == position.line()
                ? position.endColumn() - position.column() + 1
                : Integer.MAX_VALUE;
        return "line " + line + ", column " + column + ": " + problem.cameBack() + "\n" + INDENT
                + text.replace('\t', ' ') + "\n" + INDENT + carets(text, column, marked) + remedy(problem);
    }

    private static String head(Problem problem) {
        return new Problem(problem.asked(), problem.cameBack(), "").text();
    }

    private static String remedy(Problem problem) {
        return Optional.of(problem.remedy())
                .filter(remedy -> !remedy.isBlank())
                .map(remedy -> "\n" + remedy)
                .orElse("");
    }

    /** Counts the characters before an offset in its line. */
    private static int column(String script, int offset) {
        return offset - (script.lastIndexOf('\n', offset - 1) + 1);
    }

    private static String line(String script, int number) {
        String[] lines = script.split("\n", -1);
        return number <= lines.length ? lines[number - 1].stripTrailing() : "";
    }

    private static String carets(String line, int column, int length) {
        int from = Math.min(column - 1, line.length());
        int to = (int) Math.min((long) from + length, line.length());
        int width = DisplayWidth.of(line.substring(from, to));
        return " ".repeat(DisplayWidth.of(line.substring(0, from).replace('\t', ' '))) + "^".repeat(Math.max(1, width));
    }
}
