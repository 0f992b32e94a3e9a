package org.bitquarry.engine.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lays the words of a statement out: clauses begin lines, lists and conditions break where they don't fit. One a statement. */
final class Layout {
    private static final String[] QUERIES = {"SELECT", "WITH", "VALUES"};

    private final List<Word> words;
    private final Clauses clauses;

    private Layout(List<Word> words) {
        this.words = words;
        clauses = new Clauses(words);
    }

    static Doc of(List<Word> words) {
        Layout layout = new Layout(words);
        return layout.query(0, words.size(), Doc.hardLine());
    }

    /** Lays out the clauses of a query or a statement. */
    private Doc query(int from, int to, Doc between) {
        List<Doc> parts = new ArrayList<>();
        for (int begin = from; begin < to; ) {
            int end = clauses.end(begin, to);
            parts.add(clause(begin, end));
            begin = end;
        }
        return Doc.joined(parts, between);
    }

    private Doc clause(int from, int to) {
        int head = clauses.headEnd(from, to);
        Doc title = run(from, head);
        if (head == to) {
            return title;
        }
        return switch (clauses.shape(from)) {
            case LIST -> new Doc.Group(Doc.row(title, new Doc.Nest(Doc.row(Doc.line(), list(head, to)))));
            case TABLES -> new Doc.Group(Doc.row(title, text(" "), tables(head, to)));
            case CONDITION -> new Doc.Group(Doc.row(title, text(" "), hanging(conditions(head, to))));
            case VIEWS -> Doc.row(title, text(" "), views(head, to));
            case PLAIN -> Doc.row(title, gap(head), run(head, to));
        };
    }

    private Doc list(int from, int to) {
        return Doc.joined(commas(from, to), Doc.line());
    }

    /** Each view has its own line. */
    private Doc views(int from, int to) {
        return Doc.joined(commas(from, to), Doc.hardLine());
    }

    /** A table, and perhaps the condition that joins it. */
    private Doc tables(int from, int to) {
        int on = find(from, to, word -> word.is("ON"));
        List<Doc> parts = commas(from, on);
        if (on < to) {
            parts.addAll(conditions(on, to));
        }
        return hanging(parts);
    }

    /** All parts but the first one begin lines that are indented. */
    private static Doc hanging(List<Doc> parts) {
        List<Doc> hanging = new ArrayList<>(parts.subList(0, Math.min(1, parts.size())));
        parts.stream()
                .skip(1)
                .map(part -> new Doc.Nest(Doc.row(Doc.line(), part)))
                .forEach(hanging::add);
        return Doc.row(hanging);
    }

    private List<Doc> commas(int from, int to) {
        List<Doc> parts = new ArrayList<>();
        for (int begin = from; begin < to; ) {
            int comma = find(begin, to, word -> word.is(","));
            boolean more = comma < to;
            parts.add(more ? Doc.row(run(begin, comma), word(comma)) : run(begin, comma));
            begin = comma + 1;
        }
        return parts;
    }

    /** Conditions break before AND and OR. */
    private List<Doc> conditions(int from, int to) {
        List<Doc> parts = new ArrayList<>();
        for (int begin = from; begin < to; ) {
            int next = junction(begin, to);
            parts.add(run(begin, next));
            begin = next;
        }
        return parts;
    }

    /** Returns the AND or OR behind a word that joins conditions, not the bounds of BETWEEN. */
    private int junction(int from, int to) {
        boolean between = false;
        int cases = 0;
        for (int i = from; i < to; i = clauses.next(i)) {
            Word word = words.get(i);
            cases += word.is("CASE") ? 1 : word.is("END") ? -1 : 0;
            if (i > from && cases == 0 && word.is("AND", "OR") && !(between && word.is("AND"))) {
                return i;
            }
            between = word.is("BETWEEN") || (between && !word.is("AND"));
        }
        return to;
    }

    /** Returns the index of the first such word outside parentheses and CASE, or the end. */
    private int find(int from, int to, Predicate<Word> wanted) {
        int cases = 0;
        for (int i = from; i < to; i = clauses.next(i)) {
            Word word = words.get(i);
            cases += word.is("CASE") ? 1 : word.is("END") ? -1 : 0;
            if (cases <= 0 && wanted.test(word)) {
                return i;
            }
        }
        return to;
    }

    /** Lays out words behind each other. */
    private Doc run(int from, int to) {
        List<Doc> parts = new ArrayList<>();
        for (int i = from; i < to; ) {
            if (i > from) {
                parts.add(gap(i));
            }
            int end;
            if (words.get(i).is("CASE")) {
                end = Math.min(to, clauses.endOfCase(i));
                parts.add(cases(i, end));
            } else if (words.get(i).is("(")) {
                end = Math.min(to, clauses.next(i));
                parts.add(parentheses(i, end));
            } else {
                end = i + 1;
                parts.add(word(i));
            }
            i = end;
        }
        return Doc.row(parts);
    }

    private Doc parentheses(int open, int end) {
        boolean closed = words.get(end - 1).is(")") && end - 1 > open;
        int to = closed ? end - 1 : end;
        Doc close = closed ? word(end - 1) : text("");
        if (to == open + 1) {
            return Doc.row(word(open), close);
        }
        boolean query = words.get(open + 1).is(QUERIES);
        Doc inside = query
                ? query(open + 1, to, Doc.line())
                : find(open + 1, to, word -> word.is(",")) < to
                        ? list(open + 1, to)
                        : Doc.joined(conditions(open + 1, to), Doc.line());
        return new Doc.Group(Doc.row(word(open), new Doc.Nest(Doc.row(Doc.softLine(), inside)), Doc.softLine(), close));
    }

    private Doc cases(int from, int end) {
        boolean closed = words.get(end - 1).is("END") && end - 1 > from;
        int to = closed ? end - 1 : end;
        List<Doc> parts = new ArrayList<>();
        for (int begin = from; begin < to; ) {
            int next = branch(begin + 1, to);
            parts.add(beginning(begin, next));
            begin = next;
        }
        Doc inside = new Doc.Nest(Doc.joined(parts, Doc.line()));
        return new Doc.Group(closed ? Doc.row(inside, Doc.line(), word(end - 1)) : inside);
    }

    /** The word CASE itself is no CASE of its own here. */
    private Doc beginning(int from, int to) {
        return from + 1 == to ? word(from) : Doc.row(word(from), gap(from + 1), run(from + 1, to));
    }

    private int branch(int from, int to) {
        return find(from, to, word -> word.is("WHEN", "ELSE"));
    }

    private Doc gap(int index) {
        Word one = words.get(index - 1);
        boolean table = index > 1 && clauses.namesTable(index - 1);
        return text(Spacing.isBlank(word(index, -2), one, words.get(index), table) ? " " : "");
    }

    private @Nullable Word word(int index, int by) {
        return index + by >= 0 ? words.get(index + by) : null;
    }

    private Doc word(int index) {
        Word word = words.get(index);
        List<Doc> parts = new ArrayList<>(word.before());
        parts.add(text(word.text()));
        parts.addAll(word.after());
        return Doc.row(parts);
    }

    private static Doc text(String text) {
        return new Doc.Text(text);
    }
}
