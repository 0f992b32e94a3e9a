package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sources whose columns can be named at the caret.
 *
 * @param reader that knows the views of every WITH around
 * @param inner those of the innermost query, in the order of the text
 * @param outer those of the queries around it, the nearest first
 */
record Scope(SourceReader reader, List<Source> inner, List<Source> outer) {
    static Scope of(List<Level> levels, KnownTables tables) {
        SourceReader reader = SourceReader.of(tables);
        List<Source> inner = List.of();
        List<Source> outer = new ArrayList<>();
        for (Level level : levels) {
            reader = reader.with(level.all());
            List<Source> own = reader.sources(level.branch()).stream()
                    .filter(source -> !source.fields().isEmpty())
                    .toList();
            if (!own.isEmpty()) {
                outer.addAll(0, inner);
                inner = own;
            }
        }
        return new Scope(reader, inner, List.copyOf(outer));
    }

    /** Finds a source by the name that qualifies its columns; the innermost wins. */
    Optional<Source> named(String name) {
        return all().filter(source -> source.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Finds the column that names mean: a column, or a source and a column. */
    Optional<Source.Field> field(List<String> names) {
        String column = names.getLast();
        return names.size() > 1
                ? named(names.get(names.size() - 2)).flatMap(source -> source.field(column))
                : all().flatMap(source -> source.field(column).stream()).findFirst();
    }

    Stream<Source> all() {
        return Stream.concat(inner.stream(), outer.stream());
    }
}
