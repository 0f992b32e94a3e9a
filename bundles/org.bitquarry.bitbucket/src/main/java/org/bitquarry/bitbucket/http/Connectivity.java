package org.bitquarry.bitbucket.http;

import java.net.NetworkInterface;
import java.net.SocketException;

/** Whether this computer is on any network. */
@FunctionalInterface
public interface Connectivity {
    /** Looks at the network interfaces of this moment; asks nobody on the network. */
    boolean isThere();

    /** Returns that of this computer. What can't be told counts as there: then the error itself is told. */
    static Connectivity current() {
        return () -> {
            try {
                return NetworkInterface.networkInterfaces().anyMatch(Connectivity::leadsOut);
            } catch (SocketException unknown) {
                return true;
            }
        };
    }

    private static boolean leadsOut(NetworkInterface one) {
        try {
            return one.isUp()
                    && !one.isLoopback()
                    && one.inetAddresses().anyMatch(address -> !address.isLinkLocalAddress());
        } catch (SocketException gone) {
            return false;
        }
    }
}
