package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.workbench.core.datasource.DataSource;

/**
 * What can be done with a table here.
 *
 * @param usable the verbs that the table knows, the datasource allows and no scope is known to be missing for
 * @param missing the scopes that the credential is known to lack, by verb
 */
record TableVerbs(List<Verb> usable, Map<Verb, List<String>> missing) {
    TableVerbs {
        usable = List.copyOf(usable);
        missing = Map.copyOf(missing);
    }

    static TableVerbs of(Table table, Optional<DataSource> live) {
        boolean readOnly = table.schema().source().profile().readOnly();
        List<Verb> usable = new ArrayList<>();
        Map<Verb, List<String>> missing = new EnumMap<>(Verb.class);
        for (Verb verb : Verb.values()) {
            if (!table.definition().supports(verb) || (readOnly && verb != Verb.READ)) {
                continue;
            }
            List<String> lacking = live.map(source -> source.connector().missingScopes(table.definition(), verb))
                    .orElse(List.of());
            if (lacking.isEmpty()) {
                usable.add(verb);
            } else {
                missing.put(verb, lacking);
            }
        }
        return new TableVerbs(usable, missing);
    }

    /** Tells whether nobody can write to the table at all. */
    static boolean isView(TableDefinition table) {
        return Stream.of(Verb.INSERT, Verb.UPDATE, Verb.DELETE).noneMatch(table::supports);
    }

    boolean lacksScopes() {
        return !missing.isEmpty();
    }

    /** Returns the verbs by the letters of their statements; says it in words where only reading is left. */
    String badge() {
        if (usable.equals(List.of(Verb.READ))) {
            return "read-only";
        }
        return usable.stream().map(TableVerbs::letter).collect(Collectors.joining(" "));
    }

    /** Returns the verbs in words, and which scopes the others need. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Here: "
                + (usable.isEmpty()
                        ? "nothing"
                        : usable.stream().map(TableVerbs::statement).collect(Collectors.joining(", "))));
        missing.forEach((verb, scopes) ->
                lines.add(statement(verb) + " needs " + String.join(", ", scopes) + ", which the token lacks."));
        return lines;
    }

    private static String letter(Verb verb) {
        return statement(verb).substring(0, 1);
    }

    private static String statement(Verb verb) {
        return switch (verb) {
            case READ -> "SELECT";
            case INSERT, UPDATE, DELETE -> verb.name();
        };
    }
}
