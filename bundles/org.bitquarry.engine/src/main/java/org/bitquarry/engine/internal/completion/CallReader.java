package org.bitquarry.engine.internal.completion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.engine.internal.completion.Node.Leaf;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureParameter;

/** Finds the call of a function or a procedure in which the caret is. */
final class CallReader {
    private final KnownTables tables;

    CallReader(KnownTables tables) {
        this.tables = tables;
    }

    /** Returns the innermost call around the caret of which something is known. */
    Optional<SqlCall> read(List<Level> levels) {
        for (int depth = levels.size() - 1; depth > 0; depth--) {
            List<Node> around = levels.get(depth - 1).before();
            List<Node> inside = levels.get(depth).before();
            Optional<SqlCall> call = around.isEmpty() || !(around.getLast() instanceof Leaf name)
                    ? Optional.empty()
                    : called(around, name, inside);
            if (call.isPresent()) {
                return call;
            }
        }
        return plain(levels.getFirst().before());
    }

    private Optional<SqlCall> called(List<Node> around, Leaf name, List<Node> inside) {
        if (Clause.of(around) == Clause.CALL) {
            return tables.procedure(Words.nameBefore(around, around.size()))
                    .map(procedure -> of(procedure, inside, name.to()));
        }
        return Function.ALL.stream()
                .filter(function -> function.name().equalsIgnoreCase(name.text()))
                .findFirst()
                .map(function -> new SqlCall(
                        function.name(), parts(function.arguments()), commas(inside), function.doing(), name.to()));
    }

    /** EXEC needs no parentheses. */
    private Optional<SqlCall> plain(List<Node> before) {
        if (Clause.of(before) != Clause.CALL) {
            return Optional.empty();
        }
        List<Node> tail = Clause.tail(before);
        int end = 1;
        while (end + 1 < tail.size() && tail.get(end).is(".")) {
            end += 2;
        }
        if (tail.size() < end || !(tail.get(end - 1) instanceof Leaf last) || !last.isName()) {
            return Optional.empty();
        }
        List<Node> arguments = tail.subList(end, tail.size());
        return tables.procedure(Words.nameBefore(tail, end)).map(procedure -> of(procedure, arguments, last.to()));
    }

    private static SqlCall of(ProcedureDefinition procedure, List<Node> arguments, int offset) {
        List<String> parameters = procedure.parameters().stream()
                .map(parameter ->
                        "@" + parameter.name() + " " + parameter.type().name() + (parameter.required() ? "" : "?"))
                .toList();
        return new SqlCall(
                procedure.name(), parameters, current(procedure, arguments), procedure.description(), offset);
    }

    /** A value with a name says itself which one it is. */
    private static int current(ProcedureDefinition procedure, List<Node> arguments) {
        List<Node> last = arguments.subList(lastComma(arguments) + 1, arguments.size());
        if (!last.isEmpty()
                && last.getFirst() instanceof Leaf leaf
                && leaf.text().startsWith("@")) {
            List<String> names = procedure.parameters().stream()
                    .map(ProcedureParameter::name)
                    .toList();
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equalsIgnoreCase(leaf.text().substring(1))) {
                    return i;
                }
            }
        }
        return commas(arguments);
    }

    private static int lastComma(List<Node> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.get(i).is(",")) {
                return i;
            }
        }
        return -1;
    }

    private static int commas(List<Node> nodes) {
        return (int) nodes.stream().filter(node -> node.is(",")).count();
    }

    private static List<String> parts(String arguments) {
        return arguments.isEmpty() || arguments.equals("-")
                ? List.of()
                : Stream.of(arguments.split(", ")).toList();
    }
}
