package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps the master password of one store, and the next one while secrets are written anew with it. All methods block, and fail
 * with a {@link LockedException} when the keeper is there but doesn't open.
 */
interface PasswordKeeper {
    /** Which of the two passwords. */
    enum Slot {
        /** The one with which secrets are written. */
        CURRENT("master"),
        /** The one that a change has begun to use; what was already written anew can be read with it. */
        NEXT("master.next");

        private final String label;

        Slot(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The keeper can't be asked now: it is locked, or nobody is there to unlock it. */
    final class LockedException extends IOException {
        private static final long serialVersionUID = 1L;

        LockedException(String message) {
            super(message);
        }
    }

    /** Returns a password, which the caller wipes; empty when there is none. */
    Optional<char[]> read(Slot slot) throws IOException;

    /** Keeps a password where none is. */
    void write(Slot slot, char[] password) throws IOException;

    /** Makes the next password the current one, at once. */
    void promote() throws IOException;

    /** Forgets both passwords. */
    void forget() throws IOException;

    /** Returns a password, a new one of 256 random bits when there is none; the caller wipes it. */
    default char[] readOrMake(Slot slot) throws IOException {
        Optional<char[]> existing = read(slot);
        if (existing.isPresent()) {
            return existing.get();
        }
        char[] made = Secrets.random();
        write(slot, made);
        char[] kept = read(slot).orElseThrow(() -> new IOException("the master password was not kept"));
        boolean same = Arrays.equals(made, kept);
        Secrets.wiped(made);
        if (!same) {
            Secrets.wiped(kept);
            throw new IOException("another master password came back than was kept");
        }
        return kept;
    }
}
