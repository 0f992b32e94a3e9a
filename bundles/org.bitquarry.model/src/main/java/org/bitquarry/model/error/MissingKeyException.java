package org.bitquarry.model.error;

/** A table can only be read, or a row only be written, when a key column is bound. */
public final class MissingKeyException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    private final String column;

    /** Names the table and its unbound column; the remedy says how to bind it. */
    public MissingKeyException(String table, String column, String remedy) {
        super(new Problem(table, "needs a value for " + column + ".", remedy), null);
        this.column = column;
    }

    /** Returns the unbound column. */
    public String column() {
        return column;
    }

    @Override
    public String sqlState() {
        return "42000";
    }

    @Override
    public boolean isStatementFault() {
        return true;
    }
}
