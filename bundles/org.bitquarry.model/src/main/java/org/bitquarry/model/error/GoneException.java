package org.bitquarry.model.error;

import java.time.LocalDate;

/** The API no longer has what was asked for (410, or a table that was removed). */
public final class GoneException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    private final LocalDate since;

    /** Says what is gone, and since when. */
    public GoneException(Problem problem, LocalDate since) {
        super(problem, null);
        this.since = since;
    }

    /** Returns the day of the removal. */
    public LocalDate since() {
        return since;
    }

    @Override
    public String sqlState() {
        return "42S02";
    }

    @Override
    public boolean isStatementFault() {
        return true;
    }
}
