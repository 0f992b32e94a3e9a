package org.bitquarry.workbench.core.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that a person gives a statement by a comment before it: {@code -- name: open PRs}. */
public final class StatementName {
    private static final Pattern NAME = Pattern.compile("--\\s*name\\s*:\\s*(.+)", Pattern.CASE_INSENSITIVE);

    private StatementName() {}

    /** Returns the name of a statement, if one of the comments that it begins with gives one. */
    public static Optional<String> of(String sql) {
        for (String line : sql.strip().lines().map(String::strip).toList()) {
            Matcher name = NAME.matcher(line);
            if (name.matches()) {
                return Optional.of(name.group(1).strip());
            }
            if (!line.isEmpty() && !line.startsWith("--")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
