package org.bitquarry.engine.internal.format;

import java.util.List;
import java.util.Locale;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;
import org.bitquarry.engine.internal.text.Lexer;
import org.bitquarry.engine.internal.text.Region;
import org.bitquarry.engine.internal.text.Script;

/** Lays scripts out, statement by statement. */
public final class ScriptFormatter {
    private final boolean capitals;
    private final int indent;
    private final int width;

    /**
     * Makes one for a layout.
     *
     * @param capitals keywords are written in capitals
     * @param indent blanks a level
     * @param width that lines should not pass
     */
    public ScriptFormatter(boolean capitals, int indent, int width) {
        this.capitals = capitals;
        this.indent = indent;
        this.width = width;
    }

    /** Tells whether two texts have the same tokens and comments in the same order, but for the case of keywords. */
    public static boolean same(String one, String other) {
        return pieces(one).equals(pieces(other));
    }

    private static List<String> pieces(String text) {
        return Lexer.tokens(text).stream()
                .filter(token -> token.kind() != Kind.BLANK)
                .map(token -> token.kind() + " " + compared(token, text))
                .toList();
    }

    private static String compared(SqlToken token, String text) {
        String piece = token.in(text);
        return switch (token.kind()) {
            case KEYWORD -> piece.toUpperCase(Locale.ROOT);
            case COMMENT -> piece.stripTrailing();
            case IDENTIFIER, QUOTED_IDENTIFIER, STRING, NUMBER, OPERATOR, PARAMETER, BLANK -> piece;
        };
    }

    /** Lays a script out. */
    public String script(String text) {
        Script script = Script.of(text);
        StringBuilder out = new StringBuilder();
        for (Region region : script.regions()) {
            between(text, region.from(), region.begin(), out);
            if (!region.isBlank() && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.setLength(out.toString().stripTrailing().length());
                out.append('\n');
            }
            out.append(statement(text.substring(region.begin(), region.finish())));
            tail(text, region, out);
        }
        return out.toString();
    }

    /** Lays a statement out; what would come out as something else stays as it is. */
    public String statement(String text) {
        List<SqlToken> tokens = Lexer.tokens(text);
        if (tokens.stream().noneMatch(SqlToken::isSignificant)) {
            return text;
        }
        String written = new Printer(width, indent).print(Layout.of(Words.of(text, tokens, capitals)));
        return same(text, written) ? written : text;
    }

    /** Comments between statements keep their lines; of several blank lines one stays. */
    private static void between(String text, int from, int to, StringBuilder out) {
        List<SqlToken> tokens = Lexer.tokens(text.substring(from, to));
        for (int i = 0; i < tokens.size(); i++) {
            String piece = tokens.get(i).in(text.substring(from, to));
            if (tokens.get(i).kind() == Kind.BLANK) {
                long lineEnds = lineEnds(piece);
                boolean begins = out.isEmpty();
                if (lineEnds > 0) {
                    out.append(begins ? "" : "\n".repeat((int) Math.min(lineEnds, 2)));
                } else if (!begins) {
                    out.append(' ');
                }
            } else {
                if (i == 0 && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
                    out.append(' ');
                }
                out.append(piece.stripTrailing());
            }
        }
    }

    private static long lineEnds(String blank) {
        return blank.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }

    /** What stands behind the statement up to its semicolon, or to the next statement. */
    private void tail(String text, Region region, StringBuilder out) {
        int end = region.closed() ? region.to() - 1 : region.to();
        between(text, region.finish(), end, out);
        if (region.closed()) {
            out.append(text, end, region.to());
        }
    }
}
