package org.bitquarry.model.docs;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureParameter;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.Writability;
import org.bitquarry.model.table.WriteRule;

/** What {@link TablePage} says, in a few lines of plain text: for hovers. */
public final class HoverText {
    private HoverText() {}

    /** Returns the lines about a table. */
    public static String of(TableDefinition table) {
        List<String> lines = new ArrayList<>(List.of(table.description(), Capability.place(table.kind())));
        for (Verb verb : List.of(Verb.INSERT, Verb.UPDATE, Verb.DELETE)) {
            if (table.rule(verb) instanceof WriteRule.Unsupported(String reason)) {
                lines.add("No " + verb + ": " + reason + ".");
            }
        }
        lines.addAll(Capability.limits(table));
        return plain(lines);
    }

    /** Returns the lines about a column of a table. */
    public static String of(TableDefinition table, Column column) {
        String key = Capability.key(table, column);
        String filter = Capability.filter(table, column);
        List<String> lines = new ArrayList<>();
        lines.add(column.name() + " " + Capability.type(column) + (column.nullable() ? "" : ", never NULL")
                + (key.isEmpty() ? "" : ", " + key));
        lines.add(Capability.description(column));
        lines.add(
                filter.isEmpty()
                        ? "Conditions on it are checked here, after reading."
                        : "Found by the server: " + filter + ".");
        if (column.sortField().isPresent()) {
            lines.add("Sorted by the server.");
        }
        lines.add(written("INSERT", column.inserted()));
        lines.add(written("UPDATE", column.updated()));
        return plain(lines);
    }

    /** Returns the lines about a procedure. */
    public static String of(ProcedureDefinition procedure) {
        List<String> lines = new ArrayList<>(List.of(procedure.description()));
        for (ProcedureParameter parameter : procedure.parameters()) {
            lines.add("@" + parameter.name() + " " + parameter.type() + (parameter.required() ? ", required" : "")
                    + ": " + parameter.description());
        }
        return plain(lines);
    }

    private static String written(String verb, Writability writability) {
        return switch (writability) {
            case Writability.Writable(boolean required) -> verb + (required ? ": required." : ": yes.");
            case Writability.ReadOnly(String reason) -> "No " + verb + ": " + reason + ".";
        };
    }

    private static String plain(List<String> lines) {
        return String.join("\n", lines).replace("`", "");
    }
}
