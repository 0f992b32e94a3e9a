package org.bitquarry.emulator.internal.state;

import java.util.LinkedHashMap;
import java.util.Map;

/** Permissions that were given explicitly, by uuid of an account and by slug of a group. */
public record Grants(Map<String, String> users, Map<String, String> groups) {
    public Grants() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }
}
