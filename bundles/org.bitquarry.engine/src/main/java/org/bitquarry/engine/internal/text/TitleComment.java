package org.bitquarry.engine.internal.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.engine.SqlToken;

/** The name that a person gives a statement by a comment before it: {@code -- name: open PRs}. */
public final class TitleComment {
    private static final Pattern NAME = Pattern.compile("(?:--|//)\\s*name\\s*:\\s*(.+)", Pattern.CASE_INSENSITIVE);

    private TitleComment() {}

    /** Returns the name of the statement that begins at an index, if one of the comments right before it gives one. */
    public static Optional<String> before(String script, List<SqlToken> tokens, int statement) {
        for (SqlToken token : tokens.reversed()) {
            if (token.end() > statement) {
                continue;
            }
            if (token.isSignificant()) {
                return Optional.empty();
            }
            Matcher name = NAME.matcher(token.in(script).strip());
            if (name.matches()) {
                return Optional.of(name.group(1).strip());
            }
        }
        return Optional.empty();
    }
}
