package org.bitquarry.workbench.core.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.engine.SqlNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A part of a column's JSON as a statement asks for it.
 *
 * @param function that gives it: another one for a value than for members or items
 * @param path to the part, as SQL/JSON writes it
 * @param name for a column that shows it
 */
public record JsonCall(String function, String path, String name) {
    /**
     * Returns how to ask for what stands at the end of a way in a text; empty where nothing does, or where the text is no
     * JSON. Takes as long as reading the text.
     */
    public static Optional<JsonCall> of(String json, JsonPath way) {
        try {
            JsonNode at = JsonReading.node(json);
            StringBuilder path = new StringBuilder("$");
            for (String step : way.steps()) {
                path.append(at.isArray() ? "[" + step + "]" : member(step));
                at = at.at(JsonPath.ROOT.then(step).pointer());
            }
            return at.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(new JsonCall(
                            at.isContainer() ? "JSON_QUERY" : "JSON_VALUE",
                            path.toString(),
                            String.join("_", way.steps())));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    private static String member(String name) {
        boolean plain = !name.isEmpty()
                && IntStream.range(0, name.length())
                        .allMatch(index -> isPlain(name.charAt(index)) && !(index == 0 && isDigit(name.charAt(0))));
        return plain ? "." + name : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    private static boolean isPlain(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the part of what an expression gives. */
    public String over(String expression) {
        return function + "(" + expression + ", '" + path.replace("'", "''") + "')";
    }

    /** Returns a name that no other column has, as a statement writes it. */
    public String alias(List<String> taken) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? name : name + "_" + number)
                .filter(free -> taken.stream().noneMatch(free::equalsIgnoreCase))
                .map(SqlNames::written)
                .findFirst()
                .orElseThrow();
    }
}
