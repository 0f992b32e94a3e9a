package org.bitquarry.engine.internal.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitquarry.engine.SqlFinding.Fix;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.internal.completion.Completer;
import org.bitquarry.engine.internal.completion.OfferedFunctions;
import org.bitquarry.engine.internal.text.Lexer;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.engine.internal.text.Stretch;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.error.Correction;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.table.SchemaKind;

/** Changes of a statement that would mend an error. */
final class Fixes {
    private static final String SYNTAX_ERROR = "42601";
    private static final String UNKNOWN_TABLE = "42S02";
    private static final String AMBIGUOUS_COLUMN = "42702";
    private static final Set<String> FUNCTIONS = Set.copyOf(OfferedFunctions.names());
    private static final int MOST_SCHEMAS = 3;

    private final Catalog catalog;
    private final Completer completer;

    Fixes(Catalog catalog, Completer completer) {
        this.catalog = catalog;
        this.completer = completer;
    }

    /**
     * Returns the changes, the likeliest first.
     *
     * @param where as the error says
     * @param named the wrong name in it, or all of it
     */
    List<Fix> of(QueryRejectedException error, String statement, Stretch where, Stretch named, SqlSession session) {
        List<Fix> fixes = new ArrayList<>();
        error.correction().ifPresent(correction -> {
            if (error.sqlState().equals(UNKNOWN_TABLE)) {
                fixes.addAll(elsewhere(correction.wrong(), withSchema(statement, named)));
            }
            fixes.addAll(nearest(correction, statement, named, error.sqlState()));
        });
        switch (error.sqlState()) {
            case AMBIGUOUS_COLUMN -> fixes.addAll(qualified(statement, where, session));
            case SYNTAX_ERROR -> {
                if (error.correction().isEmpty()) {
                    fixes.addAll(quoted(statement, where));
                }
            }
            case String other -> {}
        }
        return fixes;
    }

    private static List<Fix> nearest(Correction correction, String statement, Stretch named, String state) {
        boolean parameter = statement.startsWith("@", named.offset());
        boolean called = statement.startsWith("(", named.end());
        return correction.right().stream()
                .sorted(Comparator.comparing(name -> called && !FUNCTIONS.contains(name)))
                .map(name -> parameter ? "@" + name : called || state.equals(SYNTAX_ERROR) ? name : Names.written(name))
                .map(written -> new Fix("Change to " + written, named.offset(), named.length(), written))
                .toList();
    }

    /** A table that exists elsewhere needs its schema before it: the one of all repositories, or one of a few. */
    private List<Fix> elsewhere(String table, Stretch named) {
        return Stream.of(SchemaKind.values())
                .sorted(Comparator.comparingInt(Fixes::rank))
                .flatMap(kind -> catalog.table(kind, table).stream().flatMap(found -> catalog.knownSchemas().stream()
                        .filter(schema -> schema.kind() == kind)
                        .limit(MOST_SCHEMAS)
                        .map(schema -> Names.written(schema.name()) + "." + Names.written(found.name()))))
                .map(written -> new Fix("Change to " + written, named.offset(), named.length(), written))
                .toList();
    }

    /** The schema in which there is no such table goes with its name. */
    private static Stretch withSchema(String statement, Stretch table) {
        List<SqlToken> tokens = Lexer.tokens(statement);
        int at = indexAt(tokens, table.offset());
        boolean qualified = at >= 2 && tokens.get(at - 1).in(statement).equals(".");
        int from = qualified ? tokens.get(at - 2).offset() : table.offset();
        return new Stretch(from, table.end() - from);
    }

    private static int rank(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION -> 0;
            case ALL_REPOSITORIES, ALL_PROJECTS -> 1;
            case REPOSITORY, PROJECT -> 2;
            case SYS -> 3;
        };
    }

    private List<Fix> qualified(String statement, Stretch where, SqlSession session) {
        return completer.qualifiers(statement, where.offset(), session).stream()
                .map(source -> Names.written(source) + "." + statement.substring(where.offset(), where.end()))
                .map(written -> new Fix("Change to " + written, where.offset(), where.length(), written))
                .toList();
    }

    private static List<Fix> quoted(String statement, Stretch where) {
        List<SqlToken> tokens = Lexer.tokens(statement);
        return open(statement)
                .or(() -> hyphened(statement, tokens, where))
                .or(() -> reserved(statement, tokens, where))
                .stream()
                .toList();
    }

    private static Optional<Fix> open(String statement) {
        return OpenQuotes.in(statement).map(open -> closing(statement, open));
    }

    /** Returns what closes a text, a name or a comment at its end. */
    static Fix closing(String statement, Stretch open) {
        String close = OpenQuotes.closing(statement, open);
        return new Fix("Close with " + close.strip(), open.end(), 0, close);
    }

    /** The names of many repositories hold a hyphen. */
    private static Optional<Fix> hyphened(String statement, List<SqlToken> tokens, Stretch where) {
        int at = indexAt(tokens, where.offset());
        if (at <= 0 || !tokens.get(at).in(statement).equals("-")) {
            return Optional.empty();
        }
        int first = at;
        while (first > 0 && isPart(statement, tokens.get(first - 1))) {
            first--;
        }
        int last = at;
        while (last + 1 < tokens.size() && isPart(statement, tokens.get(last + 1))) {
            last++;
        }
        int from = tokens.get(first).offset();
        int to = tokens.get(last).end();
        return Optional.of(quotes(statement, from, to));
    }

    private static boolean isPart(String statement, SqlToken token) {
        return switch (token.kind()) {
            case IDENTIFIER, KEYWORD, NUMBER -> !token.in(statement).startsWith(".");
            case OPERATOR -> token.in(statement).equals("-");
            case QUOTED_IDENTIFIER, STRING, COMMENT, PARAMETER, BLANK -> false;
        };
    }

    private static Optional<Fix> reserved(String statement, List<SqlToken> tokens, Stretch where) {
        int at = indexAt(tokens, where.offset());
        if (at < 0) {
            return Optional.empty();
        }
        SqlToken token = tokens.get(at);
        return switch (token.kind()) {
            case KEYWORD, IDENTIFIER -> Optional.of(quotes(statement, token.offset(), token.end()));
            case QUOTED_IDENTIFIER, STRING, NUMBER, COMMENT, OPERATOR, PARAMETER, BLANK -> Optional.empty();
        };
    }

    private static Fix quotes(String statement, int from, int to) {
        String written = Names.quoted(statement.substring(from, to), '"');
        return new Fix("Put into quotes: " + written, from, to - from, written);
    }

    private static int indexAt(List<SqlToken> tokens, int offset) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).offset() <= offset && offset < tokens.get(i).end()) {
                return i;
            }
        }
        return -1;
    }
}
