package org.bitquarry.workbench.core.edit;

import java.util.List;

/** Where the edits of one table are written down before anything else happens to them. Thread-safe. */
public interface Journal {
    /** Keeps nothing. */
    Journal NONE = new Journal() {
        @Override
        public void write(List<JournalEntry> entries) {
            // Nothing is kept.
        }

        @Override
        public void flush() {
            // Nothing is kept.
        }
    };

    /** Takes entries in their order; never blocks on IO. */
    void write(List<JournalEntry> entries);

    /** Waits until all that was taken is on the disk. Not for the UI thread. */
    void flush();
}
