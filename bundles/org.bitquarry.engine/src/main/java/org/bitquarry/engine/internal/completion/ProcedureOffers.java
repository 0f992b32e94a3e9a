package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.Completion.Kind;
import org.bitquarry.engine.internal.completion.Node.Leaf;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.model.docs.HoverText;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureParameter;
import org.bitquarry.model.table.Schema;

/** Offers procedures behind EXEC and CALL, and what they take. */
final class ProcedureOffers {
    private static final int AT_HAND = 0;
    private static final int FAR = 1;

    private final KnownTables known;

    ProcedureOffers(KnownTables known) {
        this.known = known;
    }

    /** Returns the procedures of a schema. */
    List<Offer> in(String schema) {
        return known.proceduresIn(schema).stream()
                .map(ProcedureOffers::procedure)
                .toList();
    }

    /** Returns all that may begin the name of a procedure. */
    List<Offer> all() {
        List<Offer> offers = new ArrayList<>();
        known.unqualifiedProcedures().forEach(procedure -> offers.add(procedure(procedure)));
        for (Schema schema : known.schemas()) {
            if (!known.proceduresIn(schema.name()).isEmpty()) {
                offers.add(
                        new Offer(schema.name(), Names.written(schema.name()), Kind.SCHEMA, schema.description(), FAR));
            }
        }
        return offers;
    }

    private static Offer procedure(ProcedureDefinition procedure) {
        return new Offer(
                procedure.name(),
                Names.written(procedure.name()),
                Kind.FUNCTION,
                procedure.description(),
                HoverText.of(procedure),
                Optional.empty(),
                AT_HAND);
    }

    /** Returns the parameters that the call around the caret does not give yet. */
    List<Offer> arguments(List<Level> levels) {
        List<String> given = new ArrayList<>();
        for (Node node : levels.getLast().branch()) {
            if (node instanceof Leaf leaf && leaf.text().startsWith("@")) {
                given.add(leaf.text().substring(1));
            }
        }
        return called(levels).map(ProcedureDefinition::parameters).orElse(List.of()).stream()
                .filter(parameter -> given.stream().noneMatch(parameter.name()::equalsIgnoreCase))
                .map(ProcedureOffers::argument)
                .toList();
    }

    private static Offer argument(ProcedureParameter parameter) {
        return new Offer(
                parameter.name(),
                "@" + parameter.name() + " =",
                Kind.COLUMN,
                parameter.type() + (parameter.required() ? ", required" : ""),
                parameter.required() ? AT_HAND : FAR);
    }

    /** Returns the values that the parameter before the caret may have. */
    List<Offer> values(List<Level> levels) {
        Optional<String> name = levels.getLast()
                .last(1)
                .filter(Leaf.class::isInstance)
                .map(node -> ((Leaf) node).text())
                .filter(text -> text.startsWith("@"));
        return called(levels)
                .flatMap(procedure -> name.flatMap(text -> procedure.parameter(text.substring(1))))
                .map(ProcedureParameter::enumeration)
                .orElse(List.of())
                .stream()
                .map(value -> new Offer(value, "'" + value + "'", Kind.VALUE, "", AT_HAND))
                .toList();
    }

    private Optional<ProcedureDefinition> called(List<Level> levels) {
        List<Node> nodes = levels.getFirst().before();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.get(i).is("EXEC", "EXECUTE", "CALL")) {
                int end = i + 1;
                while (end < nodes.size() && nodes.get(end) instanceof Leaf leaf && (leaf.isName() || leaf.is("."))) {
                    end++;
                }
                List<String> names = Words.nameBefore(nodes, end);
                return names.isEmpty() ? Optional.empty() : known.procedure(names);
            }
        }
        return Optional.empty();
    }
}
