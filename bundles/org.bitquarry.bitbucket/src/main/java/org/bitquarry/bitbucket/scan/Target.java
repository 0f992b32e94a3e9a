package org.bitquarry.bitbucket.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.hc.core5.net.PercentCodec;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.table.PathTemplate;

/**
 * A path with its query, not yet encoded.
 *
 * @param template path with variables
 * @param variables their values
 * @param parameters of the query, in their order; names may repeat
 */
record Target(String template, Map<String, String> variables, List<Parameter> parameters) {
    private static final String PLAIN = "-._~,:";
    private static final Set<String> SHAPING = Set.of("pagelen", "fields", "sort", "page");

    Target {
        variables = Map.copyOf(variables);
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter.
     *
     * @param name of it
     * @param value not yet encoded
     */
    record Parameter(String name, String value) {}

    /** Adds a parameter. */
    Target with(String name, String value) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new Target(template, variables, more);
    }

    /** Returns what tells which rows are listed, whatever part of them is fetched in which order. */
    String identity() {
        return new Target(
                        template,
                        variables,
                        parameters.stream()
                                .filter(parameter -> !SHAPING.contains(parameter.name()))
                                .toList())
                .readable();
    }

    /** Returns it as it is sent. */
    String encoded() {
        String path = PathTemplate.of(template)
                .expand(this::value, segment -> PercentCodec.encode(segment, StandardCharsets.UTF_8));
        return path
                + query(parameters.stream()
                        .map(parameter -> parameter.name() + "=" + encoded(parameter.value()))
                        .collect(Collectors.joining("&")));
    }

    /** Returns it as a person reads it. */
    String readable() {
        String path = PathTemplate.of(template).expand(this::value, UnaryOperator.identity());
        return path
                + query(parameters.stream()
                        .map(parameter -> parameter.name() + "=" + parameter.value())
                        .collect(Collectors.joining("&")));
    }

    /** Some paths bring a parameter of their own. */
    private String query(String text) {
        return text.isEmpty() ? "" : (template.contains("?") ? "&" : "?") + text;
    }

    private String value(String variable) {
        String value = variables.get(variable);
        if (value == null) {
            throw "workspace".equals(variable)
                    ? new MissingKeyException(
                            "The connection",
                            "Workspace",
                            "Set the workspace of the connection, as in bitbucket.org/<workspace>.")
                    : new MissingKeyException(template, variable, "Add WHERE " + variable + " = ….");
        }
        return value;
    }

    /** Encodes what a query can't hold; leaves commas and colons readable. */
    private static String encoded(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            String character = Character.toString(c);
            result.append(plain ? character : PercentCodec.encode(character, StandardCharsets.UTF_8));
        });
        return result.toString();
    }
}
