package org.bitquarry.model.table;

/** Whether a column can be written by a verb, and why not. */
public sealed interface Writability {
    /**
     * Can be written.
     *
     * @param required a value must be given
     */
    record Writable(boolean required) implements Writability {}

    /**
     * Can't be written.
     *
     * @param reason a clause for "read-only: …", such as "computed by the server"
     */
    record ReadOnly(String reason) implements Writability {}

    /** Tells whether a value may be given. */
    default boolean isWritable() {
        return this instanceof Writable;
    }

    /** Tells whether a value must be given. */
    default boolean isRequired() {
        return this instanceof Writable writable && writable.required();
    }
}
