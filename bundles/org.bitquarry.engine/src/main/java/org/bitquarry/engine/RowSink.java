package org.bitquarry.engine;

import java.util.List;
import org.bitquarry.model.scan.Cursor;

/** Takes the rows of {@code SELECT … INTO 'target'}. Only a session of a person at this machine has one. */
@FunctionalInterface
public interface RowSink {
    /**
     * Writes all rows and returns how many they were; the caller closes the cursor. Blocking. Whole or not at all.
     *
     * @param target as the statement names it
     * @throws org.bitquarry.model.error.BitquarryException when it can't be written
     */
    long write(String target, List<ResultColumn> columns, Cursor rows);
}
