package org.bitquarry.workbench.core.edit;

/** Stands in a pending edit for a secret that was typed in an earlier session: secrets are never written to the disk. */
enum LostSecret {
    /** The only one: there is nothing to tell them apart. */
    LOST;

    /** Returns what a person has to do, for the place of the value. */
    @Override
    public String toString() {
        return "type it again";
    }
}
