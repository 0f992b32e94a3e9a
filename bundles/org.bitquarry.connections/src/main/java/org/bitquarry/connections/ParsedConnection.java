package org.bitquarry.connections;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a connection string says.
 *
 * @param properties by the catalogue's names, in the order of the string; no secret
 * @param secrets by the catalogue's names; owned by whoever parsed the string, and wiped by {@link #close}
 */
public record ParsedConnection(Map<String, String> properties, Map<String, char[]> secrets) implements AutoCloseable {
    /** Copies the maps. */
    public ParsedConnection {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    }

    /** Makes a profile of it. */
    public ConnectionProfile profile(String name) {
        return new ConnectionProfile(name, "", Optional.empty(), false, properties);
    }

    /** Overwrites the secrets. */
    @Override
    public void close() {
        secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
    }

    /** Names the secrets, never shows them. */
    @Override
    public String toString() {
        return "ParsedConnection[properties=" + properties + ", secrets=" + secrets.keySet() + "]";
    }
}
