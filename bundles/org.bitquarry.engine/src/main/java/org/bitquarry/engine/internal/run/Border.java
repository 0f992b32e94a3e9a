package org.bitquarry.engine.internal.run;

import java.util.function.Supplier;
import org.bitquarry.model.error.BitquarryException;

/** Where Calcite's code is entered: its class loader is set, and what it throws becomes an error of ours. */
public final class Border {
    private Border() {}

    /**
     * Runs code that generated code or the planner takes part in.
     *
     * @throws BitquarryException always, when it fails
     */
    public static <T> T guarded(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Border.class.getClassLoader());
        try {
            return work.get();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            throw translated(failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static BitquarryException translated(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof BitquarryException ours) {
                return ours;
            }
            innermost = each;
        }
        return CalculationErrors.of(innermost, failure);
    }
}
