package org.bitquarry.jdbc.internal.source;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;

/** The properties of a connection that concern the driver alone; the catalogue has the others. */
public final class DriverProperties {
    /** A saved profile. */
    public static final ConnectionProperty DSN = ConnectionProperty.text(
            "DSN",
            "Name of a datasource that was registered in the application; other properties hold before its own.");

    /** The most rows of a query. */
    public static final ConnectionProperty MAX_ROWS = ConnectionProperty.number(
            "MaxRows",
            new ConnectionProperty.NumberRange(0, 1_000_000_000),
            "0",
            "Rows that a query gives at most unless the statement says otherwise; 0 for all.");

    /** Where the driver logs to. */
    public static final ConnectionProperty LOGFILE = ConnectionProperty.text(
            "Logfile",
            "File to which the driver appends what it does; a new one, or a log of this driver. Texts in statements are"
                    + " left out.");

    /** How much it logs. */
    public static final ConnectionProperty VERBOSITY = ConnectionProperty.number(
            "Verbosity",
            new ConnectionProperty.NumberRange(1, 3),
            "1",
            "What is logged: 1 connections and failures, 2 statements, too, 3 every request.");

    private static final List<ConnectionProperty> ALL = List.of(DSN, MAX_ROWS, LOGFILE, VERBOSITY);

    private DriverProperties() {}

    /** Returns them in their order. */
    public static List<ConnectionProperty> all() {
        return ALL;
    }

    /** Returns every property that a URL takes, in the order in which a person meets them. */
    public static List<ConnectionProperty> withCatalogue() {
        return Stream.concat(
                        Stream.of(DSN),
                        Stream.concat(
                                ConnectionProperties.all().stream()
                                        .filter(property -> !property.equals(ConnectionProperties.SOURCE)),
                                ALL.stream().filter(property -> !property.equals(DSN))))
                .toList();
    }
}
