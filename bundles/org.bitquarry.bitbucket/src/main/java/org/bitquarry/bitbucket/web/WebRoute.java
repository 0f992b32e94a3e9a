package org.bitquarry.bitbucket.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.table.SchemaKind;

/**
 * Which row a page shows.
 *
 * @param template path and fragment of the page: a name in braces stands for one segment, with dots behind it for all that
 *     follow, two stars for whatever follows; {@code workspace}, {@code project} and {@code repository} are what the schema
 *     binds, others are columns
 * @param kind of the schema that holds the table
 * @param table shows the page's row
 */
record WebRoute(String template, SchemaKind kind, String table) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(\\.\\.\\.)?\\}");

    /** Reads the path of a page, without the slash before it, and its fragment. */
    Optional<WebRow> read(String path, String fragment) {
        int hash = template.indexOf('#');
        String pathTemplate = hash < 0 ? template : template.substring(0, hash);
        Map<String, String> found = new LinkedHashMap<>();
        boolean fits = matches(pathTemplate, path, found)
                && (hash < 0 || matches(template.substring(hash + 1), fragment, found));
        return fits ? Optional.of(row(found)) : Optional.empty();
    }

    private WebRow row(Map<String, String> found) {
        Map<String, String> left = new LinkedHashMap<>(found);
        String workspace = left.remove("workspace");
        Optional<String> member =
                Optional.ofNullable(left.remove("project")).or(() -> Optional.ofNullable(left.remove("repository")));
        Map<String, Object> values = new LinkedHashMap<>();
        left.forEach((column, value) -> values.put(column, isNumber(column) ? (Object) Long.parseLong(value) : value));
        return new WebRow(workspace, kind, member, table, values);
    }

    private static boolean isNumber(String column) {
        return (column.endsWith("Id") && !column.equals("SnippetId")) || column.equals("BuildNumber");
    }

    private static boolean matches(String template, String text, Map<String, String> found) {
        List<String> names = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(template);
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        while (variables.find()) {
            pattern.append(literal(template.substring(from, variables.start())));
            pattern.append(variables.group(2) == null ? segment(variables.group(1)) : "(.+?)");
            names.add(variables.group(1));
            from = variables.end();
        }
        String rest = template.substring(from);
        boolean open = rest.endsWith("**");
        pattern.append(literal(open ? rest.substring(0, rest.length() - 2) : rest))
                .append(open ? ".*" : "/?");
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            found.put(names.get(i), value(names.get(i), decoded(matcher.group(i + 1))));
        }
        return true;
    }

    /** The page "all" of commits is no commit, nor is page 2 of pipelines a pipeline. */
    private static String segment(String column) {
        if (isNumber(column)) {
            return "(\\d{1,18})";
        }
        return column.endsWith("Hash") ? "([0-9a-fA-F]{3,40})" : "([^/]+)";
    }

    /** What is compared stands in an address with a line end between. */
    private static String value(String column, String text) {
        return column.equals("Spec") ? text.replace("\r", "..") : text;
    }

    private static String literal(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text);
    }

    /** Unlike in forms, a plus is a plus. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    /** Returns the path of the page with its variables filled. */
    String path(Map<String, String> values) {
        return VARIABLE.matcher(template)
                .replaceAll(variable ->
                        Matcher.quoteReplacement(encoded(values.getOrDefault(variable.group(1), variable.group(1)))));
    }

    private static String encoded(String value) {
        return Stream.of(value.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
