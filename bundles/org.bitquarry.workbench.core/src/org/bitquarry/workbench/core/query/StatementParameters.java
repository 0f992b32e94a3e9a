package org.bitquarry.workbench.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.jspecify.annotations.Nullable;

/**
 * What has to be asked for before a statement runs, found without parsing it. A name that occurs twice is one parameter;
 * each question mark is its own.
 *
 * @param asked in the order in which the engine takes the values
 */
public record StatementParameters(List<String> asked) {
    /** Copies the parameters. */
    public StatementParameters {
        asked = List.copyOf(asked);
    }

    /** Finds the parameters of a statement: {@code ?}, {@code :name} and {@code @name}. */
    public static StatementParameters of(String statement) {
        List<SqlToken> tokens =
                SqlTokens.of(statement).stream().filter(SqlToken::isSignificant).toList();
        boolean calls = tokens.stream()
                .filter(token -> token.kind() == SqlToken.Kind.KEYWORD)
                .map(token -> token.in(statement).toUpperCase(Locale.ROOT))
                .anyMatch(word -> word.equals("EXEC") || word.equals("EXECUTE") || word.equals("CALL"));
        List<String> asked = new ArrayList<>();
        int unnamed = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.kind() != SqlToken.Kind.PARAMETER || (calls && namesAnArgument(statement, tokens, i))) {
                continue;
            }
            boolean named = token.length() > 1;
            unnamed += named ? 0 : 1;
            String name = named
                    ? statement.substring(token.offset() + 1, token.end()).toLowerCase(Locale.ROOT)
                    : "Parameter " + unnamed;
            if (!asked.contains(name)) {
                asked.add(name);
            }
        }
        return new StatementParameters(asked);
    }

    /** The @name of EXEC procedure @name = value is no parameter of the statement. */
    private static boolean namesAnArgument(String statement, List<SqlToken> tokens, int index) {
        SqlToken before = index == 0 ? tokens.get(index) : tokens.get(index - 1);
        boolean begins = before.kind() != SqlToken.Kind.OPERATOR
                || before.in(statement).equals(",")
                || before.in(statement).equals("(");
        return begins
                && statement.charAt(tokens.get(index).offset()) == '@'
                && index + 1 < tokens.size()
                && tokens.get(index + 1).in(statement).equals("=");
    }

    /** Returns the values in the order in which the engine takes them; what has none is NULL. */
    public List<@Nullable Object> values(Map<String, @Nullable Object> given) {
        List<@Nullable Object> values = new ArrayList<>();
        asked.forEach(name -> values.add(given.get(name)));
        return values;
    }
}
