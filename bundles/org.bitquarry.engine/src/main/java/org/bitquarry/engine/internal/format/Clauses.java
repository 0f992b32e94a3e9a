package org.bitquarry.engine.internal.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the clauses of a statement among its words. */
final class Clauses {
    /** How a clause goes on behind its head. */
    enum Shape {
        LIST,
        TABLES,
        CONDITION,
        VIEWS,
        PLAIN
    }

    private static final Set<String> ALWAYS = Set.of(
            "SELECT",
            "WHERE",
            "HAVING",
            "QUALIFY",
            "LIMIT",
            "VALUES",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "MINUS",
            "SET",
            "WINDOW",
            "WITH",
            "RETURNING");
    private static final Set<String> JOINS = Set.of("LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "OUTER");
    private static final Set<String> SELECT_HEADS = Set.of("DISTINCT", "ALL");

    private final List<Word> words;

    Clauses(List<Word> words) {
        this.words = words;
    }

    /** Returns the index behind a word, or behind the parentheses that it opens. */
    int next(int index) {
        if (!words.get(index).is("(")) {
            return index + 1;
        }
        int depth = 0;
        for (int i = index; i < words.size(); i++) {
            depth += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return words.size();
    }

    /** Returns the index behind the END of a CASE. */
    int endOfCase(int index) {
        int depth = 0;
        for (int i = index; i < words.size(); i = next(i)) {
            depth += words.get(i).is("CASE") ? 1 : words.get(i).is("END") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return words.size();
    }

    /** Returns where the clause ends that begins at an index. */
    int end(int from, int to) {
        int cases = words.get(from).is("CASE") ? 1 : 0;
        int i = next(from);
        while (i < to) {
            cases += words.get(i).is("CASE") ? 1 : words.get(i).is("END") ? -1 : 0;
            if (cases <= 0 && begins(from, i, to)) {
                return i;
            }
            i = next(i);
        }
        return to;
    }

    private boolean begins(int from, int index, int to) {
        Word word = words.get(index);
        Word before = words.get(index - 1);
        String text =
                word.is(word.text().toUpperCase(Locale.ROOT)) ? word.text().toUpperCase(Locale.ROOT) : "";
        boolean followed = index + 1 < to;
        return switch (text) {
            case "GROUP", "ORDER" ->
                !before.is("WITHIN") && followed && words.get(index + 1).is("BY");
            case "FROM" -> !before.is("DISTINCT", "DELETE", "GETDELETED");
            case "JOIN" -> !isJoin(before);
            case "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "OUTER" ->
                !isJoin(before) && followed && !words.get(index + 1).is("(") && leadsToJoin(index + 1, to);
            case "OFFSET" -> !words.get(from).is("LIMIT");
            case "FETCH" -> !words.get(from).is("LIMIT");
            case "INTO" -> words.get(from).is("SELECT");
            case "USING" -> words.get(from).is("MERGE");
            case "ON" -> words.get(from).is("USING");
            case "WHEN" -> isMerge();
            case "SET", "VALUES" -> !words.get(from).is("WHEN");
            case "SELECT" -> !before.is("AS");
            case String other -> ALWAYS.contains(other);
        };
    }

    private boolean isMerge() {
        return words.getFirst().is("MERGE");
    }

    private static boolean isJoin(Word word) {
        return JOINS.contains(word.text().toUpperCase(Locale.ROOT))
                && word.is(word.text().toUpperCase(Locale.ROOT));
    }

    private boolean leadsToJoin(int from, int to) {
        int i = from;
        while (i < to && isJoin(words.get(i))) {
            i++;
        }
        return i < to && words.get(i).is("JOIN");
    }

    /** Returns where the words end that begin a clause. */
    int headEnd(int from, int to) {
        int end = from + 1;
        Word first = words.get(from);
        if (first.is("(")) {
            return next(from);
        }
        if (first.is("SELECT")) {
            while (end < to && words.get(end).is(SELECT_HEADS.toArray(String[]::new))) {
                end++;
            }
            if (end + 1 < to && words.get(end).is("TOP")) {
                end = next(end + 1);
            }
            return end;
        }
        if (first.is("GROUP", "ORDER")) {
            return Math.min(to, from + 2);
        }
        if (isJoin(first)) {
            while (end < to && !words.get(end - 1).is("JOIN")) {
                end++;
            }
            return end;
        }
        if (first.is("WITH") && end < to && words.get(end).is("RECURSIVE")) {
            return end + 1;
        }
        if (first.is("DELETE", "GETDELETED") && end < to && words.get(end).is("FROM")) {
            return end + 1;
        }
        return end;
    }

    Shape shape(int from) {
        Word first = words.get(from);
        if (first.is("SELECT", "GROUP", "ORDER", "SET", "VALUES")) {
            return Shape.LIST;
        }
        if (first.is("FROM", "JOIN", "DELETE", "GETDELETED") || isJoin(first)) {
            return Shape.TABLES;
        }
        if (first.is("WHERE", "HAVING", "QUALIFY", "ON")) {
            return Shape.CONDITION;
        }
        return first.is("WITH") ? Shape.VIEWS : Shape.PLAIN;
    }

    /** Tells whether a word names the table whose columns may follow, not a function. */
    boolean namesTable(int index) {
        int begin = index;
        while (begin > 1 && words.get(begin - 1).is(".")) {
            begin -= 2;
        }
        return begin > 0
                && words.get(begin - 1).is("INTO", "WITH", "RECURSIVE", ",", "JOIN", "FROM", "AS")
                && (words.get(begin - 1).is("INTO") || isView(index));
    }

    /** Behind a view's name may stand its columns, and then AS. */
    private boolean isView(int index) {
        int behind = index + 1 < words.size() ? next(index + 1) : words.size();
        return behind < words.size()
                && words.get(behind).is("AS")
                && behind + 1 < words.size()
                && words.get(behind + 1).is("(");
    }
}
