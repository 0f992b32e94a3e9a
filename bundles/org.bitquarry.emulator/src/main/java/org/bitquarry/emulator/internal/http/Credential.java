package org.bitquarry.emulator.internal.http;

import java.util.Optional;

/**
 * A secret that opens the emulator.
 *
 * @param email goes with an API token, by Basic authentication; access tokens stand alone, as Bearer
 */
public record Credential(Caller caller, Optional<String> email, String token) {
    @Override
    public String toString() {
        return "Credential[" + caller.name() + "]";
    }
}
