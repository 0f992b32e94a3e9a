package org.bitquarry.workbench.core.work;

/** Work that a person can end before it is done. */
public interface Stoppable {
    /**
     * Ends the work as soon as nothing is left in doubt; asked once more, at once. Never blocks; any thread may call it.
     */
    void stop();
}
