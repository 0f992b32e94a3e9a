package org.bitquarry.workbench.core.query;

/** What happens to the rest of a script after a statement of it failed. */
public enum ScriptErrors {
    /** A person decides each time. */
    ASK,
    /** No other statement runs. */
    STOP,
    /** The next statement runs. */
    CONTINUE
}
