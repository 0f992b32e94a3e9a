package org.bitquarry.engine.internal.run;

import java.util.Optional;
import java.util.function.Supplier;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.TextRange;

/** Where Calcite's code is entered: its class loader is set, and what it throws becomes an error of ours. */
public final class Border {
    private Border() {}

    /**
     * Runs code that generated code or the planner takes part in.
     *
     * @throws BitquarryException always, when it fails
     */
    public static <T> T guarded(Supplier<T> work) {
        return guarded(Optional.empty(), work);
    }

    /**
     * Runs code that generated code or the planner takes part in, for a stretch of the person's text.
     *
     * @param where what the errors without a position of their own are about
     * @throws BitquarryException always, when it fails
     */
    public static <T> T guarded(Optional<TextRange> where, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Border.class.getClassLoader());
        try {
            return work.get();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            throw translated(failure, where);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static BitquarryException translated(Throwable failure, Optional<TextRange> where) {
        Throwable innermost = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof BitquarryException ours) {
                return ours;
            }
            innermost = each;
        }
        return CalculationErrors.of(innermost, failure, where);
    }
}
