package org.bitquarry.emulator.internal.query;

import java.util.List;

/**
 * What a list understands and how it answers, from {@code resources.tsv}.
 *
 * @param fields what {@code q} and {@code sort} may name
 * @param defaultLength rows of a page when {@code pagelen} is not given
 * @param maximumLength more than this in {@code pagelen} is a 400
 * @param query what becomes of {@code q}
 * @param size when the envelope tells how many rows there are
 * @param hidden paths that only {@code fields=} brings in
 */
public record ListRule<T>(
        Fields<T> fields, int defaultLength, int maximumLength, QueryRule query, SizeRule size, List<String> hidden) {

    /** Whether {@code q} is applied, or silently ignored. */
    public enum QueryRule {
        CHECKED,
        IGNORED
    }

    /** When the envelope carries {@code size}. */
    public enum SizeRule {
        ALWAYS,
        NEVER,
        WITHOUT_QUERY,
        WHEN_ON_ONE_PAGE
    }

    public ListRule {
        hidden = List.copyOf(hidden);
    }

    /** Pages of 10, at most 100, {@code size} always told, {@code q} checked. */
    public static <T> ListRule<T> of(Fields<T> fields) {
        return new ListRule<>(fields, 10, 100, QueryRule.CHECKED, SizeRule.ALWAYS, List.of());
    }

    public ListRule<T> pagesOf(int byDefault, int atMost) {
        return new ListRule<>(fields, byDefault, atMost, query, size, hidden);
    }

    public ListRule<T> ignoringQuery() {
        return new ListRule<>(fields, defaultLength, maximumLength, QueryRule.IGNORED, size, hidden);
    }

    public ListRule<T> sized(SizeRule rule) {
        return new ListRule<>(fields, defaultLength, maximumLength, query, rule, hidden);
    }

    public ListRule<T> hiding(String... paths) {
        return new ListRule<>(fields, defaultLength, maximumLength, query, size, List.of(paths));
    }
}
