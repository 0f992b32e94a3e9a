package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.model.table.TableDefinition;

/** Joins with all that belongs to them: the table, a short name for it, and the condition that follows from a reference. */
final class WholeJoins {
    /** A table of people is pointed at by many columns. */
    private static final int MOST_CONDITIONS = 3;

    private static final int GROUP = 0;

    private WholeJoins() {}

    /** Tells whether a table with its condition may stand at the caret: behind JOIN, and where none is written yet. */
    static boolean mayStand(Level level) {
        Optional<Node> next = level.branch().size() > level.before().size()
                ? Optional.of(level.branch().get(level.before().size()))
                : Optional.empty();
        return isConditional(level) && next.map(WholeJoins::beginsAnother).orElse(true);
    }

    /** Between JOIN and the caret, the name of a schema may stand. */
    private static boolean isConditional(Level level) {
        int join = level.endsWith(".") ? 2 : 0;
        return level.last(join).filter(node -> node.is("JOIN")).isPresent()
                && level.last(join + 1)
                        .filter(node -> node.is("CROSS", "NATURAL"))
                        .isEmpty();
    }

    private static boolean beginsAnother(Node next) {
        return next.is(
                "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FETCH", "JOIN", "LEFT", "RIGHT", "INNER",
                "FULL", "CROSS", "NATURAL", ";");
    }

    /**
     * Returns the joins of a table with those that are read already.
     *
     * @param written as the statement names it, with its schema where that is needed
     */
    static List<Offer> of(TableDefinition table, String written, List<Source> read) {
        String alias = alias(table.name(), read);
        List<Source> joined = new ArrayList<>(read);
        joined.add(new Source(
                alias,
                written,
                Optional.empty(),
                Optional.of(table),
                table.columns().stream().map(Source.Field::of).toList(),
                Integer.MAX_VALUE));
        return JoinConditions.of(joined, GROUP).stream()
                .limit(MOST_CONDITIONS)
                .map(condition -> new Offer(
                        table.name(),
                        written + " " + alias + " ON " + condition.text(),
                        Completion.Kind.TABLE,
                        "",
                        GROUP))
                .toList();
    }

    /** The first letters of the name's words; with a number where something has that name, or the language does. */
    private static String alias(String name, List<Source> read) {
        String letters = name.chars()
                .filter(letter -> Character.isUpperCase(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
        String first = letters.isEmpty() ? name.substring(0, 1).toLowerCase(Locale.ROOT) : letters;
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? first : first + number)
                .filter(alias -> Names.written(alias).equals(alias))
                .filter(alias -> read.stream().noneMatch(source -> source.name().equalsIgnoreCase(alias)))
                .findFirst()
                .orElseThrow();
    }
}
