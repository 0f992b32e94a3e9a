package org.bitquarry.jdbc.internal.common;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/** Says that an object was closed. */
public final class Closed {
    private Closed() {}

    /** Makes the error of a closed connection. */
    public static SQLException connection() {
        return new SQLNonTransientConnectionException("The connection is closed.", "08003");
    }

    /** Makes the error of a closed statement. */
    public static SQLException statement() {
        return new SQLException("The statement is closed.", "HY010");
    }

    /** Makes the error of a closed result. */
    public static SQLException result() {
        return new SQLException(
                "The result is closed: it was, or its statement was, or its statement ran again.", "24000");
    }
}
