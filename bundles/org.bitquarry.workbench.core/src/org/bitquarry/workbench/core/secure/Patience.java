package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.eclipse.equinox.security.storage.StorageException;

/**
 * Waits so long for calls into code that may never return, such as a keychain that shows a dialog nobody sees.
 *
 * @param limit the longest wait
 */
record Patience(Duration limit) {
    /** What the threads are called in which calls are made. */
    static final String THREAD = "Secure storage";

    /** What is done; gives up when the token says so or its thread is interrupted. */
    @FunctionalInterface
    interface Work<T> {
        T with(CancellationToken givenUp) throws IOException, StorageException;
    }

    /**
     * Makes a call in a thread of its own and returns its result.
     *
     * @param asked what is being done, for the message
     * @throws CredentialStoreException when no result came in time
     */
    <T> T call(String asked, Work<T> action) {
        CancellationToken givenUp = new CancellationToken();
        FutureTask<T> task = new FutureTask<>(() -> action.with(givenUp));
        Thread.ofPlatform().daemon().name(THREAD).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop(task, givenUp);
            throw failed(asked, "secure storage did not answer within " + limit.toSeconds() + " seconds.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(task, givenUp);
            throw failed(asked, "it was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CredentialStoreException known) {
                throw known;
            }
            throw failed(
                    asked, "secure storage failed (" + e.getCause().getClass().getSimpleName() + ").", e);
        }
    }

    private static void stop(FutureTask<?> task, CancellationToken givenUp) {
        givenUp.cancel();
        task.cancel(true);
    }

    private static CredentialStoreException failed(String asked, String cameBack, Exception cause) {
        return new CredentialStoreException(
                new Problem(asked, cameBack, "Unlock it and try again, or keep the token for this session only."),
                cause);
    }
}
