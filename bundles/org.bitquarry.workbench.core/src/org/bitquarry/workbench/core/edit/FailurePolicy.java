package org.bitquarry.workbench.core.edit;

/** What a commit does when a row is refused. */
public enum FailurePolicy {
    /** Sends nothing more. */
    STOP,
    /** Goes on with the next row. */
    CONTINUE
}
