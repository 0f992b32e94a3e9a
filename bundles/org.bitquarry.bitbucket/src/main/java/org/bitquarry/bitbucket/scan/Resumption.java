package org.bitquarry.bitbucket.scan;

import java.util.function.BooleanSupplier;
import org.bitquarry.model.error.BitquarryException;

/** Lets a cursor over requests that run side by side go on behind a failure: what broke is begun again, once somebody reads on. */
final class Resumption {
    private boolean broken;

    /**
     * Reads the next row.
     *
     * @param read moves to it; throws when a request failed
     * @param beginAgain asks once more for what did not come
     */
    boolean next(BooleanSupplier read, Runnable beginAgain) {
        if (broken) {
            broken = false;
            beginAgain.run();
        }
        try {
            return read.getAsBoolean();
        } catch (BitquarryException failure) {
            broken = true;
            throw failure;
        }
    }
}
