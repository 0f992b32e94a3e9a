package org.bitquarry.ui.inspector;

import java.util.Optional;

/** Says in words what a value's text can't: that it is none, that it is hidden, that there is more of it. */
final class ValueNotice {
    /** What the reader of texts writes at the end of one that it cut. */
    private static final String CUT = "\n… cut here by Bitquarry:";

    private static final int TAIL = 200;

    private ValueNotice() {}

    static Optional<String> of(Inspected cell, String text) {
        if (cell.isUnset()) {
            return Optional.of(
                    cell.column()
                                    .filter(column -> column.inserted().isRequired())
                                    .isPresent()
                            ? "Not set: the row needs a value here before it can be committed."
                            : "Not set: the source decides when the row is committed.");
        }
        if (cell.isMissing()) {
            return Optional.of("Not loaded: the source didn't tell it of the new row.");
        }
        if (cell.value() == null) {
            return Optional.of(
                    cell.readOnlyReason().isPresent()
                            ? "NULL: there is no value."
                            : "NULL: there is no value. What you type becomes one.");
        }
        if (cell.isSecret()) {
            return Optional.of("A secret: it is sent when you commit, and shown nowhere.");
        }
        if (text.indexOf(CUT, Math.max(0, text.length() - TAIL)) >= 0) {
            return Optional.of("Cut at 1 MiB: the text goes on at the source.");
        }
        return text.isEmpty() ? Optional.of("An empty text, which is not NULL.") : Optional.empty();
    }
}
