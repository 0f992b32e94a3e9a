package org.bitquarry.ui.datasources;

import org.bitquarry.connections.ConnectionProperty;

/**
 * One field of a way to sign in. What belongs there, whether it is a secret and when it must be filled in stands in the
 * catalogue.
 *
 * @param property is filled in
 * @param label names it, with its mnemonic
 */
record SchemeField(ConnectionProperty property, String label) {
    /** Returns the name without mnemonic and colon, as a sentence begins with it. */
    String name() {
        return label.replace("&", "").replace(":", "");
    }
}
