package org.bitquarry.engine.internal.format;

import java.util.List;
import org.bitquarry.engine.SqlFormat;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;
import org.bitquarry.engine.internal.text.Lexer;
import org.bitquarry.engine.internal.text.Region;
import org.bitquarry.engine.internal.text.Script;

/** Lays scripts out, statement by statement. */
public final class ScriptFormatter {
    private final SqlFormat format;

    /** Makes one for a layout. */
    public ScriptFormatter(SqlFormat format) {
        this.format = format;
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
        String written = new Printer(format.width(), format.indent())
                .print(Layout.of(Words.of(text, tokens, format.capitals())));
        return SqlFormat.same(text, written) ? written : text;
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
