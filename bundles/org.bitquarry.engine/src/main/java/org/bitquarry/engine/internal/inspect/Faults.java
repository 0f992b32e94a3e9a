package org.bitquarry.engine.internal.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.internal.sql.SqlCompiler;
import org.bitquarry.engine.internal.text.Stretch;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.QueryRejectedException;

/** The errors of one statement. The compiler stops at the first; behind an unknown name it is asked to go on. */
final class Faults {
    private static final int MOST = 10;
    private static final String SYNTAX_ERROR = "42601";
    private static final String UNKNOWN_COLUMN = "42S22";
    private static final String UNKNOWN_FUNCTION = "42883";
    private static final Set<String> NAMES = Set.of(UNKNOWN_COLUMN, UNKNOWN_FUNCTION);
    private static final String NOTHING = "NULL";

    private final SqlCompiler compiler;
    private final Fixes fixes;
    private final String statement;
    private final SqlSession session;

    Faults(SqlCompiler compiler, Fixes fixes, String statement, SqlSession session) {
        this.compiler = compiler;
        this.fixes = fixes;
        this.statement = statement;
        this.session = session;
    }

    List<SqlFinding> all() {
        List<SqlFinding> findings = new ArrayList<>();
        String text = statement;
        Optional<BitquarryException> error = compiler.fault(text, session);
        while (error.isPresent() && (findings.isEmpty() || isName(error.get())) && findings.size() < MOST) {
            Stretch where = place(error.get());
            if (findings.stream().anyMatch(before -> before.offset() == where.offset())) {
                break;
            }
            findings.add(finding(error.get(), where));
            if (!isName(error.get())) {
                break;
            }
            text = without(text, where);
            error = compiler.fault(text, session);
        }
        return findings;
    }

    private static boolean isName(BitquarryException error) {
        return NAMES.contains(error.sqlState());
    }

    private Stretch place(BitquarryException error) {
        Optional<Stretch> open = error.sqlState().equals(SYNTAX_ERROR) ? OpenQuotes.in(statement) : Optional.empty();
        return open.orElseGet(() -> told(error));
    }

    private Stretch told(BitquarryException error) {
        return error instanceof QueryRejectedException rejected
                ? rejected.position()
                        .map(range -> Stretch.of(range, statement))
                        .orElse(new Stretch(0, statement.length()))
                : new Stretch(0, statement.length());
    }

    private SqlFinding finding(BitquarryException error, Stretch where) {
        Stretch named = error instanceof QueryRejectedException rejected
                ? rejected.correction()
                        .flatMap(correction -> NameTokens.in(statement, where, correction.wrong()))
                        .orElse(where)
                : where;
        String remedy = error.problem().remedy();
        String message = sentence(error.problem().cameBack()) + (remedy.isEmpty() ? "" : "\n" + remedy);
        return new SqlFinding(
                SqlFinding.Severity.ERROR,
                named.offset(),
                Math.max(1, named.length()),
                message,
                error instanceof QueryRejectedException rejected
                        ? fixes.of(rejected, statement, where, named, session)
                        : List.of());
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Everything else keeps its place, so that errors behind it are found where they are. */
    private static String without(String text, Stretch name) {
        String nothing = name.length() < NOTHING.length() ? "1" : NOTHING;
        return text.substring(0, name.offset())
                + nothing
                + " ".repeat(Math.max(0, name.length() - nothing.length()))
                + text.substring(name.offset() + name.length());
    }
}
