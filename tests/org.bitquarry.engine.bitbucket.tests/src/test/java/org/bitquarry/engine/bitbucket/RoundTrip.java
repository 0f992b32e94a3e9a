package org.bitquarry.engine.bitbucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/**
 * The life of one row of a table, as {@code round-trips/<kind>/<Table>.sql} tells it, a line a step:
 *
 * <ul>
 *   <li>a statement that changes one row, or several that make what the row needs;
 *   <li>{@code ? query}, which must give the rows that follow as {@code = value | value}; a bare {@code ?} asks the same
 *       again;
 *   <li>{@code ! VERB reason} for a verb that the table has and the row's life leaves out;
 *   <li>{@code # comment}.
 * </ul>
 *
 * A repository's tables are those of {@code web}. All stories happen in one workspace: names in one are its own.
 *
 * @param steps in their order
 * @param omitted verbs that the table has and the story leaves out, each with the reason
 */
record RoundTrip(List<Step> steps, Map<Verb, String> omitted) {
    /** One line of the story. */
    sealed interface Step {
        /** Changes a row. */
        record Change(Verb verb, String sql) implements Step {
            /** Tells whether it is the table's own row that changes, rather than one that this needs. */
            boolean isOf(TableDefinition table) {
                return Pattern.compile("^\\w+ (INTO |FROM )?([^ ]+\\.)?" + table.name() + "\\b")
                        .matcher(sql)
                        .find();
            }
        }

        /** Must give these rows. */
        record Look(String sql, List<String> rows) implements Step {}
    }

    /** Reads the story of a table; empty when there is none. */
    static Optional<RoundTrip> of(TableDefinition table) {
        String name = "/" + place(table);
        try (InputStream in = RoundTrip.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Returns where the story of a table stands. */
    static String place(TableDefinition table) {
        return "round-trips/" + table.kind().name().toLowerCase(Locale.ROOT) + "/" + table.name() + ".sql";
    }

    private static RoundTrip parse(String text) {
        List<Step> steps = new ArrayList<>();
        Map<Verb, String> omitted = new EnumMap<>(Verb.class);
        String query = "";
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            String rest = line.substring(1).strip();
            switch (line.charAt(0)) {
                case '#' -> {}
                case '!' -> {
                    String[] words = rest.split(" ", 2);
                    omitted.put(Verb.valueOf(words[0]), words[1]);
                }
                case '?' -> {
                    query = rest.isEmpty() ? query : rest;
                    steps.add(new Step.Look(query, new ArrayList<>()));
                }
                case '=' -> ((Step.Look) steps.getLast()).rows().add(rest);
                default -> steps.add(new Step.Change(Verb.valueOf(line.split(" ", 2)[0]), line));
            }
        }
        return new RoundTrip(steps, omitted);
    }

    /** Returns the verbs that the story does to a table, in its order. */
    List<Verb> verbs(TableDefinition table) {
        return steps.stream()
                .filter(Step.Change.class::isInstance)
                .map(Step.Change.class::cast)
                .filter(change -> change.isOf(table))
                .map(Step.Change::verb)
                .toList();
    }
}
