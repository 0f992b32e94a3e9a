package org.bitquarry.connections;

import static org.bitquarry.connections.PropertyBuilder.number;
import static org.bitquarry.connections.PropertyBuilder.text;

import java.util.List;

/** The properties that only programs need, which connect by the JDBC driver; no profile holds them. */
public final class DriverOnlyProperties {
    /** A saved profile. */
    public static final ConnectionProperty DSN = text("DSN")
            .in(PropertyCategory.CONNECTION)
            .describedAs(
                    "Name of a datasource that was registered in the application; other properties hold before its own.")
            .alias("DataSourceName")
            .build();

    /** Where the driver logs to. */
    public static final ConnectionProperty LOGFILE = text("Logfile")
            .in(PropertyCategory.LOGGING)
            .describedAs("File to which the driver appends what it does; a new one, or a log of this driver. Texts in"
                    + " statements are left out.")
            .build();

    /** How much it logs. */
    public static final ConnectionProperty VERBOSITY = number("Verbosity", 1, 3)
            .in(PropertyCategory.LOGGING)
            .orElse("1")
            .describedAs("What is logged: 1 connections and failures, 2 statements, too, 3 every request.")
            .build();

    /** The most rows of a query. */
    public static final ConnectionProperty MAX_ROWS = number("MaxRows", 0, 1_000_000_000)
            .in(PropertyCategory.MISCELLANEOUS)
            .orElse("0")
            .describedAs("Rows that a query gives at most unless the statement says otherwise; 0 for all.")
            .build();

    private static final List<ConnectionProperty> ALL = List.of(DSN, LOGFILE, VERBOSITY, MAX_ROWS);

    private DriverOnlyProperties() {}

    /** Returns them in the order in which a person meets them. */
    public static List<ConnectionProperty> all() {
        return ALL;
    }
}
