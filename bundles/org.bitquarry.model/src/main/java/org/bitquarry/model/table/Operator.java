package org.bitquarry.model.table;

/** Comparisons that a server-side filter may understand. */
public enum Operator {
    /** Equal. */
    EQ("="),
    /** Not equal. */
    NE("<>"),
    /** Less than. */
    LT("<"),
    /** Less than or equal. */
    LE("<="),
    /** Greater than. */
    GT(">"),
    /** Greater than or equal. */
    GE(">="),
    /** One of a list. */
    IN("IN"),
    /** None of a list. */
    NOT_IN("NOT IN"),
    /** Contains a text without regard to case. */
    CONTAINS("CONTAINS"),
    /** Is NULL, or is not. */
    NULL("IS NULL");

    private final String sql;

    Operator(String sql) {
        this.sql = sql;
    }

    /** Returns how SQL writes it. */
    public String sql() {
        return sql;
    }

    /** Returns the operator for swapped operands; only for the six comparisons. */
    public Operator mirrored() {
        return switch (this) {
            case EQ, NE -> this;
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
            case IN, NOT_IN, CONTAINS, NULL -> throw new IllegalStateException(this + " has no mirror image");
        };
    }
}
