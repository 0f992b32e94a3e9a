package org.bitquarry.workbench.core.datasource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.TableAccess;
import org.bitquarry.model.VerbAccess;
import org.bitquarry.model.table.Verb;

/** What a credential can do with tables, in words for a person. */
public final class AccessWords {
    private AccessWords() {}

    /** Names a verb as SQL does. */
    public static String of(Verb verb) {
        return switch (verb) {
            case READ -> "SELECT";
            case INSERT -> "INSERT";
            case UPDATE -> "UPDATE";
            case DELETE -> "DELETE";
        };
    }

    /** Says in a few words whether something can be done, and what is missing. */
    public static String of(VerbAccess access) {
        return switch (access) {
            case VerbAccess.Allowed() -> "yes";
            case VerbAccess.Missing(var scopes) -> "lacks " + String.join(", ", scopes);
            case VerbAccess.Closed(var reason) -> "-";
        };
    }

    /** Says in a sentence whether something can be done, and why not. */
    public static String reason(VerbAccess access) {
        return switch (access) {
            case VerbAccess.Allowed() -> "This credential can.";
            case VerbAccess.Missing(var scopes) ->
                "This credential lacks the scope " + String.join(", ", scopes) + ": make one that has it.";
            case VerbAccess.Closed(var reason) ->
                reason.isEmpty() ? "Nobody can." : "Nobody can: " + reason + (reason.endsWith(".") ? "" : ".");
        };
    }

    /** Writes the matrix, columns divided by tabs. */
    static String ofAll(List<TableAccess> tables) {
        Stream<String> head = Stream.of(
                Stream.concat(Stream.of("Table"), Arrays.stream(Verb.values()).map(AccessWords::of))
                        .collect(Collectors.joining("\t")));
        Stream<String> rows = tables.stream().map(table -> Stream.concat(
                        Stream.of(table.table()), Arrays.stream(Verb.values()).map(verb -> of(table.of(verb))))
                .collect(Collectors.joining("\t")));
        return Stream.concat(head, rows).collect(Collectors.joining("\n"));
    }
}
