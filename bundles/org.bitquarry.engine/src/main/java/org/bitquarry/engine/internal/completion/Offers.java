package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.Completion.Kind;
import org.bitquarry.engine.internal.completion.Node.Group;
import org.bitquarry.engine.internal.text.Names;

/** Puts together what could stand in a place. One a completion. */
final class Offers {
    private static final int WORDS = 3;
    private static final int FUNCTIONS = 4;

    private final KnownTables tables;
    private final List<Level> levels;
    private final Level inner;
    private final Scope scope;
    private final Situation situation;

    Offers(KnownTables tables, List<Level> levels) {
        this.tables = tables;
        this.levels = levels;
        inner = levels.getLast();
        scope = Scope.of(levels, tables);
        situation = Situation.of(levels);
    }

    List<Offer> all() {
        if (inner.endsWith(".")) {
            return qualified(Words.nameBefore(inner.before(), inner.before().size() - 1));
        }
        List<String> followers = inner.last(0).map(Vocabulary::followers).orElse(List.of());
        if (!followers.isEmpty()) {
            return words(followers);
        }
        List<Offer> offers = new ArrayList<>(named());
        int group = situation.slot() == Slot.TABLE ? 0 : WORDS;
        Vocabulary.of(situation, inner).stream()
                .distinct()
                .map(word -> Offer.keyword(word, group))
                .forEach(offers::add);
        return offers;
    }

    /** Returns what may follow in a statement that begins here, beside what belongs to the one before. */
    static List<Offer> statements() {
        return words(Vocabulary.of(
                new Situation(Slot.STATEMENT, Clause.NONE, false), new Level(List.of(), List.of(), List.of())));
    }

    private List<Offer> named() {
        return switch (situation.slot()) {
            case TABLE -> tableOffers().all();
            case EXPRESSION -> expression();
            case INSERT_COLUMN ->
                target().map(target -> ColumnOffers.insertable(target, Words.listed(inner.branch())))
                        .orElse(List.of());
            case AFTER_INTO ->
                inner.last(0).filter(Group.class::isInstance).isPresent()
                        ? List.of()
                        : target().map(ColumnOffers::insertHead).orElse(List.of());
            case SET_TARGET ->
                target().map(target -> ColumnOffers.updatable(target, assigned()))
                        .orElse(List.of());
            case JOIN_COLUMN -> ColumnOffers.common(scope.inner());
            case PROCEDURE -> procedures().all();
            case ARGUMENT -> procedures().arguments(levels);
            case STATEMENT, QUERY, AFTER_TABLE, AFTER_EXPRESSION, WINDOW, NOTHING -> List.of();
        };
    }

    private TableOffers tableOffers() {
        return new TableOffers(tables, scope, WholeJoins.mayStand(inner));
    }

    private List<Offer> expression() {
        List<Offer> offers = new ArrayList<>();
        if (inner.endsWith("ON")) {
            int caret = inner.before().getLast().to();
            offers.addAll(JoinConditions.of(
                    scope.inner().stream()
                            .filter(source -> source.from() < caret)
                            .toList(),
                    0));
        }
        new Compared(levels, scope).column().ifPresent(column -> offers.addAll(ColumnOffers.values(column)));
        if (situation.clause() == Clause.CALL) {
            return procedures().values(levels);
        }
        if (situation.clause() != Clause.VALUES) {
            offers.addAll(ColumnOffers.inScope(scope));
        }
        for (Function function : Function.ALL) {
            offers.add(new Offer(function.name(), function.call(), Kind.FUNCTION, function.detail(), FUNCTIONS));
        }
        return offers;
    }

    /** What may stand behind a dot. */
    private List<Offer> qualified(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return switch (situation.slot()) {
            case TABLE -> tableOffers().in(names.getLast());
            case PROCEDURE -> procedures().in(names.getLast());
            case SET_TARGET ->
                target().map(target -> ColumnOffers.updatable(target, assigned()))
                        .orElse(List.of());
            case EXPRESSION -> behind(names);
            case STATEMENT,
                    QUERY,
                    AFTER_TABLE,
                    AFTER_EXPRESSION,
                    AFTER_INTO,
                    INSERT_COLUMN,
                    WINDOW,
                    JOIN_COLUMN,
                    ARGUMENT,
                    NOTHING -> List.of();
        };
    }

    private List<Offer> behind(List<String> names) {
        Optional<Source> source = scope.named(names.getLast());
        if (source.isPresent()) {
            return ColumnOffers.of(source.get());
        }
        List<Offer> ofSchema = scope.all()
                .filter(other ->
                        other.schema().filter(names.getLast()::equalsIgnoreCase).isPresent())
                .flatMap(other -> other.table().stream())
                .map(table -> new Offer(table.name(), Names.written(table.name()), Kind.TABLE, table.description(), 0))
                .toList();
        return ofSchema.isEmpty()
                ? tables.find(names)
                        .map(table ->
                                table.columns().stream().map(Source.Field::of).toList())
                        .map(fields -> new Source(
                                names.getLast(), names.getLast(), Optional.empty(), Optional.empty(), fields, 0))
                        .map(ColumnOffers::of)
                        .orElse(List.of())
                : ofSchema;
    }

    private ProcedureOffers procedures() {
        return new ProcedureOffers(tables);
    }

    private Optional<Source> target() {
        return scope.all().findFirst();
    }

    /** Returns the columns before each = of SET. */
    private List<String> assigned() {
        List<String> names = new ArrayList<>();
        List<Node> nodes = inner.branch();
        for (int i = 1; i < nodes.size(); i++) {
            if (nodes.get(i).is("=") && nodes.get(i - 1) instanceof Node.Leaf leaf && leaf.isName()) {
                names.add(leaf.name());
            }
        }
        return names;
    }

    private static List<Offer> words(List<String> words) {
        return words.stream().distinct().map(word -> Offer.keyword(word, WORDS)).toList();
    }
}
