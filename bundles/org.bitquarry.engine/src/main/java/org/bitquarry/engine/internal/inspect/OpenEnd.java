package org.bitquarry.engine.internal.inspect;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.internal.text.Script;
import org.bitquarry.engine.internal.text.Stretch;

/** Warns of a comment that nobody closed where it belongs to no statement: whatever stands in it is not run. */
final class OpenEnd {
    private OpenEnd() {}

    static Optional<SqlFinding> in(Script script) {
        boolean belongsToNone = script.regions().stream().allMatch(region -> region.isBlank() || region.closed());
        return script.tokens().stream()
                .filter(token -> belongsToNone && token.isOpenComment(script.text()))
                .findFirst()
                .flatMap(token -> OpenQuotes.in(token.in(script.text()))
                        .map(open -> finding(script.text(), new Stretch(token.offset(), open.length()))));
    }

    private static SqlFinding finding(String script, Stretch open) {
        return new SqlFinding(
                SqlFinding.Severity.WARNING,
                open.offset(),
                open.length(),
                "The comment is not closed: nothing behind it is run.\nClose it with */.",
                List.of(Fixes.closing(script, open)));
    }
}
