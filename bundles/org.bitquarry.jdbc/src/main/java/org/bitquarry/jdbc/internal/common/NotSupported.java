package org.bitquarry.jdbc.internal.common;

import java.sql.SQLFeatureNotSupportedException;

/** Says that there is no such thing here. */
public final class NotSupported {
    private static final String STATE = "0A000";

    private NotSupported() {}

    /** Makes the error of a method that can't be supported. */
    public static SQLFeatureNotSupportedException of(String method) {
        return new SQLFeatureNotSupportedException(method + " is not supported: " + reason(method), STATE);
    }

    /** Makes an error with its own words. */
    public static SQLFeatureNotSupportedException because(String sentence) {
        return new SQLFeatureNotSupportedException(sentence, STATE);
    }

    private static String reason(String method) {
        if (method.matches("(update|insert|delete|moveTo|cancelRow|refresh).*")) {
            return "the rows of a result are read-only. Change data with INSERT, UPDATE or DELETE.";
        }
        if (method.contains("avepoint") || method.equals("rollback")) {
            return "there are no transactions; each statement takes effect at once.";
        }
        return "Bitbucket has no values of that type.";
    }
}
