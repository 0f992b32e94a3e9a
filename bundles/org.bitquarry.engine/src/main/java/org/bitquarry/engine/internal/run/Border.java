package org.bitquarry.engine.internal.run;

import java.util.function.Supplier;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;

/** Where Calcite's code is entered: its class loader is set, and what it throws becomes an error of ours. */
public final class Border {
    private static final int LONGEST_REASON = 300;

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
        return new QueryRejectedException(
                new Problem("The statement", "could not be calculated: " + reason(innermost), ""),
                "22000",
                java.util.Optional.empty(),
                failure);
    }

    /** A planner's dump begins with what matters; generated code's errors say what value they met. */
    private static String reason(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String line = message.lines().findFirst().orElse("");
        String cut = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
        return cut.endsWith(".") ? cut : cut + ".";
    }
}
