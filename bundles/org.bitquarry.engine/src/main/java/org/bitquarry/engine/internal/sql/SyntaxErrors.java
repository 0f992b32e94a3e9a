package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.internal.text.Lexer;
import org.bitquarry.model.error.Correction;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;

/** Says what the parser could not read, and what it would have read instead. */
final class SyntaxErrors {
    private static final String SYNTAX_ERROR = "42601";
    private static final int MOST_EXPECTED = 8;
    private static final Pattern WORD = Pattern.compile("\"([A-Z_]+)\"");
    private static final Pattern ENCOUNTERED_END = Pattern.compile("^Encountered \".*<EOF>\"");
    private static final Pattern LAST_WORD = Pattern.compile("(\\w+)\\s*$");
    private static final List<String> BEGINNINGS =
            List.of("SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "EXPLAIN");

    private SyntaxErrors() {}

    static QueryRejectedException of(SqlParseException syntax, String text) {
        Optional<SqlParserPos> position = Optional.ofNullable(syntax.getPos());
        Optional<TextRange> range = position.flatMap(Positions::range);
        String met = position.flatMap(place -> Positions.slice(text, place)).orElse("");
        boolean openComment = isCommentOpen(text);
        boolean broken = openComment || endsEarly(syntax, text, met) || isUnclosed(syntax, met);
        Optional<Correction> correction = broken ? Optional.empty() : correction(syntax, met, before(text, position));
        return new QueryRejectedException(
                new Problem(
                        "Syntax error" + range.map(place -> " at " + place).orElse(""),
                        openComment ? "the comment is not closed." : complaint(syntax, text, met),
                        openComment ? "Close it with */." : broken ? "" : remedy(syntax, met, correction)),
                SYNTAX_ERROR,
                range,
                correction,
                syntax);
    }

    private static String complaint(SqlParseException syntax, String text, String met) {
        if (endsEarly(syntax, text, met)) {
            return "the statement ends too early.";
        }
        if (isUnclosed(syntax, met)) {
            return "a quote is not closed.";
        }
        return met.isEmpty() ? firstSentence(firstLine(syntax)) : "\"" + met + "\" can't stand here.";
    }

    private static boolean endsEarly(SqlParseException syntax, String text, String met) {
        String line = firstLine(syntax);
        return ENCOUNTERED_END.matcher(line).find()
                || (line.startsWith("Incorrect syntax near the keyword")
                        && text.stripTrailing().endsWith(met));
    }

    private static boolean isCommentOpen(String text) {
        List<SqlToken> tokens = Lexer.tokens(text);
        return !tokens.isEmpty() && tokens.getLast().isOpenComment(text);
    }

    private static boolean isUnclosed(SqlParseException syntax, String met) {
        return met.startsWith("'")
                || met.startsWith("\"")
                || (firstLine(syntax).startsWith("Lexical error")
                        && firstLine(syntax).contains("<EOF>"));
    }

    private static String firstLine(SqlParseException syntax) {
        return String.valueOf(syntax.getMessage()).lines().findFirst().orElse("unreadable");
    }

    private static String firstSentence(String line) {
        return line.endsWith(".") ? line : line + ".";
    }

    /** The word before is misspelt more often than the one at which the parser gave up. */
    private static Optional<Correction> correction(SqlParseException syntax, String met, String before) {
        List<String> words = words(syntax);
        Correction here = Correction.nearest(met, words);
        if (here.right().isEmpty() && !before.isEmpty() && words.stream().noneMatch(before::equalsIgnoreCase)) {
            here = Correction.nearest(before, words);
        }
        return met.equals("-") || here.right().isEmpty() ? Optional.empty() : Optional.of(here);
    }

    private static List<String> words(SqlParseException syntax) {
        boolean first = String.valueOf(syntax.getMessage()).startsWith("Non-query expression");
        return first ? BEGINNINGS : expectedWords(syntax);
    }

    private static String remedy(SqlParseException syntax, String met, Optional<Correction> correction) {
        if (met.equals("-")) {
            return "A name that holds it is written in double quotes, such as \"my-repository\".";
        }
        if (correction.isPresent()) {
            Correction word = correction.get();
            return word.wrong().equals(met)
                    ? word.question()
                    : word.question().replace("?", " instead of " + word.wrong() + "?");
        }
        List<String> words = words(syntax);
        boolean aNameWasPossible = expected(syntax).stream().anyMatch(token -> token.contains("IDENTIFIER"));
        if (aNameWasPossible && isWord(met)) {
            return "If it is a name, write it in double quotes.";
        }
        return !words.isEmpty() && words.size() <= MOST_EXPECTED ? "Expected: " + String.join(", ", words) + "." : "";
    }

    private static String before(String text, Optional<SqlParserPos> position) {
        int offset = position.map(place -> Positions.offset(text, place.getLineNum(), place.getColumnNum()))
                .orElse(0);
        Matcher word = LAST_WORD.matcher(text.substring(0, Math.clamp(offset, 0, text.length())));
        return word.find() ? word.group(1) : "";
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetter(c) || c == '_');
    }

    private static List<String> expectedWords(SqlParseException syntax) {
        List<String> words = new ArrayList<>();
        for (String token : expected(syntax)) {
            Matcher matcher = WORD.matcher(token);
            if (matcher.matches()) {
                words.add(matcher.group(1));
            }
        }
        return words;
    }

    private static List<String> expected(SqlParseException syntax) {
        return syntax.getExpectedTokenNames() == null ? List.of() : List.copyOf(syntax.getExpectedTokenNames());
    }
}
