package org.bitquarry.jdbc.internal.source;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.DriverOnlyProperties;

/** The properties of a connection that concern the driver alone; the catalogue has the others. */
public final class DriverProperties {
    private DriverProperties() {}

    /** Returns them in their order. */
    public static List<ConnectionProperty> all() {
        return DriverOnlyProperties.all();
    }

    /** Returns every property that a URL takes, in the order in which a person meets them. */
    public static List<ConnectionProperty> withCatalogue() {
        return Stream.concat(
                        ConnectionProperties.all().stream()
                                .filter(property -> !property.equals(ConnectionProperties.SOURCE)),
                        all().stream())
                .sorted(Comparator.comparing(property -> !property.equals(DriverOnlyProperties.DSN)))
                .toList();
    }
}
