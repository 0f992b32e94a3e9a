package org.bitquarry.ui.sql;

import java.util.List;
import org.bitquarry.engine.SqlToken;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** Finds what a change of the text made of its tokens. */
final class TokenDamage {
    private TokenDamage() {}

    /** Returns the stretch of the new text outside which both lists hold the same tokens, apart from their place. */
    static IRegion of(List<SqlToken> before, List<SqlToken> after, int length) {
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && isAlike(fromEnd(before, tail), fromEnd(after, tail))) {
            tail++;
        }
        int from = head < after.size() ? after.get(head).offset() : length;
        int to = tail == 0 ? length : fromEnd(after, tail - 1).offset();
        return new Region(from, Math.max(0, to - from));
    }

    private static boolean isAlike(SqlToken one, SqlToken other) {
        return one.kind() == other.kind() && one.length() == other.length();
    }

    private static SqlToken fromEnd(List<SqlToken> tokens, int index) {
        return tokens.get(tokens.size() - 1 - index);
    }
}
