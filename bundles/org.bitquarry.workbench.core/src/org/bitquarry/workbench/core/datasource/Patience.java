package org.bitquarry.workbench.core.datasource;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;

/**
 * Waits so long for calls into code that may never return, such as a keychain that shows a dialog nobody sees.
 *
 * @param limit the longest wait
 */
record Patience(Duration limit) {
    /**
     * Makes a call in a thread of its own and returns its result.
     *
     * @param asked what is being done, for the message
     * @throws CredentialStoreException when no result came in time
     */
    <T> T call(String asked, Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Thread.ofPlatform().daemon().name("Secure storage").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw failed(asked, "secure storage did not answer within " + limit.toSeconds() + " seconds.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            task.cancel(true);
            throw failed(asked, "it was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CredentialStoreException known) {
                throw known;
            }
            throw failed(
                    asked, "secure storage failed (" + e.getCause().getClass().getSimpleName() + ").", e);
        }
    }

    private static CredentialStoreException failed(String asked, String cameBack, Exception cause) {
        return new CredentialStoreException(
                new Problem(asked, cameBack, "Unlock it and try again, or keep the token for this session only."),
                cause);
    }
}
