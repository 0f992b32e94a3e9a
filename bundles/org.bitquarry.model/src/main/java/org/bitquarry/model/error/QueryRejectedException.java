package org.bitquarry.model.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement that cannot be run as it is written. */
public final class QueryRejectedException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final transient Optional<TextRange> position;
    private final transient Optional<Correction> correction;

    /** Says what is wrong, where in the user's text, and (as the problem's remedy) the nearest valid names. */
    public QueryRejectedException(
            Problem problem, String sqlState, Optional<TextRange> position, @Nullable Throwable cause) {
        this(problem, sqlState, position, Optional.empty(), cause);
    }

    /** Says the same, and what may stand in the place of a name that is none. */
    public QueryRejectedException(
            Problem problem,
            String sqlState,
            Optional<TextRange> position,
            Optional<Correction> correction,
            @Nullable Throwable cause) {
        super(problem, cause);
        this.sqlState = sqlState;
        this.position = position;
        this.correction = correction;
    }

    /** Returns where in the text of the statement. */
    public Optional<TextRange> position() {
        return position;
    }

    /** Returns which name at that position is none, and what may have been meant. */
    public Optional<Correction> correction() {
        return correction;
    }

    @Override
    public String sqlState() {
        return sqlState;
    }

    @Override
    public boolean isStatementFault() {
        return true;
    }
}
