package org.bitquarry.bitbucket.scan;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.table.Column;
import org.jspecify.annotations.Nullable;

/** Values that go into a path. */
final class PathValues {
    private PathValues() {}

    /** Returns the value in its column's class, or empty when no row can have it. */
    static Optional<Object> of(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String text ->
                (isSegment(text) || column.assumed().filter(text::equals).isPresent())
                                && column.form().isCanonical(text)
                                && column.type().javaClass() == String.class
                        ? Optional.of(text)
                        : Optional.empty();
            case Number number ->
                column.type().isNumeric() && number.doubleValue() == Math.rint(number.doubleValue())
                        ? Optional.of(number.longValue())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A path with an empty or a dotted segment is another path. */
    private static boolean isSegment(String text) {
        return Arrays.stream(text.split("/", -1))
                .noneMatch(part -> part.isBlank() || ".".equals(part) || "..".equals(part));
    }

    /** Returns how a plan shows a value: bound or not. */
    static String shown(Operand operand) {
        return switch (operand) {
            case Operand.Literal literal -> literal.value().toString();
            case Operand.Parameter parameter -> parameter.index() < 0 ? "…" : "?" + (parameter.index() + 1);
        };
    }

    static Map<String, String> merged(Map<String, String> connection, Map<String, String> schema) {
        Map<String, String> all = new java.util.HashMap<>(connection);
        all.putAll(schema);
        return all;
    }
}
