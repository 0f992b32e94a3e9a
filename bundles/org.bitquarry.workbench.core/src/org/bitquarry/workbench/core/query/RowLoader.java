package org.bitquarry.workbench.core.query;

import java.util.OptionalLong;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.scan.Cursor;

/** Moves rows from an open cursor into {@link ResultRows}. One thread fetches; any may end it. */
final class RowLoader {
    private final ResultRows rows;
    private final Cursor cursor;

    RowLoader(StatementResult.Rows result) {
        this.rows = new ResultRows(result.columns());
        this.cursor = result.cursor();
    }

    ResultRows rows() {
        return rows;
    }

    int loaded() {
        return rows.loaded();
    }

    boolean isOpen() {
        return !rows.state().isFinal();
    }

    /** Fetches one row, or finds that there is none. */
    void fetch() {
        if (cursor.next()) {
            rows.append(cursor.row());
            rows.promise(cursor.size());
        } else {
            end(new LoadState.Complete());
        }
    }

    boolean isAtPromisedEnd() {
        OptionalLong size = cursor.size();
        return size.isPresent() && rows.loaded() >= size.getAsLong();
    }

    /** Keeps the cursor open behind the rows that are here, if it can go on there; says no otherwise. */
    boolean pause(QueryFailure failure) {
        boolean goesOn = failure.outlook() == QueryFailure.Outlook.MAY_PASS && cursor.isResumable();
        if (goesOn) {
            rows.enter(new LoadState.Broken(failure));
        }
        return goesOn;
    }

    boolean isBroken() {
        return rows.state() instanceof LoadState.Broken;
    }

    void rest() {
        rows.enter(new LoadState.Parked());
    }

    void resume() {
        rows.enter(new LoadState.Loading());
    }

    void end(LoadState state) {
        cursor.close();
        rows.enter(state);
    }
}
