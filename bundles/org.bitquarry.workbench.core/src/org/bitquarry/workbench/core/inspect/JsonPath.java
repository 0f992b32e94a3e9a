package org.bitquarry.workbench.core.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way to a value in JSON.
 *
 * @param steps names of members and numbers of items, from the outside
 */
public record JsonPath(List<String> steps) {
    /** The whole. */
    public static final JsonPath ROOT = new JsonPath(List.of());

    /** Copies the steps. */
    public JsonPath {
        steps = List.copyOf(steps);
    }

    /** Returns the way to a member or an item of what is here. */
    public JsonPath then(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new JsonPath(longer);
    }

    /** Returns the way that goes on with another one. */
    public JsonPath then(JsonPath further) {
        List<String> longer = new ArrayList<>(steps);
        longer.addAll(further.steps);
        return new JsonPath(longer);
    }

    /** Returns the way as a JSON pointer (RFC 6901), such as {@code /links/html/href}; empty for the whole. */
    public String pointer() {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /** Returns a name for a column that shows it, such as {@code author.display_name}. */
    public String columnName() {
        return steps.isEmpty() ? "json" : String.join(".", steps);
    }

    /** Returns what stands at the end of the way in a text; empty where there is none, or where the text is no JSON. */
    public Optional<JsonValue> in(String text) {
        return JsonReading.at(text, this);
    }
}
