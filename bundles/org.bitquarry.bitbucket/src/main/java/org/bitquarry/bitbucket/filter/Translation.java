package org.bitquarry.bitbucket.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server can do about a predicate. */
public sealed interface Translation {
    /**
     * The server keeps what passes.
     *
     * @param filter the expression
     * @param exact it keeps nothing else; otherwise it may keep more, and the predicate is checked again
     */
    record Sent(Bbql filter, boolean exact) implements Translation {}

    /**
     * Nothing is sent.
     *
     * @param exact every row passes; otherwise the predicate is checked locally
     */
    record All(boolean exact) implements Translation {}

    /** No row passes, whatever the server holds. */
    record None() implements Translation {}

    /** Returns what leaves the predicate to a local check. */
    static Translation local() {
        return new All(false);
    }

    /** Tells whether what the server returns needs no check. */
    default boolean isExact() {
        return switch (this) {
            case Sent(var filter, var exact) -> exact;
            case All(var exact) -> exact;
            case None() -> true;
        };
    }

    /** Tells whether the server does anything about it. */
    default boolean isPushed() {
        return !(this instanceof All all) || all.exact();
    }

    /** Returns the expression to send. */
    default Optional<Bbql> expression() {
        return this instanceof Sent sent ? Optional.of(sent.filter()) : Optional.empty();
    }

    /** Combines what must all hold. */
    static Translation and(List<Translation> terms) {
        if (terms.stream().anyMatch(None.class::isInstance)) {
            return new None();
        }
        boolean exact = terms.stream().allMatch(Translation::isExact);
        List<Bbql> filters = filters(terms);
        return filters.isEmpty()
                ? new All(exact)
                : new Sent(filters.size() == 1 ? filters.getFirst() : new Bbql.And(filters), exact);
    }

    /** Combines what suffices each. */
    static Translation or(List<Translation> terms) {
        List<Translation> possible =
                terms.stream().filter(term -> !(term instanceof None)).toList();
        if (possible.isEmpty()) {
            return new None();
        }
        if (possible.stream().anyMatch(All.class::isInstance)) {
            return new All(possible.stream().anyMatch(term -> term instanceof All all && all.exact()));
        }
        boolean exact = possible.stream().allMatch(Translation::isExact);
        List<Bbql> filters = filters(possible);
        return new Sent(filters.size() == 1 ? filters.getFirst() : new Bbql.Or(filters), exact);
    }

    private static List<Bbql> filters(List<Translation> terms) {
        List<Bbql> filters = new ArrayList<>();
        terms.forEach(term -> term.expression().ifPresent(filters::add));
        return filters;
    }
}
