package org.bitquarry.workbench.core.dictionary;

import java.util.List;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;

/** Names as a statement writes them: in quotes where they would mean something else without. */
public final class SqlNames {
    private SqlNames() {}

    /** Returns a name as it stands in a statement. */
    public static String written(String name) {
        List<SqlToken> tokens = SqlTokens.of(name);
        boolean plain = tokens.size() == 1 && tokens.getFirst().kind() == SqlToken.Kind.IDENTIFIER;
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
