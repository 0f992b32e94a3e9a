package org.bitquarry.model.scan;

import java.util.List;
import org.bitquarry.model.table.Operator;

/** An atom of WHERE over one table, or a tree of them. Columns are named as in the table's definition. */
public sealed interface Predicate {
    /**
     * All hold.
     *
     * @param terms at least two
     */
    record And(List<Predicate> terms) implements Predicate {
        /** Copies the terms. */
        public And {
            terms = List.copyOf(terms);
        }
    }

    /**
     * One holds.
     *
     * @param terms at least two
     */
    record Or(List<Predicate> terms) implements Predicate {
        /** Copies the terms. */
        public Or {
            terms = List.copyOf(terms);
        }
    }

    /**
     * One of the six comparisons with a value.
     *
     * @param column left-hand side
     * @param operator EQ, NE, LT, LE, GT or GE
     * @param operand right-hand side
     */
    record Comparison(String column, Operator operator, Operand operand) implements Predicate {}

    /**
     * Membership in a list.
     *
     * @param column left-hand side
     * @param operands at least one
     * @param negated NOT IN
     */
    record In(String column, List<Operand> operands, boolean negated) implements Predicate {
        /** Copies the operands. */
        public In {
            operands = List.copyOf(operands);
        }
    }

    /**
     * LIKE and ILIKE.
     *
     * @param column left-hand side
     * @param pattern with % and _
     * @param escape the escape character; {@code '\0'} for none
     * @param ignoreCase ILIKE
     * @param negated NOT LIKE
     */
    record Like(String column, Operand pattern, char escape, boolean ignoreCase, boolean negated)
            implements Predicate {}

    /**
     * IS NULL and IS NOT NULL.
     *
     * @param column left-hand side
     * @param negated IS NOT NULL
     */
    record IsNull(String column, boolean negated) implements Predicate {}

    /** Holds for no row: what a comparison with a parameter becomes that is bound to NULL. */
    record Never() implements Predicate {}

    /** Compares a column with a literal. */
    static Predicate compare(String column, Operator operator, Object value) {
        return new Comparison(column, operator, Operand.of(value));
    }

    /** Says that a column equals a literal. */
    static Predicate equal(String column, Object value) {
        return compare(column, Operator.EQ, value);
    }
}
