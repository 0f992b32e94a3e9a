package org.bitquarry.workbench.core.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;

/**
 * Takes the texts out of statements that may write a secret, since nobody knows which of them is one.
 *
 * @param columns names of columns that take secrets, in lower case; empty when they are not known
 */
public record SecretLiterals(Optional<Set<String>> columns) {
    private static final String HIDDEN = "'…'";
    private static final Set<String> READS = Set.of("select", "with", "values", "explain", "table");

    /** Takes the names in any case. */
    public SecretLiterals {
        columns = columns.map(SecretLiterals::folded);
    }

    private static Set<String> folded(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether the statement may write a secret. */
    public boolean mayTakeSecret(String sql) {
        return !isRead(sql) && SqlTokens.of(sql).stream().anyMatch(token -> takesSecret(sql, token));
    }

    /** Returns the statement without what may be a secret. */
    String hidden(String sql) {
        List<SqlToken> tokens = SqlTokens.of(sql);
        if (!mayTakeSecret(sql)) {
            return sql;
        }
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.kind() == SqlToken.Kind.STRING ? HIDDEN : token.in(sql)));
        return text.toString();
    }

    /** Tells whether a statement can't change anything, by its first word. */
    static boolean isRead(String sql) {
        return SqlTokens.of(sql).stream()
                .filter(SqlToken::isSignificant)
                .filter(token -> !token.in(sql).equals("("))
                .findFirst()
                .map(token -> token.in(sql).toLowerCase(Locale.ROOT))
                .filter(READS::contains)
                .isPresent();
    }

    private boolean takesSecret(String sql, SqlToken token) {
        if (columns.isEmpty()) {
            return true;
        }
        String word = token.in(sql).toLowerCase(Locale.ROOT);
        return switch (token.kind()) {
            case IDENTIFIER, KEYWORD -> columns.get().contains(word);
            case QUOTED_IDENTIFIER -> columns.get().contains(word.substring(1, Math.max(1, word.length() - 1)));
            case STRING, NUMBER, COMMENT, OPERATOR, PARAMETER, BLANK -> false;
        };
    }
}
