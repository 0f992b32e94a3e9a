package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.engine.Completion.Kind;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.model.docs.HoverText;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.Writability;

/** Offers columns and their values. */
final class ColumnOffers {
    private static final int LIKELY = 1;
    private static final int LESS_LIKELY = 2;

    private ColumnOffers() {}

    /** Returns all columns in scope; one that several sources have, or that an outer query has, is qualified. */
    static List<Offer> inScope(Scope scope) {
        List<Offer> offers = new ArrayList<>();
        for (Source source : scope.inner()) {
            source.fields().forEach(field -> {
                boolean ambiguous = scope.inner().stream()
                                .filter(other -> other.field(field.name()).isPresent())
                                .count()
                        > 1;
                offers.add(offer(source, field, ambiguous, LIKELY));
            });
        }
        scope.outer().forEach(source -> source.fields()
                .forEach(field -> offers.add(offer(source, field, true, LESS_LIKELY))));
        scope.all()
                .filter(source -> !source.name().isEmpty())
                .forEach(source -> offers.add(new Offer(
                        source.name(),
                        Names.written(source.name()),
                        Kind.TABLE,
                        source.shown(),
                        source.table().map(HoverText::of).orElse(""),
                        source.table(),
                        LESS_LIKELY)));
        return offers;
    }

    static List<Offer> of(Source source) {
        return source.fields().stream()
                .map(field -> offer(source, field, false, LIKELY))
                .toList();
    }

    /** Returns the columns that all sources have. */
    static List<Offer> common(List<Source> sources) {
        return sources.stream()
                .limit(1)
                .flatMap(first -> first.fields().stream()
                        .filter(field -> sources.stream()
                                .allMatch(source -> source.field(field.name()).isPresent()))
                        .map(field -> offer(first, field, false, 0)))
                .toList();
    }

    /** Returns the columns that INSERT may set and that are not listed yet, those that it must set first. */
    static List<Offer> insertable(Source target, List<String> listed) {
        Set<String> taken = lower(listed);
        List<Offer> offers = new ArrayList<>();
        String needed = needed(target);
        if (taken.isEmpty() && needed.contains(",")) {
            offers.add(new Offer(needed, needed, Kind.COLUMN, "all that INSERT needs", 0));
        }
        columns(target, taken, column -> column.inserted().isWritable())
                .map(column -> column(target, column, column.inserted()))
                .forEach(offers::add);
        return offers;
    }

    /** Returns the beginning of an INSERT that sets what it must set. */
    static List<Offer> insertHead(Source target) {
        String needed = needed(target);
        return needed.isEmpty()
                ? List.of()
                : List.of(new Offer("VALUES", "(" + needed + ") VALUES (", Kind.KEYWORD, "all that INSERT needs", 0));
    }

    /** Returns the columns that UPDATE may set and that are not set yet. */
    static List<Offer> updatable(Source target, List<String> set) {
        return columns(target, lower(set), column -> column.updated().isWritable())
                .map(column -> column(target, column, column.updated()))
                .toList();
    }

    /** Returns the values that a column can have, if they are few. */
    static List<Offer> values(Column column) {
        Stream<String> values = column.type() == SqlType.BOOLEAN
                ? Stream.of("TRUE", "FALSE")
                : column.enumeration().stream().map(value -> "'" + value.replace("'", "''") + "'");
        return values.map(value -> new Offer(value.replace("'", ""), value, Kind.VALUE, column.name(), 0))
                .toList();
    }

    private static Offer offer(Source source, Source.Field field, boolean qualified, int group) {
        String prefix = qualified && !source.name().isEmpty() ? Names.written(source.name()) + "." : "";
        boolean hidden = field.column().filter(Column::hidden).isPresent();
        return new Offer(
                field.name(),
                prefix + Names.written(field.name()),
                Kind.COLUMN,
                field.column().map(ColumnOffers::detail).orElse("of " + source.name()),
                about(source, field.column()),
                source.table(),
                hidden ? group + 1 : group);
    }

    private static Offer column(Source target, Column column, Writability writability) {
        boolean required = writability.isRequired();
        return new Offer(
                column.name(),
                Names.written(column.name()),
                Kind.COLUMN,
                detail(column) + (required ? " · required" : ""),
                about(target, Optional.of(column)),
                target.table(),
                required ? 0 : 1);
    }

    /** A column that a query in parentheses hands on is described by the table that it came from, which is not known here. */
    private static String about(Source source, Optional<Column> column) {
        return column.flatMap(each -> source.table().map(table -> HoverText.of(table, each)))
                .or(() -> column.map(Column::description))
                .orElse("");
    }

    private static String detail(Column column) {
        return column.type().name() + (column.key() ? " · key" : "");
    }

    private static String needed(Source target) {
        return columns(target, Set.of(), column -> column.inserted().isRequired())
                .map(column -> Names.written(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<Column> columns(Source target, Set<String> taken, Predicate<Column> wanted) {
        return target.fields().stream()
                .flatMap(field -> field.column().stream())
                .filter(wanted)
                .filter(column -> !taken.contains(column.name().toLowerCase(Locale.ROOT)));
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
