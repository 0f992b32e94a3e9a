package org.bitquarry.engine.internal.completion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.engine.SqlToken.Kind;
import org.bitquarry.engine.internal.completion.Node.Leaf;

/**
 * Where the caret is.
 *
 * @param slot what may stand there
 * @param clause of the innermost level that has one
 * @param mayBeginQuery a query in parentheses may begin there as well
 */
record Situation(Slot slot, Clause clause, boolean mayBeginQuery) {
    /** Behind these words no value is missing. */
    private static final Set<String> COMPLETE = Set.of(
            "NULL",
            "TRUE",
            "FALSE",
            "UNKNOWN",
            "END",
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "ASC",
            "DESC",
            "FIRST",
            "LAST");

    private static final String[] COMPARISONS = {"=", "<>", "!=", "<", ">", "<=", ">="};

    /** Judges by the levels around the caret, the innermost last. */
    static Situation of(List<Level> levels) {
        Level inner = levels.getLast();
        Clause clause = Clause.of(inner.before());
        if (clause == Clause.NONE) {
            return levels.size() == 1
                    ? new Situation(inner.before().isEmpty() ? Slot.STATEMENT : Slot.NOTHING, clause, false)
                    : inParentheses(inner, levels.subList(0, levels.size() - 1));
        }
        return new Situation(slot(clause, inner), clause, false);
    }

    private static Situation inParentheses(Level inner, List<Level> outer) {
        Level parent = outer.getLast();
        Clause own = Clause.of(parent.before());
        Clause clause = own == Clause.NONE && outer.size() > 1 ? of(outer).clause() : own;
        boolean first = inner.before().isEmpty();
        if (parent.last(0).isEmpty()) {
            return new Situation(first ? Slot.QUERY : afterOperand(inner), clause, first);
        }
        Node opener = parent.last(0).get();
        if (opener.is("AS") && clause == Clause.WITH) {
            return new Situation(first ? Slot.QUERY : Slot.NOTHING, clause, first);
        }
        if (opener.is("USING")) {
            return new Situation(listed(inner, Slot.JOIN_COLUMN), clause, false);
        }
        if (opener.is("OVER")) {
            return new Situation(first ? Slot.WINDOW : Slot.NOTHING, clause, false);
        }
        if (clause == Clause.CALL) {
            return new Situation(listed(inner, Slot.ARGUMENT), clause, false);
        }
        if (clause == Clause.INTO) {
            return new Situation(listed(inner, Slot.INSERT_COLUMN), clause, false);
        }
        if (opener.is("FROM", "JOIN", "LATERAL") || (clause == Clause.FROM && opener.is(","))) {
            return new Situation(first ? Slot.TABLE : afterOperand(inner), clause, first);
        }
        boolean calls = opener instanceof Leaf leaf && (leaf.isName() || leaf.is("ROW", "CAST", "EXTRACT"));
        return new Situation(afterOperand(inner), clause, first && !calls && clause != Clause.VALUES);
    }

    private static Slot listed(Level inner, Slot slot) {
        return inner.before().isEmpty() || inner.endsWith(",") ? slot : Slot.NOTHING;
    }

    private static Slot slot(Clause clause, Level inner) {
        List<Node> tail = Clause.tail(inner.before());
        return switch (clause) {
            case EXPLAIN -> inner.endsWith("FOR") ? Slot.STATEMENT : Slot.NOTHING;
            case WITH -> !tail.isEmpty() && tail.getLast() instanceof Node.Group ? Slot.QUERY : Slot.NOTHING;
            case SET_OPERATION -> Slot.QUERY;
            case SELECT, ON, WHERE, HAVING -> inner.endsWith("AS") ? Slot.NOTHING : afterOperand(inner);
            case GROUP_BY, ORDER_BY -> tail.isEmpty() ? Slot.NOTHING : afterOperand(inner);
            case FROM -> table(inner, tail, Slot.AFTER_TABLE);
            case UPDATE -> table(inner, tail, Slot.AFTER_TABLE);
            case INTO -> table(inner, tail, Slot.AFTER_INTO);
            case SET -> assignment(inner, tail);
            case LIMIT -> tail.isEmpty() ? Slot.NOTHING : Slot.AFTER_EXPRESSION;
            case CALL -> called(inner, tail);
            case VALUES, INSERT, DELETE, NONE -> Slot.NOTHING;
        };
    }

    private static Slot called(Level inner, List<Node> tail) {
        if (tail.isEmpty() || inner.endsWith(".")) {
            return Slot.PROCEDURE;
        }
        if (inner.endsWith("=")) {
            return Slot.EXPRESSION;
        }
        boolean behindName =
                tail.size() == 1 || (tail.size() == 3 && tail.get(1).is("."));
        return behindName || inner.endsWith(",") ? Slot.ARGUMENT : Slot.NOTHING;
    }

    private static Slot table(Level inner, List<Node> tail, Slot after) {
        if (tail.isEmpty() || inner.endsWith(",") || inner.endsWith(".") || inner.endsWith("LATERAL")) {
            return Slot.TABLE;
        }
        return inner.endsWith("AS") ? Slot.NOTHING : after;
    }

    private static Slot assignment(Level inner, List<Node> tail) {
        for (int i = tail.size() - 1; i >= 0 && !tail.get(i).is(","); i--) {
            if (tail.get(i).is("=")) {
                return afterOperand(inner);
            }
        }
        return tail.isEmpty() || inner.endsWith(",") || inner.endsWith(".") ? Slot.SET_TARGET : Slot.NOTHING;
    }

    private static Slot afterOperand(Level level) {
        boolean operandBefore =
                level.last(0).map(last -> isOperand(last, level)).orElse(false);
        return operandBefore ? Slot.AFTER_EXPRESSION : Slot.EXPRESSION;
    }

    private static boolean isOperand(Node last, Level level) {
        return switch (last) {
            case Node.Group group -> true;
            case Leaf leaf ->
                switch (leaf.kind()) {
                    case NUMBER -> !level.last(1).map(top -> top.is("TOP")).orElse(false);
                    case IDENTIFIER, QUOTED_IDENTIFIER, STRING, PARAMETER -> true;
                    case KEYWORD -> COMPLETE.contains(leaf.text());
                    case OPERATOR -> leaf.is("]") || (leaf.is("*") && isStar(level));
                    case COMMENT, BLANK -> false;
                };
        };
    }

    /** An asterisk behind a value multiplies; elsewhere it stands for all columns. */
    private static boolean isStar(Level level) {
        Optional<Node> before = level.last(1);
        return before.isEmpty()
                || before.get().is(",", ".", "SELECT", "DISTINCT", "ALL")
                || (before.get() instanceof Leaf leaf
                        && leaf.kind() == Kind.NUMBER
                        && level.last(2).map(top -> top.is("TOP")).orElse(false));
    }

    static boolean isComparison(Node node) {
        return node.is(COMPARISONS);
    }
}
