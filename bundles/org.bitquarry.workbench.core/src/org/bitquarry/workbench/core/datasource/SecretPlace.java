package org.bitquarry.workbench.core.datasource;

/** Where a person wants a secret to be kept. */
public enum SecretPlace {
    /** In secure storage, for the next start too. */
    STORE,
    /** In memory, until the application ends. */
    SESSION
}
