package org.bitquarry.connections;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps secrets in memory until the process ends. Thread-safe, never blocks. */
public final class SessionCredentials implements CredentialStore {
    private final Map<String, Map<String, char[]>> secrets = new HashMap<>();

    @Override
    public synchronized Optional<char[]> read(String profile, String property) {
        return Optional.ofNullable(secrets.get(folded(profile)))
                .map(kept -> kept.get(property))
                .map(char[]::clone);
    }

    @Override
    public synchronized void write(String profile, String property, char[] secret) {
        char[] before = secrets.computeIfAbsent(folded(profile), name -> new HashMap<>())
                .put(property, secret.clone());
        if (before != null) {
            Arrays.fill(before, '\0');
        }
    }

    @Override
    public synchronized void remove(String profile) {
        Map<String, char[]> kept = secrets.remove(folded(profile));
        if (kept != null) {
            kept.values().forEach(secret -> Arrays.fill(secret, '\0'));
        }
    }

    @Override
    public String place() {
        return "memory, until the application ends";
    }

    /** Counts the datasources; shows nothing of them. */
    @Override
    public synchronized String toString() {
        return "SessionCredentials of " + secrets.size() + " datasources";
    }

    private static String folded(String profile) {
        return profile.strip().toLowerCase(Locale.ROOT);
    }
}
