package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;

/** Says what the parser could not read, and what it would have read instead. */
final class SyntaxErrors {
    private static final String SYNTAX_ERROR = "42601";
    private static final int MOST_EXPECTED = 8;
    private static final Pattern WORD = Pattern.compile("\"([A-Z_]+)\"");

    private SyntaxErrors() {}

    static QueryRejectedException of(SqlParseException syntax, String text) {
        SqlParserPos position = syntax.getPos();
        Optional<TextRange> range = position == null ? Optional.empty() : Positions.range(position);
        Optional<String> met = position == null ? Optional.empty() : Positions.slice(text, position);
        return new QueryRejectedException(
                new Problem(
                        "Syntax error" + range.map(place -> " at " + place).orElse(""),
                        met.map(word -> "\"" + word + "\" can't stand here.").orElseGet(() -> ended(syntax)),
                        remedy(syntax, met)),
                SYNTAX_ERROR,
                range,
                syntax);
    }

    /** Lexical errors and the end of the text have no word; the first line of the message is fit for people. */
    private static String ended(SqlParseException syntax) {
        String message = String.valueOf(syntax.getMessage());
        if (message.contains("<EOF>")) {
            return "the statement ends too early.";
        }
        String line = message.lines().findFirst().orElse("unreadable");
        return line.endsWith(".") ? line : line + ".";
    }

    private static String remedy(SqlParseException syntax, Optional<String> met) {
        List<String> words = expectedWords(syntax);
        String question = met.map(word -> NearestNames.question(word, words)).orElse("");
        if (!question.isEmpty()) {
            return question;
        }
        boolean aNameWasPossible = expected(syntax).stream().anyMatch(token -> token.contains("IDENTIFIER"));
        if (aNameWasPossible && met.filter(SyntaxErrors::isWord).isPresent()) {
            return "If it is a name, write it in double quotes.";
        }
        return !words.isEmpty() && words.size() <= MOST_EXPECTED ? "Expected: " + String.join(", ", words) + "." : "";
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(c -> Character.isLetter(c) || c == '_');
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
