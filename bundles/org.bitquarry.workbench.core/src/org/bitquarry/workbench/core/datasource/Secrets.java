package org.bitquarry.workbench.core.datasource;

import java.util.Arrays;

/** Handles characters that must not stay in memory. */
final class Secrets {
    private Secrets() {}

    /** Overwrites a secret and returns its array. */
    static char[] wiped(char[] secret) {
        Arrays.fill(secret, '\0');
        return secret;
    }
}
