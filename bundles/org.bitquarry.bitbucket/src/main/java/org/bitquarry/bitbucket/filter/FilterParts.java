package org.bitquarry.bitbucket.filter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Splits an expression that is too long for a URL at its longest list of values. No row passes two parts. */
public final class FilterParts {
    /** Servers and what stands before them take addresses of 8 KiB; this is what is left for the expression, encoded. */
    private static final int LONGEST = 6_000;
    /** A quote, a comma or a blank takes three characters in a URL; a letter of another alphabet up to twelve. */
    private static final int ENCODED = 3;

    private FilterParts() {}

    /** Returns the parts in their order; only the expression itself when it is short enough. */
    public static List<Optional<Bbql>> of(Optional<Bbql> filter) {
        if (filter.isEmpty() || length(filter.get()) <= LONGEST) {
            return List.of(filter);
        }
        Optional<Bbql.Membership> longest = terms(filter.get()).stream()
                .filter(Bbql.Membership.class::isInstance)
                .map(Bbql.Membership.class::cast)
                .filter(list -> !list.negated() && list.values().size() > 1)
                .max(Comparator.comparingInt(FilterParts::length));
        if (longest.isEmpty()) {
            return List.of(filter);
        }
        int rest = Math.max(LONGEST / 4, LONGEST - (length(filter.get()) - length(longest.get())));
        List<Optional<Bbql>> parts = new ArrayList<>();
        for (List<Bbql.Value> values : chunks(longest.get(), rest)) {
            Bbql.Membership part = new Bbql.Membership(longest.get().field(), false, values);
            parts.add(Optional.of(replaced(filter.get(), longest.get(), part)));
        }
        return parts;
    }

    private static List<Bbql> terms(Bbql filter) {
        return filter instanceof Bbql.And and ? and.terms() : List.of(filter);
    }

    private static Bbql replaced(Bbql filter, Bbql.Membership list, Bbql.Membership part) {
        return filter instanceof Bbql.And and
                ? new Bbql.And(and.terms().stream()
                        .map(term -> term.equals(list) ? part : term)
                        .toList())
                : part;
    }

    /** Texts that differ in case only stay together: the server may take them for one, and show its rows in both parts. */
    private static List<List<Bbql.Value>> chunks(Bbql.Membership list, int longest) {
        List<Bbql.Value> sorted = list.values().stream()
                .sorted(Comparator.comparing(FilterParts::folded))
                .toList();
        List<List<Bbql.Value>> chunks = new ArrayList<>();
        List<Bbql.Value> chunk = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Bbql.Value value = sorted.get(i);
            boolean variant = i > 0 && folded(value).equals(folded(sorted.get(i - 1)));
            int more = length(new Bbql.Membership("", false, List.of(value)));
            if (!chunk.isEmpty() && !variant && length + more > longest) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                length = 0;
            }
            chunk.add(value);
            length += more;
        }
        chunks.add(chunk);
        return chunks;
    }

    private static String folded(Bbql.Value value) {
        return value.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int length(Bbql filter) {
        int length = 0;
        for (byte each : BbqlWriter.write(filter).getBytes(StandardCharsets.UTF_8)) {
            length += Character.isLetterOrDigit(each) ? 1 : ENCODED;
        }
        return length;
    }
}
