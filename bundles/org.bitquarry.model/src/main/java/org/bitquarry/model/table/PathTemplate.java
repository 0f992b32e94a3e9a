package org.bitquarry.model.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path with variables in braces. A variable in lower case is bound by the schema or the connection, one that begins
 * with a capital by the column of that name. {@code {Path*}} takes a path: its slashes divide segments.
 *
 * @param text such as {@code /repositories/{workspace}/{repository}/pullrequests/{Id}}
 */
public record PathTemplate(String text) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9]+)(\\*?)}");

    /** Makes a template of a text. */
    public static PathTemplate of(String text) {
        return new PathTemplate(text);
    }

    /** Returns all variables in their order. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Returns the variables that columns bind. */
    public List<String> columnVariables() {
        return variables().stream()
                .filter(name -> Character.isUpperCase(name.charAt(0)))
                .toList();
    }

    /** Returns the variables that take a path. */
    public List<String> pathVariables() {
        return variables().stream()
                .filter(name -> text.contains("{" + name + "*}"))
                .toList();
    }

    /**
     * Puts values in.
     *
     * @param value gets a variable's name and returns its text
     * @param encoding is done to each segment
     */
    public String expand(Function<String, String> value, UnaryOperator<String> encoding) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(2).isEmpty()
                                ? encoding.apply(value.apply(match.group(1)))
                                : Arrays.stream(value.apply(match.group(1)).split("/", -1))
                                        .map(encoding)
                                        .collect(Collectors.joining("/"))));
    }
}
