package org.bitquarry.workbench.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.jspecify.annotations.Nullable;

/**
 * The places for values in a statement. A name that occurs twice takes one value; each question mark takes its own.
 *
 * @param sql the statement with a question mark at each place, as long as it was, so that positions stay true
 * @param places what the value of each place is asked for by, in the order of the places
 */
public record StatementParameters(String sql, List<String> places) {
    /** Copies the places. */
    public StatementParameters {
        places = List.copyOf(places);
    }

    /** Finds the places in a statement: {@code ?}, {@code :name} and {@code @name}. */
    public static StatementParameters of(String statement) {
        StringBuilder sql = new StringBuilder(statement);
        List<String> places = new ArrayList<>();
        int unnamed = 0;
        for (SqlToken token : SqlTokens.of(statement)) {
            if (token.kind() == SqlToken.Kind.PARAMETER) {
                boolean named = token.length() > 1;
                unnamed += named ? 0 : 1;
                places.add(
                        named
                                ? statement
                                        .substring(token.offset() + 1, token.end())
                                        .toLowerCase(Locale.ROOT)
                                : "Parameter " + unnamed);
                sql.replace(token.offset(), token.end(), "?" + " ".repeat(token.length() - 1));
            }
        }
        return new StatementParameters(sql.toString(), places);
    }

    /** Returns what has to be asked for, each once. */
    public List<String> asked() {
        return places.stream().distinct().toList();
    }

    /** Returns the values of the places; what has no value is NULL. */
    public List<@Nullable Object> values(Map<String, @Nullable Object> given) {
        List<@Nullable Object> values = new ArrayList<>();
        places.forEach(place -> values.add(given.get(place)));
        return values;
    }
}
